package io.callstatus.signalwire;

import static io.callstatus.spi.Evidence.absent;
import static io.callstatus.spi.Evidence.domain;
import static io.callstatus.spi.Evidence.key;
import static io.callstatus.spi.Evidence.present;
import static io.callstatus.spi.Evidence.uuid;

import io.callstatus.CallDirection;
import io.callstatus.CallState;
import io.callstatus.EndReason;
import io.callstatus.EventKind;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import io.callstatus.spi.WordMap;
import java.util.ArrayList;
import java.util.List;

/**
 * SignalWire's words, and how it is distinguished from Twilio and its clones, which have the same field names. UUIDs alone are
 * not enough: Somleng has them too.
 */
final class SignalWireWords {
    static final WordMap<CallState> STATES = WordMap.withDefault(CallState.UNKNOWN)
            .same("queued", "initiated", "ringing", "in-progress", "completed")
            .same("busy", "no-answer", "canceled", "failed")
            .map(CallState.IN_PROGRESS, "answered");

    static final WordMap<CallDirection> DIRECTIONS = WordMap.withDefault(CallDirection.UNKNOWN)
            .same("inbound", "outbound")
            .map(CallDirection.OUTBOUND, "outbound-api", "outbound-dial");

    /**
     * {@code SipInviteResultPhrase} is any text; page "Voice status callback", read 2026-11-20, explains none. No page says
     * whom {@code HangupBy} and {@code HangupDirection} name, so they do not say who ended a call.
     */
    static final WordMap<EndReason> END_REASONS = WordMap.withDefault(EndReason.UNKNOWN);

    /** Names that only SignalWire has: measurements during the call, how SIP ended it, and who hung up. */
    private static final String[] OWN =
            ("AudioInMos SipResultCode SipInviteResultPhrase AudioInAveragePtime AudioInDtmfPacketCount"
                            + " AudioInFlushPacketCount AudioInJitterMaxVariance AudioInJitterMinVariance"
                            + " AudioInLargestJbSize AudioInMediaPacketCount AudioInSkipPacketCount"
                            + " AudioOutDtmfPacketCount AudioOutMediaPacketCount AudioOutLost"
                            + " HangupBy HangupDirection SipCallId")
                    .split(" ");

    /** Every status callback has it; most events without a status are checked only if it is missing. */
    private static final Evidence NO_SOURCE = absent("CallbackSource");

    /** Parameters of its other requests, and of the API with which it is compatible, as far as they are documented. */
    private static final String[] FURTHER_FIELDS =
            ("AnsweredBy ApplicationSid Body CallToken Called CalledCity CalledCountry CalledState CalledZip Caller"
                            + " CallerCity CallerCountry CallerState CallerZip Confidence ConferenceSid DialBridged"
                            + " DialCallDuration DialCallSid DialCallStatus Digits Duration ErrorCode ErrorMessage"
                            + " Final FinishedOnKey FriendlyName FromCity FromCountry FromState FromZip GatherEvent Hold"
                            + " LanguageCode MachineDetectionDuration MessageSid MessageStatus MessagingServiceSid Muted NumMedia"
                            + " NumSegments QueueResult QueueSid QueueTime RecordingChannels RecordingErrorCode"
                            + " RecordingSource RecordingStartTime RecordingStatus RecordingTrack SipCallId SipDomain"
                            + " SmsMessageSid SmsSid SmsStatus SpeechResult StirVerstat StatusCallbackEvent ToCity"
                            + " ToCountry ToState ToZip Track TranscriptionData TranscriptionSid TranscriptionStatus"
                            + " TranscriptionText TranscriptionUrl UnstableSpeechResult")
                    .split(" ");

    static final Verification VERIFICATION = SignalWireScheme.verification()
            .perAccount("AccountSid")
            .requiring("CallSid", "CallStatus")
            .declaring(FURTHER_FIELDS);

    private SignalWireWords() {}

    private static Evidence[] ownEvidence() {
        List<Evidence> own = new ArrayList<>();
        for (String field : OWN) {
            own.add(key(field));
        }
        own.add(domain("RecordingUrl", "signalwire.com"));
        own.add(domain("From", "sip.swire.io"));
        own.add(domain("To", "sip.swire.io"));
        return own.toArray(new Evidence[0]);
    }

    static List<Callback> callbacks(Callback.Reader reader) {
        List<Callback> all = new ArrayList<>();
        all.add(event("dial", EventKind.OTHER, present("DialCallStatus")));
        all.add(event("conference", EventKind.CONFERENCE, present("ConferenceSid"), present("StatusCallbackEvent")));
        all.add(event("recording", EventKind.RECORDING, present("RecordingStatus"), absent("CallStatus")));
        all.add(event("message", EventKind.MESSAGE, present("MessageSid")));
        all.add(event("swml", EventKind.OTHER, key("call"), key("vars"), key("params"))
                .claiming());
        all.add(event("swml", EventKind.OTHER, key("call"), absent("CallStatus")));
        all.add(event("relay", EventKind.OTHER, key("event_type"), absent("CallSid")));
        all.add(event("relay", EventKind.OTHER, key("call_state"), absent("CallSid")));
        addVerbs(all);
        addRequests(all);
        all.add(Callback.callStatus("voice-status", reader)
                .via(Transport.FORM, Transport.QUERY, Transport.JSON)
                .header("X-SignalWire-Signature")
                .header("X-SignalWire-SHA256-Signature")
                .all(uuid("CallSid"), uuid("AccountSid"))
                .any(ownEvidence())
                .state("CallStatus")
                .words(STATES, DIRECTIONS));
        return all;
    }

    private static Callback event(String name, EventKind kind, Evidence... evidence) {
        return Callback.otherEvent(name, kind).all(evidence);
    }

    /**
     * The callbacks of verbs, by fields that only they have; pages "Record", "Stream", "Fax", "Pay", "Enqueue", read
     * 2026-11-28.
     */
    private static void addVerbs(List<Callback> all) {
        addNamed(all, "transcription", EventKind.TRANSCRIPT, "TranscriptionSid TranscriptionStatus TranscriptionEvent");
        addNamed(all, "stream", EventKind.OTHER, "StreamSid StreamEvent");
        addNamed(all, "fax", EventKind.MESSAGE, "FaxSid FaxStatus");
        addNamed(
                all,
                "pay",
                EventKind.OTHER,
                "PaymentToken PaymentConfirmationCode PaymentMethod PaymentCardType PaymentError");
        addNamed(all, "amd", EventKind.MACHINE_DETECTION, "AnsweredBy", absent("CallStatus"));
        addNamed(all, "queue", EventKind.QUEUE, "QueueSid QueueResult QueuePosition", absent("CallStatus"));
    }

    private static void addNamed(List<Callback> all, String name, EventKind kind, String fields, Evidence... more) {
        for (String field : fields.split(" ")) {
            all.add(event(name, kind, NO_SOURCE, present(field)).all(more));
        }
    }

    /**
     * Requests for instructions have CallStatus as well, and either what every request for a call has or what was pressed, said
     * or waited for. They have none of the fields of which every report has some: pages "Request for cXML", read 2026-11-28,
     * and "Voice status callback", read 2026-11-20.
     */
    private static void addRequests(List<Callback> all) {
        all.add(request("recording", EventKind.RECORDING, "RecordingStatus"));
        all.add(request("voice", EventKind.OTHER, "ApiVersion"));
        all.add(request("voice", EventKind.OTHER, "AccountSid", "From", "To"));
        for (String field : new String[] {"Digits", "SpeechResult", "QueueResult", "QueueSid"}) {
            all.add(request("voice", EventKind.OTHER, field));
        }
    }

    private static Callback request(String name, EventKind kind, String... fields) {
        Callback request = event(name, kind, NO_SOURCE);
        for (String field : fields) {
            request = request.all(present(field));
        }
        return request.all(present("CallStatus"), present("CallSid"))
                .all(absent("SequenceNumber"), absent("Timestamp"), absent("CallDuration"));
    }
}
