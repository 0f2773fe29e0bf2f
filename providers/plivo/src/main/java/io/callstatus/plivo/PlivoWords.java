package io.callstatus.plivo;

import static io.callstatus.spi.Evidence.key;
import static io.callstatus.spi.Evidence.otherThan;
import static io.callstatus.spi.Evidence.shape;
import static io.callstatus.spi.Evidence.value;

import io.callstatus.CallDirection;
import io.callstatus.CallState;
import io.callstatus.EndReason;
import io.callstatus.EventKind;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.FieldPath;
import io.callstatus.spi.HangupSide;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import io.callstatus.spi.WordMap;
import java.util.List;
import java.util.Optional;

/**
 * Plivo's words and codes, and how it is distinguished from its clones. Sources: pages "Call events" and "Hangup causes", read
 * 2026-11-28.
 */
final class PlivoWords {
    static final WordMap<CallState> STATES = WordMap.withDefault(CallState.UNKNOWN)
            .same(
                    "queued",
                    "ringing",
                    "in-progress",
                    "completed",
                    "busy",
                    "no-answer",
                    "canceled",
                    "rejected",
                    "failed")
            .map(CallState.NO_ANSWER, "timeout")
            .map(CallState.CANCELED, "cancel", "cancelled");

    /** The state after a fault in a call that was answered. */
    static final WordMap<CallState> ANSWERED =
            WordMap.withDefault(CallState.UNKNOWN).map(CallState.COMPLETED, "failed");

    /** How a call ended that was not answered. For a code that is not here, the word decides. */
    static final WordMap<CallState> ENDS = WordMap.withDefault(CallState.UNKNOWN)
            .map(CallState.CANCELED, "1000", "9000")
            .map(CallState.NO_ANSWER, "3000", "6010")
            .map(CallState.BUSY, "3010", "3100")
            .map(CallState.REJECTED, "3020", "3110");

    /** Calls that were never put through. */
    static final WordMap<CallState> NOT_PUT_THROUGH = WordMap.withDefault(CallState.UNKNOWN)
            .map(CallState.FAILED, "1010", "1020", "2000", "2010", "2020", "2030", "2040", "2050", "2060", "2070")
            .map(CallState.FAILED, "3030", "3040", "3050", "3070", "3080", "3090", "3120", "3130", "3140");

    /** Faults that may also end an answered call, which is {@code COMPLETED} then. */
    static final WordMap<CallState> FAULTS = WordMap.withDefault(CallState.UNKNOWN)
            .map(CallState.FAILED, "5000", "5010", "5020", "7011", "7012", "7013", "7014", "7022", "7023", "7024")
            .map(CallState.FAILED, "7032", "7033", "7034", "8011", "8012", "8013", "8014");

    static final WordMap<CallDirection> DIRECTIONS =
            WordMap.withDefault(CallDirection.UNKNOWN).same("inbound", "outbound");

    /** By code, else by the token. A name that the page does not explain is not mapped. */
    static final WordMap<EndReason> END_REASONS = reasons();

    static final WordMap<HangupSide> SIDES = WordMap.withDefault(HangupSide.UNKNOWN)
            .same("caller", "callee")
            .map(HangupSide.CALLEE, "Call recipient")
            .map(HangupSide.PROVIDER, "Plivo", "Carrier")
            .map(HangupSide.APPLICATION, "API Request", "Answer XML");

    /** Vobiz, which has the names of all fields from Plivo, writes {@code MA_} and eight characters. */
    private static final Evidence ACCOUNT = shape("ParentAuthID", "(MA|SA)[0-9A-Z]{18}");

    /** Parameters of its other requests, as far as they are documented. */
    private static final String[] FURTHER_FIELDS =
            ("ConferenceAction ConferenceName DialALegUUID DialAction DialBLegBillDuration DialBLegDuration"
                            + " DialBLegFrom DialBLegHangupCause DialBLegHangupCauseCode DialBLegHangupCauseName"
                            + " DialBLegHangupSource DialBLegPosition DialBLegStatus DialBLegTo DialBLegTotalCost DialBLegUUID"
                            + " DialHangupCause DialRingStatus DialStatus Digits EventName InputType MPCUUID MessageUUID"
                            + " RecordFile RecordUrl RecordingDuration RecordingDurationMs RecordingEndMs RecordingID"
                            + " RecordingStartMs SequenceNumber SessionUUID Speech StreamID")
                    .split(" ");

    static final Verification VERIFICATION = Verification.of(new PlivoScheme())
            .perAccount("ParentAuthID")
            .requiring("CallUUID", "CallStatus", "Event")
            .declaring(FURTHER_FIELDS);

    private static final String[] STATUS_EVENTS = {"Ring", "StartApp", "Hangup"};

    private PlivoWords() {}

    private static WordMap<EndReason> reasons() {
        return WordMap.withDefault(EndReason.UNKNOWN)
                .map(EndReason.NORMAL, "4000", "4010", "4020", "4030", "NORMAL_CLEARING")
                .map(EndReason.CANCELED, "1000", "9000")
                .map(EndReason.NO_CREDIT, "1010")
                .map(EndReason.INVALID_NUMBER, "2000", "3050", "3120")
                .map(EndReason.UNREACHABLE, "2010", "2020")
                .map(EndReason.BLOCKED, "2030", "2040", "2050", "3040", "3130", "3140")
                .map(EndReason.NO_ANSWER, "3000", "6010", "NO_ANSWER")
                .map(EndReason.BUSY, "3010", "3100", "USER_BUSY")
                .map(EndReason.REJECTED, "3020", "3110", "CALL_REJECTED")
                .map(EndReason.NETWORK, "3070", "3080", "5000")
                .map(EndReason.CONGESTION, "3090")
                .map(EndReason.TIMEOUT, "6000", "6020")
                .map(EndReason.MACHINE, "9100")
                .map(EndReason.PROVIDER_ERROR, "5010", "5020")
                .map(EndReason.APPLICATION_ERROR, "7011", "7012", "7013", "7014", "7022", "7023", "7024", "7032")
                .map(EndReason.APPLICATION_ERROR, "7033", "7034", "8011", "8012", "8013", "8014");
    }

    /** The word; but a code decides how an unanswered call ended, and an answered call stays answered after a fault. */
    static CallState state(String word, boolean isAnswered, String code) {
        CallState byWord = STATES.of(word);
        if (!byWord.isTerminal() || code.isEmpty()) {
            return byWord;
        }
        boolean isBeforeAnswer = ENDS.knows(code) || NOT_PUT_THROUGH.knows(code);
        if (isAnswered) {
            return ANSWERED.knows(word) && !isBeforeAnswer ? ANSWERED.of(word) : byWord;
        }
        WordMap<CallState> codes = ENDS.knows(code) ? ENDS : isBeforeAnswer ? NOT_PUT_THROUGH : FAULTS;
        return codes.knows(code) ? codes.of(code) : byWord;
    }

    /** The reason for the code; if the code is unknown, that for the text. Absent if neither was sent. */
    static Optional<EndReason> endReason(Optional<String> code, Optional<String> text) {
        return code.filter(END_REASONS::knows).or(() -> text).or(() -> code).map(END_REASONS::of);
    }

    /** {@code Event} says what a request is; other requests are recognised by fields that only they have. */
    static List<Callback> callbacks(Callback.Reader reader) {
        return List.of(
                call(reader),
                event("message", EventKind.MESSAGE, "MessageUUID"),
                event("dial", EventKind.OTHER, "DialBLegUUID", "DialBLegStatus", "DialAction", "DialStatus"),
                event("record", EventKind.RECORDING, "RecordUrl", "RecordFile", "RecordingID"),
                event("conference", EventKind.CONFERENCE, "ConferenceName", "ConferenceAction"),
                event("multiparty", EventKind.CONFERENCE, "MPCUUID"),
                event("digits", EventKind.DTMF, "Digits", "InputType", "Speech"),
                event("stream", EventKind.OTHER, "StreamID"),
                event("masking", EventKind.OTHER, "SessionUUID"),
                event("machine", EventKind.MACHINE_DETECTION, "Machine"),
                Callback.otherEvent("event", EventKind.OTHER)
                        .all(otherThan("Event", STATUS_EVENTS))
                        .namedBy(FieldPath.of("Event")),
                Callback.otherEvent(Callback.UNKNOWN_EVENT, EventKind.OTHER)
                        .all(ACCOUNT, key("CallUUID"))
                        .claiming());
    }

    private static Callback call(Callback.Reader reader) {
        return Callback.callStatus("call", reader)
                .via(Transport.FORM, Transport.QUERY)
                .header("X-Plivo-Signature-V3")
                .header("X-Plivo-Signature-Ma-V3")
                .header("X-Plivo-Signature-V2")
                .all(value("Event", STATUS_EVENTS), key("CallUUID"), key("CallStatus"), ACCOUNT)
                .state("CallStatus")
                .words(STATES, ANSWERED, ENDS, NOT_PUT_THROUGH, FAULTS, DIRECTIONS, END_REASONS, SIDES);
    }

    private static Callback event(String name, EventKind kind, String... any) {
        return Callback.otherEvent(name, kind).any(any).none(value("Event", STATUS_EVENTS));
    }
}
