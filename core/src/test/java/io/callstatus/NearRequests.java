package io.callstatus;

import static io.callstatus.SignatureCase.NOW;
import static io.callstatus.SignatureCase.SECRET;
import static io.callstatus.SignatureOracle.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.VerificationException.Diagnosis.Cause;
import io.callstatus.spi.Verification;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Requests that something on the way, or a slip in the configuration, has refused: what was signed and what came. */
final class NearRequests {
    static final String OTHER = "another-secret-of-the-tests";
    private static final String HOST = "https://hooks.example.com";
    private static final String CALLED = HOST + "/calls?b=2&a=x%20y";
    private static final String FORM = "CallSid=c&To=%2B13125550142&Name=Zo%C3%AB";
    private static final String SORTED = "CallSidcNameZo\u00EBTo+13125550142";
    private static final String JSON = "{\"CallSid\": \"c\",\n \"url\": \"https://a/b\"}\n";
    private static final String COMPACT = "{\"CallSid\":\"c\",\"url\":\"https://a/b\"}";
    private static final Verification TIMED = Verification.timestampedBody("Acme-Signature");

    private final Map<String, SignatureCase> all = new LinkedHashMap<>();

    private NearRequests() {
        urls();
        moreUrls();
        bodies();
        keys();
        otherKeys();
        placed();
        times();
    }

    /** By cause, and more behind a blank where there are several of one. */
    static Map<String, SignatureCase> all() {
        return new NearRequests().all;
    }

    /** The cause that a name begins with. */
    static Cause cause(String name) {
        return Cause.valueOf(name.replaceAll(" .*", ""));
    }

    private static SignatureCase diagnosed(SignatureCase request, Consumer<Secrets.Builder> more) {
        return request.secrets(s -> more.accept(s.diagnosing()));
    }

    static SignatureCase diagnosed(SignatureCase request) {
        return diagnosed(request, s -> s.secret("acme", Secret.of(SECRET).labelled("of May")));
    }

    static SignatureCase url(String signed, String came) {
        return diagnosed(UrlSigned.signed(signed, SORTED).form(FORM).url(came));
    }

    static SignatureCase body(String signed, String came) {
        byte[] bytes = signed.getBytes(StandardCharsets.ISO_8859_1);
        SignatureCase request = SignatureCase.of(TIMED)
                .header("Acme-Signature", SignatureOracle.timestamped(SECRET, "" + NOW, bytes))
                .body("text/plain", came.getBytes(StandardCharsets.ISO_8859_1));
        return diagnosed(request);
    }

    private static SignatureCase listed(SignatureCase request, String url) {
        return diagnosed(request, s -> s.secret("acme", SECRET).calledAt(Set.of(url)));
    }

    private void put(Cause cause, SignatureCase request) {
        put(cause.name(), request);
    }

    private void put(String name, SignatureCase request) {
        assertThat(all.put(name, request)).isNull();
    }

    private void urls() {
        String inside = "http://10.0.0.7:8080/inner?b=2&a=x%20y";
        put(
                Cause.URL_FORWARDED,
                url(CALLED, inside.replace("/inner", "/calls"))
                        .header("X-Forwarded-Proto", "https")
                        .header("X-Forwarded-Host", "hooks.example.com"));
        put(
                "URL_FORWARDED by RFC 7239",
                url(CALLED, inside.replace("/inner", "/calls"))
                        .header(
                                "Forwarded",
                                "for=192.0.2.1;host=hooks.example.com;proto=https, for=10.0.0.1;host=inner"));
        put(
                "URL_FORWARDED with port and prefix",
                url(HOST + ":8443/api/calls", "http://inner/calls")
                        .header("X-Forwarded-Proto", "https")
                        .header("X-Forwarded-Host", "hooks.example.com")
                        .header("X-Forwarded-Port", "8443")
                        .header("X-Forwarded-Prefix", "/api"));
        put(
                "URL_FORWARDED by the original path",
                url(CALLED, HOST + "/inner?b=2&a=x%20y").header("X-Original-URI", "/calls?b=2&a=x%20y"));
        put(Cause.URL_SCHEME, url(CALLED, CALLED.replace("https", "http")));
        put("URL_SCHEME and port", url(CALLED, "http://hooks.example.com:8080/calls?b=2&a=x%20y"));
        put("URL_SCHEME the other way", url("http://hooks.example.com/calls", HOST + "/calls"));
        put(Cause.URL_CALLED_AT, listed(url(CALLED, inside), HOST + "/calls"));
        put(Cause.URL_PREFIX, listed(url(HOST + "/api/calls?a=1", HOST + "/calls?a=1"), HOST + "/api/calls"));
        put(Cause.URL_NOT_LISTED, listed(url(CALLED, CALLED), HOST + "/others"));
        put(Cause.URL_PUBLIC, url(CALLED, CALLED).publicUrl("https://other.example.com/calls?b=2&a=x%20y"));
        put(Cause.URL_PORT, url(CALLED, HOST + ":8443/calls?b=2&a=x%20y"));
    }

    private void moreUrls() {
        put(Cause.URL_SLASH, url(HOST + "/calls/?a=1", HOST + "/calls?a=1"));
        put("URL_SLASH added", url(HOST + "/calls", HOST + "/calls/"));
        put(Cause.URL_QUERY, url(HOST + "/calls", CALLED));
        put(Cause.URL_ORDER, url(CALLED, HOST + "/calls?a=x%20y&b=2"));
        put("URL_ORDER of three", url(HOST + "/calls?b=2&c=3&a=1", HOST + "/calls?a=1&b=2&c=3"));
        put(Cause.URL_ESCAPES, url(CALLED, HOST + "/calls?b=2&a=x+y"));
        put("URL_ESCAPES in lower case", url(HOST + "/calls?a=%c3%ab", HOST + "/calls?a=%C3%AB"));
        put("URL_ESCAPES that need not be", url(HOST + "/calls?a=b%3Ac", HOST + "/calls?a=b:c"));
        put("URL_ESCAPES decoded", url(HOST + "/calls?a=b:c", HOST + "/calls?a=b%3Ac"));
    }

    private void bodies() {
        put(Cause.BODY_LINE_ENDS, body(JSON, JSON.strip()));
        put("BODY_LINE_ENDS of another system", body(JSON.replace("\n", "\r\n"), JSON));
        put("BODY_LINE_ENDS added", body(COMPACT, COMPACT + "\r\n"));
        put(Cause.BODY_JSON, body(COMPACT, JSON));
        put("BODY_JSON with blanks", body(COMPACT.replace(":\"", ": \"").replace(",\"", ", \""), COMPACT));
        put("BODY_JSON with escaped slashes", body(COMPACT.replace("/", "\\/"), COMPACT));
        put("BODY_JSON without escaped slashes", body(COMPACT, COMPACT.replace("/", "\\/")));
        put("BODY_JSON in ASCII", body("{\"n\":\"Zo\\u00eb\"}", "{\"n\":\"Zo\u00C3\u00AB\"}"));
        put(Cause.BODY_FORM, body("CallSid=c&a=x+y", "CallSid=c&a=x%20y"));
        put(Cause.BODY_CHARSET, body("CallSid=Zo\u00EB", "CallSid=Zo\u00C3\u00AB"));
        put("BODY_CHARSET back", body("CallSid=Zo\u00C3\u00AB", "CallSid=Zo\u00EB"));
        put(Cause.BODY_MISSING, body(COMPACT, "").header("Content-Length", "" + COMPACT.length()));
        put(Cause.BODY_LENGTH, body(COMPACT, "{\"CallSid\":\"d\"}").header("Content-Length", "" + COMPACT.length()));
    }

    private void keys() {
        put(Cause.KEY_SPACE, diagnosed(body(COMPACT, COMPACT), s -> s.secret("acme", SECRET + "\n")));
        put("KEY_SPACE and quotes", diagnosed(body(COMPACT, COMPACT), s -> s.secret("acme", "\"" + SECRET + "\"")));
        String encoded = "c2VjcmV0LW9mLXRoZS10ZXN0cw==";
        SignatureCase decoded = SignatureCase.of(TIMED)
                .header("Acme-Signature", SignatureOracle.timestamped("secret-of-the-tests", "" + NOW, utf8(COMPACT)))
                .json(COMPACT);
        put(Cause.KEY_ENCODING, diagnosed(decoded, s -> s.secret("acme", encoded)));
        put(
                Cause.KEY_USE,
                diagnosed(
                        body(COMPACT, COMPACT),
                        s -> s.secret("acme", OTHER).trustUnverified("acme").secretInPath("acme", SECRET)));
        put(Cause.NONE_FITS, diagnosed(body(COMPACT, COMPACT), s -> s.secret("acme", OTHER)));
    }

    private void otherKeys() {
        put(
                Cause.KEY_PROVIDER,
                diagnosed(body(COMPACT, COMPACT), s -> s.secret("acme", OTHER).secret("bcme", SECRET)));
        put(
                "KEY_PROVIDER of a secret as it is",
                diagnosed(
                        SignatureCase.of(Verification.sharedSecret("x-acme-key"))
                                .header("x-acme-key", SECRET),
                        s -> s.secret("acme", OTHER).secret("bcme", SECRET)));
        put(
                Cause.KEY_ACCOUNT,
                diagnosed(
                        SignatureCase.of(Verification.sharedSecret("x-acme-key").perAccount("Account"))
                                .header("x-acme-key", SECRET)
                                .form("CallSid=c&Account=A2"),
                        s -> s.secret("acme", "A1", SECRET).secret("acme", "A2", OTHER)));
    }

    private void placed() {
        put(
                "KEY_PROVIDER in the path",
                diagnosed(
                        SignatureCase.of(Verification.none()).url(HOST + "/calls/" + SECRET),
                        s -> s.secretInPath("acme", OTHER).secretInPath("bcme", SECRET)));
        put(
                "KEY_ACCOUNT in a header",
                diagnosed(
                        SignatureCase.of(Verification.none().perAccount("Account"))
                                .header("X-Hook", SECRET)
                                .form("CallSid=c&Account=A2"),
                        s -> List.of(SECRET, OTHER)
                                .forEach(one -> s.headerSecret(
                                        "acme", "X-Hook", Secret.of(one).ofAccount(one.equals(OTHER) ? "A2" : "A1")))));
        put(
                "NONE_FITS in the path",
                diagnosed(
                        SignatureCase.of(Verification.none()).url(HOST + "/calls/"),
                        s -> s.secretInPath("acme", OTHER)));
    }

    private void times() {
        put(Cause.TIME_CLOCK, body(COMPACT, COMPACT).at(NOW + 600));
        put("TIME_CLOCK ahead", body(COMPACT, COMPACT).at(NOW - 600));
        put(Cause.TIME_OLD, body(COMPACT, COMPACT).at(NOW + 90_000));
        String millis = NOW + "000";
        put(
                Cause.TIME_UNIT,
                diagnosed(SignatureCase.of(TIMED)
                        .header("Acme-Signature", SignatureOracle.timestamped(SECRET, millis, utf8(COMPACT)))
                        .json(COMPACT)));
    }
}
