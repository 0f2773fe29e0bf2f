package io.callstatus.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.WebhookRequest;
import io.callstatus.internal.scan.RequestScan;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.Recognition;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The index finds whom asking one after the other finds. */
class CandidateIndexTest {
    private static final String[] NAMES = {"a", "b", "c", "d", "e", "f"};
    private static final String[] HEADERS = {"X-One", "X-Two", "Y-One", "X-Three"}; // three of one length

    private final Random random = new Random(20_261_120);

    private record Generated(String provider, List<Callback> callbacks) implements CallStatusParser {
        @Override
        public Verification verification() {
            return Verification.none();
        }
    }

    private String name() {
        return NAMES[random.nextInt(NAMES.length)];
    }

    private Evidence evidence() {
        return switch (random.nextInt(5)) {
            case 0 -> Evidence.absent(name());
            case 1 -> Evidence.notLowerCase(name());
            case 2 -> Evidence.value(name(), "1");
            default -> Evidence.key(name());
        };
    }

    private Evidence[] some() {
        Evidence[] some = new Evidence[1 + random.nextInt(2)];
        for (int i = 0; i < some.length; i++) {
            some[i] = evidence();
        }
        return some;
    }

    private Recognition fingerprint() {
        Recognition fingerprint =
                Recognition.of(random.nextBoolean() ? Transport.FORM : Transport.QUERY, Transport.FORM);
        fingerprint = random.nextInt(3) > 0 ? fingerprint.all(some()) : fingerprint;
        for (int group = random.nextInt(3); group > 0; group--) {
            fingerprint = fingerprint.any(some());
        }
        fingerprint = random.nextInt(3) == 0 ? fingerprint.otherRequest("other", some()) : fingerprint;
        fingerprint = random.nextInt(3) == 0 ? fingerprint.otherEvent("quiet", some()) : fingerprint;
        fingerprint =
                random.nextInt(4) == 0 ? fingerprint.header(HEADERS[random.nextInt(HEADERS.length)]) : fingerprint;
        return random.nextInt(4) == 0 ? fingerprint.appendingQuery() : fingerprint;
    }

    private CandidateIndex candidates() {
        List<ParserSource> parsers = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            parsers.add(ParserSource.of(new Generated("p" + i, fingerprint().callbacks())));
        }
        return new CandidateIndex(parsers);
    }

    private String fields() {
        StringBuilder fields = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            fields.append(fields.isEmpty() ? "" : "&")
                    .append(name())
                    .append('=')
                    .append(random.nextInt(6) == 0 ? "x?" + name() + "=1" : "" + random.nextInt(3));
        }
        return fields.toString();
    }

    private WebhookRequest request() {
        WebhookRequest.Builder request = WebhookRequest.builder().url("https://hooks.example.com/");
        if (random.nextBoolean()) {
            request.method("GET").url("https://hooks.example.com/?" + fields());
        } else {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .body(fields().getBytes(StandardCharsets.UTF_8));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            request.header(HEADERS[random.nextInt(HEADERS.length)].toLowerCase(Locale.ROOT), "1");
        }
        return request.build();
    }

    private static boolean hasItsHeader(WebhookRequest request, Candidate candidate) {
        return candidate.headers().stream()
                .anyMatch(name -> request.header(name).isPresent());
    }

    @Test
    void claims_generatedSetsAndRequests_asOneAfterTheOther() {
        for (int i = 0; i < 2_000; i++) {
            CandidateIndex candidates = candidates();
            for (int asked = 0; asked < 5; asked++) {
                WebhookRequest request = request();
                RequestScan scanned = RequestScan.of(request, request.body(), 1 << 20, candidates.vocabulary());
                assertThat(candidates.byFields(scanned))
                        .isEqualTo(candidates.all().stream()
                                .filter(candidate -> candidate.claimsByFields(scanned))
                                .toList());
                assertThat(candidates.byHeader(request, true))
                        .isEqualTo(candidates.all().stream()
                                .filter(candidate -> hasItsHeader(request, candidate))
                                .toList());
            }
        }
    }
}
