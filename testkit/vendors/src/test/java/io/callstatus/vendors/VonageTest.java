package io.callstatus.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import com.vonage.client.voice.VoiceClient;
import io.callstatus.WebhookRequest;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Vonage's SDK for Java, which judges the token alone, and the library of tokens with which it does. */
class VonageTest {
    private static final String SECRET = "madeup_vonage_signature_secret_0123456789abcdef";
    private static final List<String> BODIES = Templates.of("vonage", "answered", "busy", "completed", "machine");
    private static final List<String> CLAIMS =
            List.of("iat", "jti", "iss", "payload_hash", "api_key", "application_id");

    private static final class Sdk implements Vendor {
        private final RandomChoices choices = new RandomChoices(20);

        @Override
        public boolean accepts(WebhookRequest seen, String secret) {
            String token = seen.header("Authorization").orElseThrow().substring("Bearer ".length());
            return VoiceClient.verifySignature(token, secret);
        }

        /** Claims in any order, with others among them. */
        @Override
        public WebhookRequest signed(WebhookRequest called, String secret) throws Exception {
            JWTCreator.Builder token = JWT.create();
            List<String> claims = new ArrayList<>(CLAIMS);
            Collections.shuffle(claims, new Random(choices.below(1000)));
            for (String claim : claims) {
                add(claim, called, token);
            }
            String signed = token.sign(Algorithm.HMAC256(secret));
            return Requests.with(called, "Authorization", choices.one(List.of("Bearer ", "bearer ")) + signed);
        }

        private void add(String claim, WebhookRequest request, JWTCreator.Builder token) throws Exception {
            switch (claim) {
                case "iat" -> token.withIssuedAt(request.receivedAt());
                case "jti" -> token.withJWTId(new UUID(7, choices.below(Integer.MAX_VALUE)).toString());
                case "iss" -> token.withIssuer("Vonage");
                case "payload_hash" -> token.withClaim(claim, sha256(request.body()));
                case "api_key" -> token.withClaim(claim, "abcd1234");
                default -> {
                    if (choices.onceIn(2)) {
                        token.withClaim(claim, new UUID(8, 8).toString());
                    }
                    if (choices.onceIn(3)) {
                        token.withClaim(choices.name(), Map.of("a", List.of(1, choices.value())));
                    }
                }
            }
        }
    }

    private static String sha256(byte[] body) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    }

    private static final List<Trait> KINDS = List.of(Trait.BY_GET);

    private static final Comparison COMPARISON = new Comparison("vonage", SECRET, new Sdk());

    private static final Function<Traffic, Sample> EVENT = traffic -> traffic.choices()
                    .onceIn(20)
            ? traffic.form(
                    "uuid=0b1c2d3e4f5061728394a5b6c7d8e9fa&status=busy&conversation_uuid=CON-1&direction=inbound", true)
            : traffic.json(traffic.choices().one(BODIES));

    /** The SDK judges by the clock of the machine. */
    private static Traffic traffic(int seed) {
        return new Traffic(seed, Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    @Test
    void sdk_ofEventsThatWeSigned_accepts() {
        assertThat(COMPARISON.ofOurs(traffic(21), EVENT, KINDS))
                .isEqualTo(Map.ofEntries(
                        Map.entry("both accept", 477), Map.entry("ours alone refuses: it comes by GET", 23)));
    }

    @Test
    void verify_ofEventsThatTheSdkSigned_accepts() {
        assertThat(COMPARISON.ofTheirs(traffic(22), EVENT, KINDS))
                .isEqualTo(Map.ofEntries(
                        Map.entry("both accept", 475), Map.entry("ours alone refuses: it comes by GET", 25)));
    }
}
