package io.callstatus;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.spi.HangupSide;
import io.callstatus.spi.WordMap;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the model, and what is asked of them. */
class ModelTest {
    @Test
    void withoutPayload_keepsAllElseAndLetsTheBodyGo() {
        WeakReference<Payload> body;
        CallStatus kept;
        {
            CallStatus status = Parsers.detect(WebhookRequest.builder()
                            .url("https://hooks.example.com/")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .body("call=c1&status=ringing&from=x".getBytes(StandardCharsets.UTF_8))
                            .build())
                    .trustUnverified()
                    .parse();
            body = new WeakReference<>(status.payload());
            kept = status.withoutPayload();
            assertThat(kept.payload()).isEqualTo(Payload.empty());
            assertThat(kept.toBuilder().payload(status.payload()).build()).isEqualTo(status);
            assertThat(kept.eventKey()).isEqualTo(status.eventKey());
            status = kept;
        }
        for (int i = 0; i < 50 && body.get() != null; i++) {
            System.gc();
        }
        assertThat(body.get()).isNull();
        assertThat(kept.callId()).isEqualTo("c1");
    }

    private static final Set<CallState> LIVE = EnumSet.of(
            CallState.QUEUED, CallState.INITIATED, CallState.RINGING, CallState.IN_PROGRESS, CallState.UNKNOWN);
    private static final Set<CallState> ANSWERED =
            EnumSet.of(CallState.IN_PROGRESS, CallState.COMPLETED, CallState.TRANSFERRED);

    @ParameterizedTest
    @EnumSource
    void isTerminal_ofAState_isWhetherItIsOver(CallState state) {
        assertThat(state.isTerminal()).isEqualTo(!LIVE.contains(state));
    }

    @ParameterizedTest
    @EnumSource
    void isAnswered_ofAState_isKnownOnceItIsDecided(CallState state) {
        if (ANSWERED.contains(state)) {
            assertThat(state.answered()).isEqualTo(CallState.Answered.YES);
        } else {
            assertThat(state.answered())
                    .isEqualTo(state.isTerminal() ? CallState.Answered.NO : CallState.Answered.UNDECIDED);
        }
    }

    @Test
    void state_byAWord_keepsTheWord() {
        CallStatus.Builder builder = CallStatus.builder().provider("acme").callId("c1");
        CallStatus known = builder.state("Ringing", FakeParser.STATES).build();
        assertThat(known.state()).isEqualTo(CallState.RINGING);
        assertThat(known.stateText()).contains("Ringing");
        CallStatus unknown = builder.state("parked", FakeParser.STATES).build();
        assertThat(unknown.state()).isEqualTo(CallState.UNKNOWN);
        assertThat(unknown.stateText()).contains("parked");
    }

    @Test
    void direction_byAWord_keepsTheWordOrItsAbsence() {
        CallStatus.Builder builder =
                CallStatus.builder().provider("acme").callId("c1").state(CallState.BUSY);
        CallStatus inbound =
                builder.direction(Optional.of("INBOUND"), FakeParser.DIRECTIONS).build();
        assertThat(inbound.direction()).isEqualTo(CallDirection.INBOUND);
        assertThat(inbound.directionText()).contains("INBOUND");
        CallStatus none =
                builder.direction(Optional.empty(), FakeParser.DIRECTIONS).build();
        assertThat(none.direction()).isEqualTo(CallDirection.UNKNOWN);
        assertThat(none.directionText()).isEmpty();
    }

    @Test
    void endReason_byAWord_keepsTheWordOrItsAbsence() {
        WordMap<EndReason> words = WordMap.withDefault(EndReason.UNKNOWN).map(EndReason.NORMAL, "hung-up");
        CallStatus.Builder builder =
                CallStatus.builder().provider("acme").callId("c1").state(CallState.COMPLETED);
        CallStatus known = builder.endReason(Optional.of("Hung up"), words).build();
        assertThat(known.endReason()).contains(EndReason.NORMAL);
        assertThat(known.endReasonText()).contains("Hung up");
        CallStatus odd = builder.endReason(Optional.of("solar flare"), words).build();
        assertThat(odd.endReason()).contains(EndReason.UNKNOWN);
        assertThat(odd.endReasonText()).contains("solar flare");
        CallStatus none = builder.endReason(Optional.empty(), words).build();
        assertThat(none.endReason()).isEmpty();
        assertThat(none.endReasonText()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "caller, -, CALLER",
                "CALLEE, INBOUND, CALLEE",
                "provider, OUTBOUND, PROVIDER",
                "application, INBOUND, APPLICATION",
                "far-end, INBOUND, CALLER",
                "far-end, OUTBOUND, CALLEE",
                "far-end, -, -",
                "near end, INBOUND, CALLEE",
                "near end, OUTBOUND, CALLER",
                "near end, UNKNOWN, -",
                "somebody, INBOUND, -",
                "-, INBOUND, -"
            })
    void endedBy_byAWord_isDecidedByTheDirectionWhereverThatIsSet(String word, CallDirection way, EndedBy expected) {
        WordMap<HangupSide> words = WordMap.withDefault(HangupSide.UNKNOWN)
                .same("caller", "callee", "provider", "application", "far-end", "near-end");
        CallStatus.Builder before =
                CallStatus.builder().provider("acme").callId("c1").state(CallState.COMPLETED);
        CallStatus.Builder after =
                CallStatus.builder().provider("acme").callId("c1").state(CallState.COMPLETED);
        before.endedBy(Optional.ofNullable(word), words);
        if (way != null) {
            before.direction(way);
            after.direction(way);
        }
        after.endedBy(Optional.ofNullable(word), words);
        assertThat(before.build().endedBy()).isEqualTo(Optional.ofNullable(expected));
        assertThat(after.build().endedBy()).isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void recording_thatIsThere_standsInPlaceOfAny() {
        Recording one = Recording.builder().id("r1").build();
        Recording other = Recording.builder().id("r2").build();
        CallStatus.Builder builder =
                CallStatus.builder().provider("acme").callId("c1").state(CallState.COMPLETED);
        assertThat(builder.recording(Optional.empty()).build().recordings()).isEmpty();
        assertThat(builder.recording(Optional.of(one))
                        .recording(Optional.of(other))
                        .build()
                        .recordings())
                .containsExactly(other);
        assertThat(builder.addRecordings(one).build().recordings()).containsExactly(other, one);
        assertThat(builder.build().toBuilder()
                        .recording(Optional.empty())
                        .build()
                        .recordings())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anonymous",
                " Restricted ",
                "Private Number",
                "PRIVATE_NUMBER",
                "No Caller ID",
                "no-caller-id",
                "Withheld",
                "Number withheld",
                "Caller ID Blocked",
                "Unknown caller",
                "anonymous caller",
                "Not Available",
                "No CLI",
                "CLI withheld",
                "Presentation Prohibited",
                "sip:anonymous@anonymous.invalid",
                "sip:ada@anonymous.invalid",
                "sip:anonymous.invalid",
                "sip:x@Anonymous.Invalid:5060;transport=udp",
                "SIPS:Unknown",
                "sip:blocked",
                "sip:anonymous:secret@gw.example",
                "sip:Private%20Number@gw.example;user=phone",
                "sip:restricted;phone-context=example@gw.example",
                "unavailable@192.0.2.7",
                "tel:anonymous",
                "TEL:Unavailable;phone-context=example.com",
                "<sip:anonymous@anonymous.invalid>",
                "\"Anonymous\" <sip:anonymous@anonymous.invalid>;tag=7",
                "Anonymous <sip:c8oqz84zk7z@privacy.example>",
                "\"No Caller ID\" <tel:unknown>"
            })
    void isWithheld_ofAWordForIt_isTrue(String address) {
        assertThat(Party.of(address).isWithheld()).isTrue();
        assertThat(Party.of(address).e164()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+266696687",
                "266696687",
                "+7378742833",
                "+2562533",
                "+8656696",
                "+86282452253",
                "+7748283",
                "+94844353",
                "sip:+266696687@gw.example",
                "sip:266696687@gw.example;user=phone",
                "tel:+7378742833",
                "<tel:+86282452253>"
            })
    void isWithheld_ofAWordOnAKeypad_isTrueAndNoNumber(String address) {
        assertThat(Party.of(address).isWithheld()).isTrue();
        assertThat(Party.of(address).e164()).isEmpty();
        Party known = Party.builder().address(address).name("Ada").build();
        assertThat(known.isWithheld()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+13125550142",
                "7378742833",
                "2562533",
                "8656696",
                "+2666966871",
                "sip:ada@anonymous.invalid.example",
                "sip:ada@unknown.example",
                "Private Company",
                "Anonymous Cheese",
                "client:anonymous",
                "\"Anonymous\" <sip:+13125550142@gw.example>",
                "<sip:+13125550142@gw.example>",
                "sip:",
                "<>",
                "caller"
            })
    void isWithheld_ofAnythingElse_isFalse(String address) {
        assertThat(Party.of(address).isWithheld()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "+1312555, true",
        "+123456789012345, true",
        "+131255, false",
        "+1234567890123456, false",
        "+03125550142, false",
        "13125550142, false",
        "+1312555014a, false",
        "+1312/550142, false",
        "+9999999, true",
        "+1000000, true",
        "+1312:550142, false"
    })
    void phoneNumber_isThereForE164Only(String address, boolean isNumber) {
        assertThat(Party.of(address).e164()).isEqualTo(isNumber ? Optional.of(address) : Optional.empty());
    }
}
