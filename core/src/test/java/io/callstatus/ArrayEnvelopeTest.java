package io.callstatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Envelope;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.Transport;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are an array at the top, whose elements are statuses or other events. */
class ArrayEnvelopeTest {
    /** [{"type":"leg","id":…,"state":…}]. */
    private static final CallStatusParser OTHER_ARRAY = new EnvelopeTest.Provider(
            "otherarray",
            List.of(Callback.callStatus("legs", EnvelopeTest::read)
                    .via(Transport.JSON)
                    .all(Evidence.value("type", "leg"))
                    .in(Envelope.each())
                    .elements(Evidence.value("type", "leg"))
                    .words(EnvelopeTest.STATES)));

    @Test
    void parseAll_bodyThatIsAnArray_isItsElements() {
        AcceptedRequest accepted =
                EnvelopeTest.accepted("[{\"type\":\"call\",\"data\":{\"id\":\"c1\",\"state\":\"ringing\"}},"
                        + "{\"type\":\"note\"},{\"type\":\"call\",\"data\":{\"id\":\"c2\",\"state\":\"completed\"}}]");
        assertThat(accepted.provider()).isEqualTo("array");
        assertThat(accepted.parseAll()).extracting(CallStatus::callId).containsExactly("c1", "c2");
        assertThat(accepted.parseAll().get(0).payload().at("data", "id")).contains("c1");
        assertThat(accepted.parseAll().get(0).envelope()).isEmpty();
    }

    /** Claimed by what its elements are, and none of them bears a state: other events, and no broken body. */
    @Test
    void parseAll_arrayWithoutAnyState_isNothing() {
        CallStatusParser stateful = new EnvelopeTest.Provider(
                "stateful",
                List.of(Callback.callStatus("events", EnvelopeTest::read)
                        .via(Transport.JSON)
                        .all(Evidence.prefix("type", "call", "note"))
                        .state("state")
                        .in(Envelope.each())
                        .elements(Evidence.value("type", "call"))
                        .words(EnvelopeTest.STATES)));
        AcceptedRequest accepted = ParserSet.of(stateful)
                .detect(EnvelopeTest.request("[{\"type\":\"note\"},{\"type\":\"call\",\"id\":\"c1\"}]"))
                .trustUnverified();
        assertThat(accepted.parseAll()).isEmpty();
        assertThat(accepted.otherEvent()).contains("unknown");
        assertThat(catchThrowableOfType(NotACallStatusException.class, accepted::parse))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"type\":\"note\"}]", "[]", "[1,2]", "[{\"type\":\"call\"", "[{\"type\":\"call\"}]x"})
    void claim_arrayThatIsNobodys_isRefused(String json) {
        assertThat(catchThrowableOfType(UnrecognizedRequestException.class, () -> EnvelopeTest.accepted(json)))
                .isNotNull();
    }

    /** Evidence looks at the first elements only, so that their number costs nothing. */
    @Test
    void claim_callBehindManyOthers_isNotLookedFor() {
        String others = "{\"type\":\"note\"},".repeat(8);
        String call = "{\"type\":\"call\",\"data\":{\"id\":\"c1\",\"state\":\"ringing\"}}";
        assertThat(EnvelopeTest.accepted("[" + others.substring(16) + call + "]")
                        .parseAll())
                .hasSize(1);
        assertThat(catchThrowableOfType(
                        UnrecognizedRequestException.class, () -> EnvelopeTest.accepted("[" + others + call + "]")))
                .isNotNull();
    }

    /** Among the first elements it makes the request nobody's; behind them it changes nothing, and is no status of anybody. */
    @Test
    void claim_elementsOfTwoProviders_areNobodys() {
        ParserSet both = ParserSet.of(EnvelopeTest.ARRAY, OTHER_ARRAY);
        String call = "{\"type\":\"call\",\"data\":{\"id\":\"c1\",\"state\":\"ringing\"}}";
        String foreign = "{\"type\":\"leg\",\"id\":\"c2\",\"state\":\"ringing\"}";
        for (int before = 1; before < 8; before++) {
            WebhookRequest mixed = EnvelopeTest.request("[" + (call + ",").repeat(before) + foreign + "]");
            UnrecognizedRequestException refused =
                    catchThrowableOfType(UnrecognizedRequestException.class, () -> both.detect(mixed));
            assertThat(refused.kind()).as("behind %s", before).isEqualTo(UnrecognizedRequestException.Kind.SEVERAL);
        }
        AcceptedRequest accepted = both.detect(EnvelopeTest.request("[" + (call + ",").repeat(9) + foreign + "]"))
                .trustUnverified();
        assertThat(accepted.provider()).isEqualTo("array");
        assertThat(accepted.parseAll())
                .hasSize(9)
                .extracting(CallStatus::callId)
                .containsOnly("c1");
        assertThat(accepted.events().get(9)).isInstanceOf(OtherEvent.class);
    }
}
