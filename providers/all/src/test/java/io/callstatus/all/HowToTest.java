package io.callstatus.all;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallStatusEndpoint;
import io.callstatus.Secret;
import io.callstatus.SecretResolver;
import io.callstatus.Secrets;
import io.callstatus.WebhookRequest;
import io.callstatus.WebhookResponse;
import io.callstatus.testkit.Fixtures;
import io.callstatus.testkit.TestRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** The code of the guides to proxies, secrets and local development, run. */
class HowToTest {
    private static final String SECRET = "a-secret-of-24-characters";
    private static final String NEW = "another-of-25-characters!";
    private static final String CALLED = "https://hooks.example.com/calls?tenant=acme";

    private final List<String> handled = new ArrayList<>();

    private static Secrets signalWire() {
        return Secrets.builder().secret("signalwire", SECRET).build();
    }

    private CallStatusEndpoint endpoint(Secrets secrets) {
        return CallStatusEndpoint.of(secrets, status -> handled.add(status.provider()));
    }

    /** As it arrives behind the proxy, signed over the URL that was called. */
    private static WebhookRequest arriving(String url, String... header) {
        TestRequest signed = Fixtures.of("signalwire").completed().url(CALLED).signed(SECRET);
        WebhookRequest sent = (header.length == 0 ? signed : signed.header(header[0], header[1])).request();
        return sent.withPublicUrl(url);
    }

    @Test
    void requestBehindAProxy_withoutALine_fitsNoSignature() {
        WebhookResponse response = endpoint(signalWire()).receive(arriving("http://10.0.0.7:8080/calls?tenant=acme"));
        assertThat(response.status()).isEqualTo(401);
    }

    @Test
    void publicBase_whereThePathStays_fits() {
        CallStatusEndpoint endpoint = endpoint(signalWire());
        CallStatusEndpoint behindProxy =
                endpoint.withPublicUrl(request -> request.withPublicBase("https://hooks.example.com"));
        assertThat(behindProxy
                        .receive(arriving("http://10.0.0.7:8080/calls?tenant=acme"))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void publicBase_withThePrefixThatTheProxyTakesAway_fits() {
        TestRequest signed = Fixtures.of("signalwire")
                .completed()
                .url("https://hooks.example.com/telephony/calls")
                .signed(SECRET);
        CallStatusEndpoint endpoint = endpoint(signalWire());
        CallStatusEndpoint behindGateway =
                endpoint.withPublicUrl(request -> request.withPublicBase("https://hooks.example.com/telephony"));
        WebhookRequest arriving = signed.request().withPublicUrl("http://10.0.0.7:8080/calls");
        assertThat(behindGateway.receive(arriving).status()).isEqualTo(204);
    }

    @Test
    void publicHostFromForwarded_ofAHostOfYours_fits_andOfAnother_doesNot() {
        CallStatusEndpoint endpoint = endpoint(signalWire());
        CallStatusEndpoint behindProxies = endpoint.withPublicUrl(
                request -> request.withPublicHostFromForwarded(Set.of("hooks.example.com", "hooks.example.org")));
        String inside = "http://10.0.0.7:8080/calls?tenant=acme";
        assertThat(behindProxies
                        .receive(arriving(inside, "Forwarded", "proto=https;host=hooks.example.com"))
                        .status())
                .isEqualTo(204);
        assertThat(behindProxies
                        .receive(arriving(inside, "Forwarded", "proto=https;host=other.example.net"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void rotation_whileBothAreConfigured_takesBothAndTellsWhich() {
        String oldSecret = SECRET;
        String newSecret = NEW;
        List<String> labels = new ArrayList<>();
        Secrets secrets = Secrets.builder()
                .secret("freeclimb", Secret.of(oldSecret).labelled("2026-05"))
                .secret("freeclimb", Secret.of(newSecret).labelled("2026-11"))
                .build();
        CallStatusEndpoint endpoint = CallStatusEndpoint.builder(secrets)
                .onStatus((status, accepted) -> labels.add(accepted.keyLabel().orElse("none")))
                .build();
        endpoint.receive(Fixtures.of("freeclimb").completed().signed(SECRET).request());
        endpoint.receive(Fixtures.of("freeclimb").completed().signed(NEW).request());
        assertThat(labels).containsExactly("2026-05", "2026-11");
    }

    static final class TenantSecrets implements SecretResolver {
        private final Map<String, List<String>> secretsByAccount = new ConcurrentHashMap<>();

        void replace(String provider, String account, List<String> secrets) {
            secretsByAccount.put(provider + " " + account, List.copyOf(secrets));
        }

        @Override
        public Collection<String> secrets(String provider, Optional<String> account) {
            return account.map(id -> secretsByAccount.get(provider + " " + id)).orElse(List.of());
        }
    }

    @Test
    void tenants_eachByTheSecretOfItsAccount_andByNoOther() {
        List<String> work = new ArrayList<>();
        TenantSecrets tenants = new TenantSecrets();
        Secrets secrets =
                Secrets.builder().resolver(tenants, "freeclimb", "signalwire").build();
        CallStatusEndpoint endpoint = CallStatusEndpoint.builder(secrets)
                .onStatus((status, accepted) ->
                        work.add(accepted.verifiedAccount().orElseThrow() + " " + status.state()))
                .build();
        String account =
                Fixtures.of("freeclimb").completed().status().accountId().orElseThrow();
        tenants.replace("freeclimb", account, List.of(SECRET));
        assertThat(endpoint.receive(Fixtures.of("freeclimb")
                                .completed()
                                .signed(SECRET)
                                .request())
                        .status())
                .isEqualTo(204);
        assertThat(work).containsExactly(account + " COMPLETED");
        tenants.replace("freeclimb", account, List.of(NEW));
        assertThat(endpoint.receive(Fixtures.of("freeclimb")
                                .completed()
                                .signed(SECRET)
                                .request())
                        .status())
                .isEqualTo(401);
    }

    @Test
    void secretInThePath_ofATenant_namesItsAccount() {
        List<String> accounts = new ArrayList<>();
        String acmeKey = SECRET;
        Secrets secrets = Secrets.builder()
                .secretInPath("callerdesk", Secret.of(acmeKey).ofAccount("acme"))
                .build();
        CallStatusEndpoint endpoint = CallStatusEndpoint.builder(secrets)
                .onStatus((status, accepted) ->
                        accounts.add(accepted.verifiedAccount().orElse("none")))
                .build();
        TestRequest report =
                Fixtures.of("callerdesk").completedInbound().url("https://hooks.example.com/calls/" + SECRET);
        assertThat(endpoint.receive(report.request()).status()).isEqualTo(204);
        assertThat(accounts).containsExactly("acme");
    }

    @Test
    void captured_everyRequestIsKept_whateverComesOfIt() {
        List<byte[]> files = new ArrayList<>();
        CallStatusEndpoint endpoint = endpoint(signalWire());
        WebhookRequest arrived = arriving("http://10.0.0.7:8080/calls?tenant=acme");
        WebhookResponse response = endpoint.receive(() -> {
            files.add(arrived.toHttp()); // personal data: keep it as long as you need it, and no longer
            return arrived;
        });
        assertThat(response.status()).isEqualTo(401);
        assertThat(files).hasSize(1);
        CallStatusEndpoint repaired =
                endpoint.withPublicUrl(request -> request.withPublicBase("https://hooks.example.com"));
        WebhookResponse later = repaired.receive(() -> WebhookRequest.fromHttp(files.get(0)));
        assertThat(later.status()).isEqualTo(204);
    }
}
