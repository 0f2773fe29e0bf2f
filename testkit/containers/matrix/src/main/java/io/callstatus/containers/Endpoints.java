package io.callstatus.containers;

import io.callstatus.CallStatus;
import io.callstatus.CallStatusEndpoint;
import io.callstatus.Detection;
import io.callstatus.ParserSet;
import io.callstatus.Parsers;
import io.callstatus.Secret;
import io.callstatus.Secrets;
import io.callstatus.WebhookRequest;
import io.callstatus.testkit.Signers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Stream;

/** What the ready servlet serves. */
public final class Endpoints {
    static final String FREECLIMB_SECRET = "sigsec_0123456789";
    static final String SIGNALWIRE_SECRET = "PSK_0123456789";
    static final String FAILING_CALL = "fails-in-the-consumer";
    /** That of each other provider that proves anything. */
    static final String SECRET = "secret:0123456789abcdef";
    /** It proves itself, and nobody has configured a secret for it. */
    static final String WITHOUT_SECRET = "revring";

    static final String PUBLIC = "https://hooks.example.com";

    /** Where proxies of this application may be called. */
    static final Set<String> HOSTS = Set.of("hooks.example.com", "calls.example.com");

    /** Loaded once: to load thirty-two providers for each question takes longer than the requests. */
    private static final ParserSet PARSERS = ParserSet.load();

    private Endpoints() {}

    /** An endpoint that hands its statuses over to the test. */
    public static CallStatusEndpoint endpoint() {
        return CallStatusEndpoint.of(secrets(), Endpoints::take)
                .withPublicUrl(request -> request.withPublicBase(PUBLIC));
    }

    static Secrets secrets() {
        Secrets.Builder secrets = Secrets.builder();
        proving().filter(id -> !id.equals(WITHOUT_SECRET)).forEach(id -> secrets.secret(id, typed(id)));
        ids().filter(id -> !proves(id)).forEach(secrets::trustUnverified);
        proving().filter(Endpoints::provesPartly).forEach(secrets::acceptPartial);
        return secrets.build();
    }

    /** Detects a request that was called under the public name. */
    public static Detection detect(WebhookRequest request) {
        return Parsers.detect(request.withPublicBase(PUBLIC));
    }

    /** Detects a request that was called under the name that proxies report. */
    public static Detection detectReported(WebhookRequest request) {
        return Parsers.detect(request.withPublicHostFromForwarded(HOSTS));
    }

    private static Stream<String> ids() {
        return PARSERS.providers().stream();
    }

    /** The providers that prove anything. */
    static Stream<String> proving() {
        return ids().filter(Endpoints::proves);
    }

    private static boolean proves(String id) {
        return PARSERS.parser(id).orElseThrow().verification().isOffered();
    }

    private static boolean provesPartly(String id) {
        return PARSERS.parser(id).orElseThrow().verification().isPartial();
    }

    /** What a provider takes for success. */
    static int success(String id) {
        return PARSERS.parser(id).orElseThrow().successStatus();
    }

    /** As its scheme takes it. */
    private static Secret typed(String id) {
        byte[] bytes = secret(id).getBytes(StandardCharsets.UTF_8);
        return switch (PARSERS.parser(id).orElseThrow().verification().keyKind()) {
            case TEXT, USER_AND_PASSWORD -> Secret.of(secret(id));
            case BASE64 -> Secret.of(Base64.getEncoder().encodeToString(bytes));
            case HEX -> Secret.of(HexFormat.of().formatHex(bytes));
            case ED25519 -> Secret.publicKey(Signers.publicKey(secret(id)));
        };
    }

    static String secret(String id) {
        return switch (id) {
            case "freeclimb" -> FREECLIMB_SECRET;
            case "signalwire" -> SIGNALWIRE_SECRET;
            default -> SECRET;
        };
    }

    private static void take(CallStatus status) {
        if (status.callId().equals(FAILING_CALL)) {
            throw new IllegalStateException("number " + status.from());
        }
        Visit visit = new Visit();
        visit.take(status);
        visit.end();
    }
}
