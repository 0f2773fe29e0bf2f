package io.callstatus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be shown of a status, and what of it stays behind. */
class RedactionTest {
    private static final ParserSet PARSERS = ParserSet.of(new FakeParser());
    private static final Party CALLER =
            Party.builder().address("+13125550142").name("Ada").build();
    private static final Party HIDDEN =
            Party.builder().address("***").name("***").build();

    private static CallStatus status(Payload.Field... fields) {
        return CallStatus.builder()
                .provider("standin")
                .callId("c1")
                .sessionId("s1")
                .parentCallId("c0")
                .accountId("a1")
                .eventId("e1")
                .state(CallState.COMPLETED)
                .stateText("done")
                .directionText("inwards")
                .from(CALLER)
                .to(Party.of("sip:ada@example.com"))
                .connectedTo(CALLER)
                .addRecordings(Recording.builder()
                        .url("https://example.com/r1")
                        .id("r1")
                        .duration(Duration.ofSeconds(9))
                        .build())
                .endReason(EndReason.NORMAL)
                .endReasonText("hung up")
                .endedBy(EndedBy.CALLER)
                .trust(Trust.SIGNATURE)
                .payload(Payload.of(List.of(fields)))
                .build();
    }

    private static Payload.Field field(String name, String value) {
        return Payload.Field.of(name, value);
    }

    private static Payload.Field absent(String name) {
        return Payload.Field.of(name, null);
    }

    private static Payload payload(Payload.Field... fields) {
        return PARSERS.redacted(status(fields)).payload();
    }

    private static Stream<Optional<String>> texts(CallStatus status) {
        return Stream.of(
                Optional.of(status.callId()),
                status.sessionId(),
                status.parentCallId(),
                status.accountId(),
                status.eventId(),
                status.stateText(),
                status.directionText(),
                status.recordings().get(0).id(),
                status.endReasonText());
    }

    @Test
    void redacted_textsThatHarmlessFieldsHold_stay() {
        CallStatus status = status(
                field("call", "c1"),
                field("call", "s1"),
                field("parent", "c0"),
                field("account", "a1"),
                field("account", "e1"),
                field("status", "done"),
                field("way", "inwards"),
                field("recording", "r1"),
                field("why", "hung up"));
        CallStatus redacted = PARSERS.redacted(status);
        assertThat(texts(redacted)).containsExactlyElementsOf(texts(status).toList());
        assertThat(redacted.payload()).isEqualTo(status.payload());
        assertThat(redacted.state()).isEqualTo(CallState.COMPLETED);
        assertThat(redacted.endReason()).contains(EndReason.NORMAL);
        assertThat(redacted.endedBy()).contains(EndedBy.CALLER);
        assertThat(redacted.trust()).contains(Trust.SIGNATURE);
    }

    /** The same rule as for the payload, whose fields may be repeated there. */
    @Test
    void redacted_envelope_keepsWhatIsHarmless() {
        CallStatus status = status(field("call", "c1")).toBuilder()
                .envelope(Payload.of(List.of(field("account", "a1"), field("odd", "batch-7"), field("from", "Ada"))))
                .build();
        CallStatus redacted = PARSERS.redacted(status);
        assertThat(redacted.envelope())
                .contains(Payload.of(List.of(field("account", "a1"), field("***", "***"), field("from", "***"))));
        assertThat(redacted.accountId()).contains("a1");
    }

    @Test
    void redacted_textsThatNoHarmlessFieldHolds_areHidden() {
        assertThat(texts(PARSERS.redacted(status(field("from", "c1"), field("odd", "done")))))
                .hasSize(9)
                .containsOnly(Optional.of("***"));
    }

    /** It is a copy for logs, so it shows itself there; a copy that was changed may hold anything. */
    @Test
    void redacted_toString_showsWhatIsLetThrough() {
        CallStatus redacted = PARSERS.redacted(status(field("CallSid", "CA1"), field("From", "+13125550142")));
        assertThat(redacted.isRedacted()).isTrue();
        assertThat(redacted).hasToString("CallStatus" + redacted.toJson());
        assertThat(redacted.toString()).doesNotContain("+13125550142");
        CallStatus changed = redacted.toBuilder().callId("CA2").build();
        assertThat(changed.isRedacted()).isFalse();
        assertThat(changed.toString()).doesNotContain("CA2").contains(changed.callKey());
        assertThat(CallStatus.fromJson(redacted.toJson())).isEqualTo(redacted).doesNotHaveToString(redacted.toString());
    }

    @Test
    void redacted_partiesAndUrls_areHiddenWhateverIsDeclared() {
        CallStatus redacted = PARSERS.redacted(status(field("why", "Ada"), field("call", "sip:ada@example.com")));
        assertThat(redacted.from()).contains(HIDDEN);
        assertThat(redacted.to()).contains(Party.of("***"));
        assertThat(redacted.connectedTo()).contains(HIDDEN);
        assertThat(redacted.recordings().get(0).url()).contains("***");
        assertThat(redacted.recordings().get(0).duration()).contains(Duration.ofSeconds(9));
    }

    @Test
    void redacted_whatIsAbsent_staysAbsent() {
        CallStatus least = CallStatus.builder()
                .provider("standin")
                .callId("***")
                .state(CallState.BUSY)
                .build();
        assertThat(PARSERS.redacted(least)).isEqualTo(least);
        assertThat(payload(absent("call"), absent("from")))
                .isEqualTo(Payload.of(List.of(absent("call"), absent("from"))));
    }

    @Test
    void redacted_fields_keepTheNamesThatAreDeclared() {
        assertThat(payload(field("why", "busy"), field("from", "x"), field("odd", "y"), absent("odd"))
                        .fields())
                .containsExactly(field("why", "busy"), field("from", "***"), field("***", "***"), absent("***"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ada@example.com", "https://example.com/a", "tel:+13125550142", "{}", "<a>", "call +1312555", "*"
            })
    void redacted_harmlessFieldThatLooksPersonal_isHidden(String value) {
        assertThat(payload(field("why", value)).first("why")).contains("***");
        assertThat(payload(field("call", value)).first("call")).contains("***");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "busy",
                "BUSY",
                "Hung-Up",
                "ringing",
                "voicemail",
                "inbound",
                "NOANSWER (0-agent)",
                "(0)",
                "Busy (17)"
            })
    void redacted_wordThatTheProviderIsKnownToSend_stays(String value) {
        assertThat(payload(field("why", value)).first("why")).contains(value);
    }

    /** Strangers write such texts: the far end's SIP server, whoever calls a URL. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "John",
                "13125550142",
                "busy now",
                "call me on 0555 010 0001, John Doe",
                "busy (call John)",
                "busy (3125)",
                "(John)",
                "busy (17) (John)"
            })
    void redacted_wordThatNobodyKnows_isHidden(String value) {
        assertThat(payload(field("why", value)).first("why")).contains("***");
        CallStatus odd = status(field("account", value), field("call", "c1")).toBuilder()
                .stateText(value)
                .directionText(value)
                .endReasonText(value)
                .build();
        assertThat(PARSERS.redacted(odd).toJson()).doesNotContain(value).contains("c1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "c9aa7992-56ff",
                "1672649960.9601",
                "18",
                "2026-11-20T08:00:00+01:00",
                "2026-03-14  11:20:05",
                "2026-03-14n11:20:05",
                "Tue, 03 Nov 2026 09:05:07 +0000",
                "3 Nov 2026 09:05 GMT",
                "+131255"
            })
    void redacted_idNumberOrTime_stays(String value) {
        assertThat(payload(field("account", value)).first("account")).contains(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"call me", "caller's, no. 7_a/b", "John Doe", "Tue, 03 Nov 2026 09:05:07 John"})
    void redacted_prose_isHidden(String value) {
        assertThat(payload(field("account", value)).first("account")).contains("***");
    }

    @Test
    void redacted_longText_isHidden() {
        assertThat(payload(field("call", "x".repeat(200))).first("call")).contains("x".repeat(200));
        assertThat(payload(field("call", "x".repeat(201))).first("call")).contains("***");
    }

    @Test
    void redacted_fieldThatCouldNotBeRead_isHiddenAndItsProblemStays() {
        FieldProblem known = problem("seconds");
        CallStatus redacted = PARSERS.redacted(status(field("seconds", "soon"), field("why", "busy")).toBuilder()
                .problems(List.of(known, problem("odd")))
                .build());
        assertThat(redacted.payload().first("seconds")).contains("***");
        assertThat(redacted.payload().first("why")).contains("busy");
        FieldProblem hidden =
                FieldProblem.builder().field("***").expected("***").found("***").build();
        assertThat(redacted.problems()).containsExactly(known, hidden);
    }

    private static FieldProblem problem(String field) {
        return FieldProblem.builder()
                .field(field)
                .expected("a number")
                .found("text")
                .offset(3)
                .build();
    }

    @Test
    void redacted_statusOfAnotherProvider_keepsNoTextButItsId() {
        CallStatus other = status(field("call", "c1"), field("from", "x")).toBuilder()
                .provider("other")
                .build();
        CallStatus redacted = PARSERS.redacted(other);
        assertThat(redacted.provider()).isEqualTo("other");
        assertThat(texts(redacted)).containsOnly(Optional.of("***"));
        assertThat(redacted.payload().fields()).containsExactly(field("***", "***"), field("***", "***"));
    }
}
