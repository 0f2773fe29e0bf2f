package io.callstatus.spi;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.FieldProblem;
import io.callstatus.Payload;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeFormatTest {
    @Test
    void epochMillis_ofDigits_isTheMoment() {
        assertThat(TimeFormat.EPOCH_MILLIS.read("1699335116250")).contains(Instant.parse("2023-11-07T05:31:56.250Z"));
        assertThat(TimeFormat.EPOCH_MILLIS.read("0")).contains(Instant.EPOCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--1", "1699335116.25", "1e12", "soon", "2023-11-07T05:31:56Z"})
    void epochMillis_ofAnythingElse_isNone(String text) {
        assertThat(TimeFormat.EPOCH_MILLIS.read(text)).isEmpty();
    }

    /** Seconds where milliseconds should be are weeks after 1970, when nobody called. */
    @Test
    void epochMillis_inAField_isAbsentBeforeCalls() {
        Fields in = Fields.of(
                "acme",
                Payload.of(List.of(
                        Payload.Field.of("at", "1699335116250"),
                        Payload.Field.of("zero", "0"),
                        Payload.Field.of("year1", "-62135596800000"),
                        Payload.Field.of("seconds", "1699335116"),
                        Payload.Field.of("word", "soon"))));
        assertThat(in.instant("at", TimeFormat.EPOCH_MILLIS)).contains(Instant.parse("2023-11-07T05:31:56.250Z"));
        assertThat(in.instant("zero", TimeFormat.EPOCH_MILLIS)).isEmpty();
        assertThat(in.instant("year1", TimeFormat.EPOCH_MILLIS)).isEmpty();
        assertThat(in.instant("seconds", TimeFormat.EPOCH_MILLIS)).isEmpty();
        assertThat(in.problems()).isEmpty();
        assertThat(in.instant("word", TimeFormat.EPOCH_MILLIS)).isEmpty();
        assertThat(in.problems()).extracting(FieldProblem::field).containsExactly("word");
    }

    @Test
    void epochFractionalMillis_ofANumber_isTheMoment() {
        TimeFormat format = TimeFormat.EPOCH_FRACTIONAL_MILLIS;
        assertThat(format.read("1699335116250.5")).contains(Instant.parse("2023-11-07T05:31:56.250500Z"));
        assertThat(format.read("1699335116250")).contains(Instant.parse("2023-11-07T05:31:56.250Z"));
        assertThat(format.read("-1")).contains(Instant.parse("1969-12-31T23:59:59.999Z"));
        for (String text : new String[] {"", "--1", "soon", "1e99", "1.2.3"}) {
            assertThat(format.read(text)).isEmpty();
        }
    }
}
