package io.callstatus.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.FieldProblem;
import io.callstatus.Payload;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    private static SampleDetails told() {
        return SampleDetails.of(status(
                "toy",
                "mood",
                "calm",
                "keys",
                "3",
                "ringing",
                "2026-11-03 09:00:00",
                "agent",
                "{\"age\":41}",
                "no",
                "1"));
    }

    @Test
    void toMap_isWhatIsThereAsItIsRead() {
        assertThat(told().toMap())
                .isEqualTo(Map.of(
                        "mood", "calm", "keys", 3L, "ringing", "2026-11-03T00:00:00Z", "agent", Map.of("age", 41L)));
        assertThat(told().toMap().keySet()).containsExactly("mood", "keys", "ringing", "agent");
        assertThat(told().agent.toMap()).isEqualTo(Map.of("age", 41L));
        assertThat(SampleDetails.of(status("toy", "keys", "many", "agent", "{}"))
                        .toMap())
                .isEmpty();
        assertThatThrownBy(() -> told().toMap().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void jackson_writesDetailsAndTheirGroups() throws Exception {
        String json = "{\"mood\":\"calm\",\"keys\":3,\"ringing\":\"2026-11-03T00:00:00Z\",\"agent\":{\"age\":41}}";
        assertThat(new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(told()))
                .isEqualTo(json);
        assertThat(new tools.jackson.databind.ObjectMapper().writeValueAsString(told()))
                .isEqualTo(json);
        assertThat(new tools.jackson.databind.ObjectMapper().writeValueAsString(told().agent))
                .isEqualTo("{\"age\":41}");
        assertThat(told()).hasToString("SampleDetails");
    }

    /** Every conversion, once. */
    @Test
    void toMap_ofEveryConversion_isPlain() {
        String sent = "text|a|other|b|after|2026-11-03T00:00:00Z|length|90|code|486|price|1.50|score|4.5|list|a, b"
                + "|object|{\"a\":[1,null]}|array|[true]|from|+13125550142|name|Ada|url|https://r.example.com/1|id|r1"
                + "|iso|PT2S|clock|00:01:03|deep|{\"er\":{\"est\":\"x\"}}";
        Everything all = new Everything(Fields.of("toy", status("toy", sent.split("\\|"))));
        assertThat(all.toMap().toString())
                .isEqualTo(
                        "{deep={er={est=x}}, text=a, other=b, elsewhere=a, after=2026-11-03T00:00:00Z, length=PT1M30S,"
                                + " code=486, price=1.50, score=4.5, list=[a, b], object={a=[1, null]}, array=[true],"
                                + " from={address=+13125550142, name=Ada, phoneNumber=+13125550142},"
                                + " url={url=https://r.example.com/1, id=r1, durationSeconds=90}, iso=PT2S, clock=PT1M3S}");
    }

    private static final class Everything extends ProviderDetails {
        private final Fields deep = in.inside("deep", "er");

        private Everything(Fields in) {
            super(in);
            read(in());
            deep.find("est");
        }

        private Fields in() {
            return in;
        }

        private void read(Fields fields) {
            fields.text("text");
            fields.text("none", "other");
            fields.find("elsewhere", fields, "text");
            fields.find("none", "text");
            fields.instant("after", TimeFormat.ISO, Optional.empty());
            fields.seconds("length");
            fields.sipCode("code");
            fields.decimal("price");
            fields.number("score");
            fields.list("list");
            fields.object("object");
            fields.array("array");
            fields.party("from", "name");
            fields.recording("url", "id", "length");
            fields.isoDuration("iso");
            fields.clock("clock");
        }
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
