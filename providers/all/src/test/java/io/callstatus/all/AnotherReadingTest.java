package io.callstatus.all;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.AcceptedRequest;
import io.callstatus.CallStatusException;
import io.callstatus.Parsers;
import io.callstatus.Secrets;
import io.callstatus.Trust;
import io.callstatus.WebhookRequest;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where nothing parts names and values, one signed text has several readings; the one that was signed is believed. */
@Tag("logic")
class AnotherReadingTest {
    private static final Secrets SECRETS =
            Secrets.builder().secret("signalwire", AnotherReading.KEY).build();

    private static Optional<AcceptedRequest> accepted(WebhookRequest request) {
        try {
            return Optional.of(Parsers.detect(request).verify(SECRETS));
        } catch (CallStatusException e) {
            return Optional.empty();
        }
    }

    int readings() {
        return 60_000;
    }

    @Test
    void verify_anotherReadingOfWhatWasSigned_readsAsSignedOrIsDoubtedOrRefused() throws IOException {
        Random random = new Random(20_261_128);
        IntUnaryOperator choices = random::nextInt;
        Map<Trust, Integer> believed = new EnumMap<>(Trust.class);
        for (int i = 0; i < readings(); i++) {
            WebhookRequest genuine = AnotherReading.genuine(choices);
            AcceptedRequest signed =
                    accepted(genuine).orElseGet(() -> Parsers.detect(genuine).trustUnverified());
            WebhookRequest other = AnotherReading.of(genuine, choices);
            Optional<AcceptedRequest> read = accepted(other);
            if (read.isPresent()) {
                believed.merge(read.get().trust(), 1, Integer::sum);
                assertThat(ReadAsSigned.differences(signed, read.get()))
                        .as(
                                "reading %d: %s read as %s %s",
                                i, new String(genuine.body()), other.url(), new String(other.body()))
                        .isEmpty();
            }
        }
        assertThat(believed.get(Trust.SIGNATURE)).as("%s", believed).isGreaterThan(readings() / 400);
        assertThat(believed.get(Trust.PARTIAL_SIGNATURE)).as("%s", believed).isGreaterThan(readings() / 400);
    }
}
