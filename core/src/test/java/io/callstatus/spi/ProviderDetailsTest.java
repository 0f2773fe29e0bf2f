package io.callstatus.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.FieldProblem;
import io.callstatus.Payload;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ProviderDetailsTest {
    private static final TimeFormat TOKYO = TimeFormat.local(ZoneId.of("Asia/Tokyo"));

    /** Details as a provider writes them. */
    private static final class SampleDetails extends ProviderDetails {
        private final Optional<String> mood = in.find("mood");
        private final OptionalLong keys = in.integer("keys");
        private final Optional<Instant> ringing = in.instant("ringing", times);
        private final Optional<String> batch = in.outer().find("batch");
        private final Agent agent = new Agent(in.inside("agent"));

        private SampleDetails(Fields in) {
            this(in, TOKYO);
        }

        private SampleDetails(Fields in, TimeFormat times) {
            super(in, times);
        }

        static SampleDetails of(CallStatus status) {
            return of("toy", status, SampleDetails::new);
        }

        static Optional<SampleDetails> find(CallStatus status) {
            return find("toy", status, SampleDetails::new);
        }
    }

    /** A group. */
    private static final class Agent extends ProviderDetails {
        private final Optional<String> name = in.find("name");
        private final OptionalLong age = in.integer("age");

        private Agent(Fields in) {
            super(in);
        }
    }

    private static CallStatus status(String provider, String... namesAndValues) {
        return CallStatus.builder()
                .provider(provider)
                .callId("c1")
                .state(CallState.BUSY)
                .payload(payload(namesAndValues))
                .build();
    }

    private static Payload payload(String... namesAndValues) {
        List<Payload.Field> fields = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.add(Payload.Field.of(namesAndValues[i], namesAndValues[i + 1]));
        }
        return Payload.of(fields);
    }

    @Test
    void of_aStatusOfTheProvider_readsWhereFieldsAreDeclared() {
        SampleDetails details = SampleDetails.of(status(
                "toy", "mood", "calm", "keys", "3", "ringing", "2026-11-03 09:00:00", "agent", "{\"name\":\"Mira\"}"));
        assertThat(details.mood).contains("calm");
        assertThat(details.keys).hasValue(3);
        assertThat(details.ringing).contains(Instant.parse("2026-11-03T00:00:00Z"));
        assertThat(details.agent.name).contains("Mira");
        assertThat(details.problems()).isEmpty();
    }

    @Test
    void of_aStatusWithAnEnvelope_readsItToo() {
        CallStatus status = status("toy", "mood", "calm").toBuilder()
                .envelope(payload("batch", "b1"))
                .build();
        assertThat(SampleDetails.of(status).batch).contains("b1");
        assertThat(SampleDetails.of(status)).isNotEqualTo(SampleDetails.of(status("toy", "mood", "calm")));
    }

    @Test
    void problems_areThoseOfGroupsToo() {
        SampleDetails details = SampleDetails.of(status("toy", "keys", "x", "agent", "{\"age\":\"old\"}"));
        assertThat(details.keys).isEmpty();
        assertThat(details.agent.age).isEmpty();
        assertThat(details.problems()).extracting(FieldProblem::field).containsExactly("keys", "agent.age");
    }

    @Test
    void of_anotherProvidersStatus_isRefusedAndSaysWhatToDo() {
        CallStatus other = status("other");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleDetails.of(other))
                .withMessageContainingAll("'other'", "'toy'", "find(status)");
        assertThat(SampleDetails.find(other)).isEmpty();
        assertThat(SampleDetails.find(status("toy"))).contains(SampleDetails.of(status("toy")));
    }

    @Test
    void equals_isByClassFieldsAndTimes() {
        CallStatus status = status("toy", "mood", "calm", "agent", "{\"name\":\"Mira\"}");
        SampleDetails details = SampleDetails.of(status);
        assertThat(SampleDetails.of(CallStatus.fromJson(status.toJson())))
                .isEqualTo(details)
                .hasSameHashCodeAs(details);
        assertThat(SampleDetails.of(status("toy", "mood", "wild"))).isNotEqualTo(details);
        assertThat(details.agent).isEqualTo(SampleDetails.of(status).agent).isNotEqualTo(details);
        Fields in = Fields.of("toy", status);
        assertThat(new SampleDetails(in, TimeFormat.local(ZoneId.of("Asia/Tokyo"))))
                .isEqualTo(details);
        assertThat(new SampleDetails(in, TimeFormat.local(ZoneId.of("Asia/Dubai"))))
                .isNotEqualTo(details);
        assertThat(new SampleDetails(in, TimeFormat.withoutZone())).isNotEqualTo(details);
    }

    @Test
    void toString_isTheNameOfTheClass() {
        SampleDetails details = SampleDetails.of(status("toy", "mood", "calm"));
        assertThat(details).hasToString("SampleDetails");
        assertThat(details.agent).hasToString("Agent");
    }
}
