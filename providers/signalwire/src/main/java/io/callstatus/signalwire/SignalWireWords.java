package io.callstatus.signalwire;

import static io.callstatus.spi.Evidence.absent;
import static io.callstatus.spi.Evidence.domain;
import static io.callstatus.spi.Evidence.key;
import static io.callstatus.spi.Evidence.present;
import static io.callstatus.spi.Evidence.uuid;

import io.callstatus.CallDirection;
import io.callstatus.CallState;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.Fingerprint;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import io.callstatus.spi.WordMap;
import java.util.ArrayList;
import java.util.List;

/**
 * SignalWire's words, and how it is told from Twilio and its clones, which share the names of its fields. UUIDs alone are not enough:
 * Somleng has them too.
 */
final class SignalWireWords {
    static final WordMap<CallState> STATES = WordMap.withDefault(CallState.UNKNOWN)
            .same("queued", "initiated", "ringing", "in-progress", "completed")
            .same("busy", "no-answer", "canceled", "failed")
            .map("answered", CallState.IN_PROGRESS);

    static final WordMap<CallDirection> DIRECTIONS = WordMap.withDefault(CallDirection.UNKNOWN)
            .same("inbound", "outbound")
            .map("outbound-api", CallDirection.OUTBOUND)
            .map("outbound-dial", CallDirection.OUTBOUND);

    /** What only it names so: what was measured while the call went on, how SIP ended it, and who hung up. */
    private static final String[] OWN =
            ("AudioInMos SipResultCode SipInviteResultPhrase AudioInAveragePtime AudioInDtmfPacketCount"
                            + " AudioInFlushPacketCount AudioInJitterMaxVariance AudioInJitterMinVariance"
                            + " AudioInLargestJbSize AudioInMediaPacketCount AudioInSkipPacketCount"
                            + " AudioOutDtmfPacketCount AudioOutMediaPacketCount AudioOutLost"
                            + " HangupBy HangupDirection SipCallId")
                    .split(" ");

    /** A status callback has it; most events that are none are asked about only where it is missing. */
    private static final Evidence NO_SOURCE = absent("CallbackSource");

    /** Parameters of its other requests, and of the API that it is compatible with, as far as they are known. */
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

    static final Verification VERIFICATION = Verification.urlAndParameters(
                    "X-SignalWire-Signature", "X-Twilio-Signature")
            .perAccount("AccountSid")
            .requiring("CallSid", "CallStatus")
            .declaring(FURTHER_FIELDS);

    static final Fingerprint FINGERPRINT =
            cxml(callbacks(Fingerprint.of(Transport.FORM, Transport.QUERY, Transport.JSON)
                    .header("X-SignalWire-Signature")
                    .header("X-SignalWire-SHA256-Signature")
                    .all(uuid("CallSid"), uuid("AccountSid"))
                    .any(ownEvidence())
                    .stateIn("CallStatus")
                    .otherEvent("dial", present("DialCallStatus"))
                    .otherEvent("conference", present("ConferenceSid"), present("StatusCallbackEvent"))
                    .otherEvent("recording", present("RecordingStatus"), absent("CallStatus"))
                    .otherEvent("message", present("MessageSid"))
                    .otherRequest("swml", key("call"), key("vars"), key("params"))
                    .otherEvent("swml", key("call"), absent("CallStatus"))
                    .otherEvent("relay", key("event_type"), absent("CallSid"))
                    .otherEvent("relay", key("call_state"), absent("CallSid"))));

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

    /** The callbacks of verbs, by fields that only they have; pages "Record", "Stream", "Fax", "Pay", "Enqueue", read 2026-11-28. */
    private static Fingerprint callbacks(Fingerprint fingerprint) {
        Fingerprint all =
                named("transcription", fingerprint, "TranscriptionSid TranscriptionStatus TranscriptionEvent");
        all = named("stream", all, "StreamSid StreamEvent");
        all = named("fax", all, "FaxSid FaxStatus");
        all = named("pay", all, "PaymentToken PaymentConfirmationCode PaymentMethod PaymentCardType PaymentError");
        all = named("amd", all, "AnsweredBy", absent("CallStatus"));
        return named("queue", all, "QueueSid QueueResult QueuePosition", absent("CallStatus"));
    }

    private static Fingerprint named(String event, Fingerprint fingerprint, String fields, Evidence... more) {
        Fingerprint all = fingerprint;
        for (String field : fields.split(" ")) {
            List<Evidence> evidence = new ArrayList<>(List.of(NO_SOURCE, present(field)));
            evidence.addAll(List.of(more));
            all = all.otherEvent(event, evidence.toArray(new Evidence[0]));
        }
        return all;
    }

    /**
     * Requests for instructions bear CallStatus as well, and what every request for a call has or what was pressed, said or
     * waited for, but nothing that every report has some of: pages "Request for cXML", read 2026-11-28, and "Voice status
     * callback", read 2026-11-20.
     */
    private static Fingerprint cxml(Fingerprint fingerprint) {
        Fingerprint all = request("recording", fingerprint, "RecordingStatus");
        all = request("voice", all, "ApiVersion");
        all = request("voice", all, "AccountSid", "From", "To");
        for (String field : new String[] {"Digits", "SpeechResult", "QueueResult", "QueueSid"}) {
            all = request("voice", all, field);
        }
        return all;
    }

    private static Fingerprint request(String event, Fingerprint fingerprint, String... fields) {
        List<Evidence> evidence = new ArrayList<>(List.of(NO_SOURCE));
        for (String field : fields) {
            evidence.add(present(field));
        }
        evidence.addAll(List.of(present("CallStatus"), present("CallSid")));
        evidence.addAll(List.of(absent("SequenceNumber"), absent("Timestamp"), absent("CallDuration")));
        return fingerprint.otherEvent(event, evidence.toArray(new Evidence[0]));
    }
}
