package io.callstatus;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.FieldCatalog;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be shown of an object around a status, in which fields are declared by their paths. */
class RedactedObjectsTest {
    private static final class Provider implements CallStatusParser {
        @Override
        public String provider() {
            return "nested";
        }

        @Override
        public List<Callback> callbacks() {
            return List.of(Callback.callStatus(
                            "report",
                            in -> CallStatus.builder().callId(in.text("call")).state(CallState.UNKNOWN))
                    .via(Transport.JSON)
                    .all(Evidence.present("call"))
                    .claiming());
        }

        @Override
        public FieldCatalog fields() {
            return FieldCatalog.shown("data.id, data.call.code, note").personal("data.call.from, caller.name");
        }

        @Override
        public Verification verification() {
            return Verification.none();
        }
    }

    private static final ParserSet PARSERS = ParserSet.of(new Provider());

    private static CallStatus status(String name, String json) {
        return CallStatus.builder()
                .provider("nested")
                .callId("c1")
                .state(CallState.UNKNOWN)
                .directionText("went in")
                .envelope(Payload.of(List.of(Payload.Field.of(name, json))))
                .payload(Payload.empty())
                .build();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '@',
            value = {
                "data | {\"id\":\"e1\"} | {\"id\":\"e1\"}",
                "data | {\"call\":{\"code\":7,\"from\":\"Ada\",\"odd\":1}} | {\"call\":{\"code\":\"7\",\"from\":\"***\",\"***\":\"***\"}}",
                "data | {\"id\":null,\"more\":null} | {\"id\":null,\"***\":null}",
                "data | {\"id\":{\"a\":\"Ada\"},\"call\":\"Ada\"} | {\"id\":\"***\",\"***\":\"***\"}",
                "caller | {\"name\":\"Ada\"} | {\"name\":\"***\"}",
            })
    void redacted_objectAroundDeclaredFields_isShownFieldByField(String name, String json, String expected) {
        assertThat(PARSERS.redacted(status(name, json)).envelope())
                .contains(Payload.of(List.of(Payload.Field.of(name, expected))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '@',
            value = {"data | [1]", "data | Ada", "data | {", "other | {\"id\":\"e1\"}"})
    void redacted_whatIsNoSuchObject_isHiddenAsAWhole(String name, String text) {
        Payload envelope = PARSERS.redacted(status(name, text)).envelope().orElseThrow();
        assertThat(envelope.fields()).containsExactly(Payload.Field.of("***", "***"));
    }

    /** A value that the direction was read from is a word, and nobody knows this one. */
    @Test
    void redacted_valueOfTheDirection_isAWordWhereverItStands() {
        assertThat(PARSERS.redacted(status("note", "went in")).envelope())
                .contains(Payload.of(List.of(Payload.Field.of("note", "***"))));
    }

    @Test
    void redacted_valueOfASharedField_mayHaveSpaceAroundIt() {
        assertThat(PARSERS.redacted(status("note", " 17 ")).envelope())
                .contains(Payload.of(List.of(Payload.Field.of("note", " 17 "))));
    }

    @Test
    void redacted_problemOfAnUndeclaredField_keepsItsKindAndItsAttribute() {
        FieldProblem problem = FieldProblem.builder()
                .field("+13125550142")
                .kind(FieldProblem.Kind.FUTURE_TIME)
                .attribute("startedAt")
                .expected("a time")
                .found("text")
                .build();
        CallStatus status =
                status("note", "1").toBuilder().problems(List.of(problem)).build();
        assertThat(PARSERS.redacted(status).problems()).singleElement().satisfies(shown -> {
            assertThat(shown.field()).isEqualTo("***");
            assertThat(shown.kind()).isEqualTo(FieldProblem.Kind.FUTURE_TIME);
            assertThat(shown.attribute()).isEqualTo(Optional.of("startedAt"));
        });
    }
}
