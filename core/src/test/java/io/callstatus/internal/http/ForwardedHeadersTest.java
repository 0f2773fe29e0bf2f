package io.callstatus.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.callstatus.WebhookRequest;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardedHeadersTest {
    private static final String INSIDE = "http://10.0.0.7:8080";
    /** The URL has lost its origin. */
    private static final String NONE = "''";

    private static final Set<String> HOSTS = Set.of("hooks.example.com", "[2001:db8::1]");

    /** Header lines are parted by a bar, name and value by a colon. */
    private static String origin(String lines, String url, Set<String> hosts) {
        WebhookRequest.Builder request = WebhookRequest.builder().url(url + "/calls?a=%2f");
        for (String line : lines.split("\\|")) {
            request.header(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1));
        }
        String changed = request.build().withPublicHostFromForwarded(hosts).url();
        assertThat(changed).endsWith("/calls?a=%2f");
        return changed.substring(0, changed.length() - "/calls?a=%2f".length());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Forwarded: host=hooks.example.com;proto=https > https://hooks.example.com",
                "forwarded: for=192.0.2.1; Proto=HTTPS; HOST=hooks.example.com > https://hooks.example.com",
                "Forwarded: host=\"hooks.example.com:8443\";proto=https > https://hooks.example.com:8443",
                "Forwarded: host=\"[2001:db8::1]:8443\";proto=https > https://[2001:db8::1]:8443",
                "Forwarded: host=\"[2001:db8::1]\";proto=\"https\" > https://[2001:db8::1]",
                "Forwarded: host=\"hooks.ex\\ample.com\";proto=https > https://hooks.example.com",
                "Forwarded: for=\"a,b;host=x\";host=hooks.example.com;proto=https > https://hooks.example.com",
                "Forwarded: for=\"\\\"\";host=hooks.example.com;proto=https > https://hooks.example.com",
                "Forwarded: host=hooks.example.com;proto=https, host=inner;proto=http > https://hooks.example.com",
                "Forwarded: host=hooks.example.com;proto=https|Forwarded: host=inner > https://hooks.example.com",
                "Forwarded: , for=192.0.2.1 , host=hooks.example.com;proto=https > https://hooks.example.com",
                "Forwarded: host=hooks.example.com > http://hooks.example.com",
                "Forwarded: host=hooks.example.com;proto=javascript > http://hooks.example.com",
                "X-Forwarded-Host: hooks.example.com|X-Forwarded-Proto: https > https://hooks.example.com",
                "X-Forwarded-Host: hooks.example.com, inner|X-Forwarded-Proto: https, http > https://hooks.example.com",
                "X-Forwarded-Host: hooks.example.com, inner|X-Forwarded-Proto: https > https://hooks.example.com",
                "X-Forwarded-Host: hooks.example.com|X-Forwarded-Proto: https, http > https://hooks.example.com",
                "X-Forwarded-Host: hooks.example.com:8443|X-Forwarded-Proto: https > https://hooks.example.com:8443",
                "X-Forwarded-Host: hooks.example.com|X-Forwarded-Proto: https|X-Forwarded-Port: 443"
                        + " > https://hooks.example.com",
                "X-Forwarded-Host: hooks.example.com|X-Forwarded-Port: 80 > http://hooks.example.com",
                "X-Forwarded-Host: hooks.example.com|X-Forwarded-Proto: https|X-Forwarded-Port: 8443"
                        + " > https://hooks.example.com:8443",
                "X-Forwarded-Host: hooks.example.com:1|X-Forwarded-Port: 8443 > http://hooks.example.com:1",
                "X-Forwarded-Host: HOOKS.example.com|X-Forwarded-Proto: https > https://HOOKS.example.com",
                "Forwarded: for=192.0.2.1|X-Forwarded-Host: hooks.example.com|X-Forwarded-Proto: https"
                        + " > https://hooks.example.com"
            })
    void origin_allowedHost_isTaken(String lines, String origin) {
        assertThat(origin(lines, INSIDE, HOSTS)).isEqualTo(origin);
    }

    /** Whoever calls may send what proxies send; only a host of the list is ever taken. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Forwarded: host=evil.example > " + NONE,
                "X-Forwarded-Host: evil.example|X-Forwarded-Proto: https > " + NONE,
                "Forwarded: host=evil.example, host=hooks.example.com;proto=https > https://hooks.example.com",
                "X-Forwarded-Host: evil.example, hooks.example.com|X-Forwarded-Proto: http, https"
                        + " > https://hooks.example.com",
                "Forwarded: host=hooks.example.com.evil.example > " + NONE,
                "Forwarded: host=\"hooks.example.com@evil.example\" > " + NONE,
                "Forwarded: host=\"evil.example#hooks.example.com\" > " + NONE,
                "Forwarded: host=\"hooks.example.com:443/a?b=\" > " + NONE,
                "Forwarded: host=\"hooks.example.com:\" > " + NONE,
                "Forwarded: host=\"hooks.example.com:123456\" > " + NONE,
                "Forwarded: host=\"hooks.example.com;proto=https > " + NONE,
                "Forwarded: host = hooks.example.com > " + NONE,
                "Forwarded: host= > " + NONE,
                "X-Forwarded-Host: hooks.example.com/a > " + NONE,
                "X-Forwarded-Host: hooks.example.com:443/a > " + NONE,
                "X-Forwarded-Host: hooks.example.com|X-Forwarded-Port: 443/a > http://hooks.example.com",
                "X-Forwarded-Host: hooks.example.com|X-Forwarded-Port: 0x1 > http://hooks.example.com",
                "X-Forwarded-Proto: https > " + NONE,
                "X-Forwarded-For: hooks.example.com > " + NONE,
                "Host: hooks.example.com > " + NONE
            })
    void origin_forgedHost_isNotTaken(String lines, String origin) {
        assertThat(origin(lines, INSIDE, HOSTS)).isEqualTo(origin);
    }

    /** Many proxies keep the host and only end TLS. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "X-Forwarded-Proto: https > https://hooks.example.com",
                "X-Forwarded-Proto: https|X-Forwarded-Port: 443 > https://hooks.example.com",
                "X-Forwarded-Proto: https|X-Forwarded-Port: 8443 > https://hooks.example.com:8443",
                "Forwarded: for=192.0.2.1;proto=https > https://hooks.example.com",
                "X-Forwarded-Proto: https|X-Forwarded-Host: evil.example > http://hooks.example.com",
                "X-Forwarded-For: 192.0.2.1 > http://hooks.example.com"
            })
    void origin_proxyThatKeepsTheHost_changesTheScheme(String lines, String origin) {
        assertThat(origin(lines, "http://hooks.example.com", HOSTS)).isEqualTo(origin);
    }

    @Test
    void origin_hostAllowedWithItsPort_isTakenWithThatPortOnly() {
        Set<String> hosts = Set.of("hooks.example.com:8443");
        assertThat(origin("Forwarded: host=\"hooks.example.com:8443\";proto=https", INSIDE, hosts))
                .isEqualTo("https://hooks.example.com:8443");
        assertThat(origin("Forwarded: host=hooks.example.com;proto=https", INSIDE, hosts))
                .isEmpty();
    }

    @Test
    void origin_overlongHeader_countsAsNone() {
        String line = "Forwarded: for=" + "a".repeat(5_000) + ";host=hooks.example.com;proto=https";
        assertThat(origin(line, INSIDE, HOSTS)).isEmpty();
    }

    @Test
    void origin_longestHeader_isBelieved() {
        String rest = ";host=hooks.example.com;proto=https";
        String longest = "for=" + "a".repeat(4_096 - "for=".length() - rest.length()) + rest;
        assertThat(origin("Forwarded:" + longest, INSIDE, HOSTS)).isEqualTo("https://hooks.example.com");
        assertThat(origin("Forwarded:a" + longest, INSIDE, HOSTS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://hooks.example.com", "hooks.example.com/", "", " ", "*", "hooks.example.com "})
    void origin_allowedTextThatIsNoHost_isRefused(String host) {
        assertThatIllegalArgumentException().isThrownBy(() -> origin("Host: a", INSIDE, Set.of(host)));
    }

    @Test
    void origin_moreThanALimitOfOneHeader_isNotBelieved() {
        String long1 = "X-Forwarded-Host:" + "x".repeat(2_000);
        String mine = "X-Forwarded-Host:hooks.example.com";
        assertThat(origin(long1 + "|" + long1 + "|" + mine, INSIDE, HOSTS)).isEqualTo("http://hooks.example.com");
        assertThat(origin(long1 + "|" + long1 + "|" + long1 + "|" + mine, INSIDE, HOSTS))
                .isEmpty();
    }
}
