package io.callstatus.signalwire;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.AcceptedRequest;
import io.callstatus.Parsers;
import io.callstatus.Secrets;
import io.callstatus.VerificationException;
import io.callstatus.WebhookRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** 800 requests that the vendor's own SDK has signed: the head of the resource says which, and what it expects of each. */
class SdkVectorsTest {
    private static final Pattern KEY = Pattern.compile("key (\\S+) ");

    private static List<String> lines() throws IOException {
        try (InputStream vectors = SdkVectorsTest.class.getResourceAsStream("sdk-vectors.tsv")) {
            return new String(vectors.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    private static String key() throws IOException {
        Matcher key = KEY.matcher(lines().get(0));
        assertThat(key.find()).isTrue();
        return key.group(1);
    }

    private static WebhookRequest request(String[] vector, String signature) {
        WebhookRequest.Builder request = WebhookRequest.builder()
                .method(vector[1])
                .url(vector[0])
                .header("X-SignalWire-Signature", signature)
                .body(vector[3].getBytes(StandardCharsets.UTF_8));
        String type = vector[2].equals("json") ? "application/json" : "application/x-www-form-urlencoded";
        return (vector[1].equals("GET") ? request : request.header("Content-Type", type)).build();
    }

    private static String verdict(WebhookRequest request, String key) {
        try {
            AcceptedRequest accepted = Parsers.detect(request)
                    .verify(Secrets.builder().secret("signalwire", key).build());
            assertThat(accepted.doubts().isEmpty())
                    .isEqualTo(accepted.trust().name().equals("SIGNATURE"));
            return accepted.trust().name();
        } catch (VerificationException e) {
            return e.kind().name();
        }
    }

    @Test
    void verify_whatTheSdkSigned_isWhatItsHeadExpects() throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        for (String line : lines()) {
            if (!line.startsWith("#")) {
                String[] vector = line.split("\t", -1);
                assertThat(verdict(request(vector, vector[4]), key())).as(line).isEqualTo(vector[5]);
                counts.merge(vector[5], 1, Integer::sum);
            }
        }
        assertThat(counts)
                .containsOnly(
                        Map.entry("SIGNATURE", 752), Map.entry("PARTIAL_SIGNATURE", 40), Map.entry("MISMATCH", 8));
    }

    /** A signature of one is none of the next, and another key's is none of this one. */
    @Test
    void verify_anotherSignatureOrKey_isAMismatch() throws IOException {
        String last = "AAAAAAAAAAAAAAAAAAAAAAAAAAA=";
        for (String line : lines()) {
            if (!line.startsWith("#")) {
                String[] vector = line.split("\t", -1);
                assertThat(verdict(request(vector, last), key())).as(line).isEqualTo("MISMATCH");
                assertThat(verdict(request(vector, vector[4]), "another key"))
                        .as(line)
                        .isEqualTo("MISMATCH");
                last = vector[4];
            }
        }
    }
}
