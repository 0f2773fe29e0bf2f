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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where nothing parts names and values, one signed text has several readings; the one that was signed is believed. */
@Tag("logic")
class AnotherReadingTest {
    /** The schemes that sign names and values without separators, or with some that a value may hold. */
    static List<OtherReadings> schemes() {
        return List.of(UrlReadings.SIGNAL_WIRE, UrlReadings.TWILIO, new PlivoReadings());
    }

    private static Optional<AcceptedRequest> accepted(WebhookRequest request, Secrets secrets) {
        try {
            return Optional.of(Parsers.detect(request).verify(secrets));
        } catch (CallStatusException e) {
            return Optional.empty();
        }
    }

    int readings() {
        return 10_000;
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void verify_anotherReadingOfWhatWasSigned_readsAsSignedOrIsDoubtedOrRefused(OtherReadings scheme)
            throws IOException {
        Secrets secrets =
                Secrets.builder().secret(scheme.provider(), scheme.key()).build();
        Random random = new Random(20_261_128);
        IntUnaryOperator choices = random::nextInt;
        Map<Trust, Integer> believed = new EnumMap<>(Trust.class);
        for (int i = 0; i < readings(); i++) {
            WebhookRequest genuine = scheme.genuine(choices);
            AcceptedRequest signed = accepted(genuine, secrets)
                    .orElseGet(() -> Parsers.detect(genuine).trustUnverified());
            WebhookRequest other = scheme.of(genuine, choices);
            Optional<AcceptedRequest> read = accepted(other, secrets);
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
