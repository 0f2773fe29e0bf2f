package io.callstatus.twilio;

import static io.callstatus.spi.Evidence.absent;
import static io.callstatus.spi.Evidence.key;
import static io.callstatus.spi.Evidence.prefix;
import static io.callstatus.spi.Evidence.present;
import static io.callstatus.spi.Evidence.shape;
import static io.callstatus.spi.Evidence.value;

import io.callstatus.CallDirection;
import io.callstatus.CallState;
import io.callstatus.EventKind;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Envelope;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.FieldPath;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import io.callstatus.spi.WordMap;
import java.util.ArrayList;
import java.util.List;

/**
 * Twilio's words, and how its requests are distinguished from those of many others with the same field names: by ids that begin
 * with CA and AC and continue in hexadecimal digits. {@code X-Twilio-Signature} claims nothing, since the others send it too.
 */
final class TwilioWords {
    /** {@code answered} was seen only in {@code DialCallStatus}. No word says that a call was declined. */
    static final WordMap<CallState> STATES = WordMap.withDefault(CallState.UNKNOWN)
            .same("queued", "initiated", "ringing", "in-progress", "completed")
            .same("busy", "no-answer", "canceled", "failed")
            .map(CallState.CANCELED, "cancelled")
            .map(CallState.IN_PROGRESS, "answered");

    /** A trunk call terminates in the telephone network, or originates there. */
    static final WordMap<CallDirection> DIRECTIONS = WordMap.withDefault(CallDirection.UNKNOWN)
            .same("inbound")
            .map(CallDirection.OUTBOUND, "outbound-api", "outbound-dial", "trunking-terminating")
            .map(CallDirection.INBOUND, "trunking-originating");

    /** Parameters of its other requests; pages "Voice", "Messaging" and "Conference", read 2026-11-28. */
    private static final String[] FURTHER_FIELDS =
            ("AddOns AnswerTime Attributes Body CallToken CalledCity CalledCountry CalledState CalledVia CalledZip CallerCity"
                            + " CallerCountry CallerState CallerZip Coaching Confidence DialBridged DialCallDuration DialCallSid"
                            + " DialSipCallId DialSipHeader DialSipResponseCode Digits EndConferenceOnExit FinishedOnKey For"
                            + " FriendlyName HandoffData Hold LanguageCode Latitude Longitude MediaContentType MediaUrl"
                            + " MessageStatus MessagingServiceSid Muted NumMedia NumSegments ParticipantCallStatus"
                            + " ParticipantLabel PaymentMethod QueuePosition QueueResult QueueSid Reason ReasonConferenceEnded"
                            + " ReasonParticipantLeft RecordingChannels RecordingEvent RecordingSource RecordingStartTime"
                            + " RecordingTrack SequenceId SessionDuration SessionStatus SipCallId SipDomain SipDomainSid"
                            + " SipSourceIp SiprecEvent SiprecName SmsMessageSid SmsStatus StartConferenceOnEnter StirPassportToken"
                            + " StreamError StreamEvent StreamName Track TranscriptionData TranscriptionEvent TranscriptionStatus"
                            + " TranscriptionText TranscriptionType TranscriptionUrl UnstableSpeechResult")
                    .split(" ");

    /** Page "TwiML voice request", read 2026-11-28. */
    static final List<FieldPath> CREDENTIALS = List.of(
            FieldPath.of("CallToken"),
            FieldPath.of("StirPassportToken"),
            FieldPath.of("data", "request", "parameters", "CallToken"),
            FieldPath.of("data", "request", "parameters", "StirPassportToken"));

    static final Verification VERIFICATION = Verification.of(new TwilioScheme())
            .perAccount("AccountSid")
            .requiring("CallSid", "CallStatus")
            .declaring(FURTHER_FIELDS);

    private static final Evidence ACCOUNT = shape("AccountSid", "AC[0-9a-f]+");
    private static final Evidence CALL = shape("CallSid", "CA[0-9a-f]+");

    /** Only a status callback has it. */
    private static final Evidence NO_SOURCE = absent("CallbackSource");

    /** Restcomm uses Twilio's ids in its own instances. */
    private static final Evidence RESTCOMM = key("InstanceId");

    private static final FieldPath TYPE = FieldPath.of("type");
    private static final FieldPath STREAMED_STATUS = FieldPath.of("data", "request", "parameters", "CallStatus");
    private static final Evidence STREAMED = prefix(TYPE, "com.twilio.");
    private static final Evidence REPORT =
            prefix(TYPE, "com.twilio.voice.status-callback.", "com.twilio.voice.webhook.status-callback");

    private TwilioWords() {}

    static List<Callback> callbacks(Callback.Reader reader, Callback.Reader streamed) {
        List<Callback> all = new ArrayList<>();
        addEvents(all);
        addRequests(all);
        Callback status = Callback.callStatus("status", reader)
                .via(Transport.FORM, Transport.QUERY)
                .all(CALL)
                .any(
                        value("CallbackSource", "call-progress-events"),
                        present("SequenceNumber"),
                        present("CallDuration"),
                        present("Timestamp"))
                .none(RESTCOMM)
                .state("CallStatus")
                .words(STATES, DIRECTIONS);
        all.add(status.all(ACCOUNT)
                .header("I-Twilio-Idempotency-Token")
                .header("X-Twilio-Webhooks-Signature-Settings"));
        all.add(status.supportedBy(TwilioScheme.SIGNATURE));
        addStreams(all, streamed);
        addUnknown(all);
        return all;
    }

    private static Callback event(String name, EventKind kind, Evidence... evidence) {
        return Callback.otherEvent(name, kind)
                .via(Transport.FORM, Transport.QUERY)
                .all(NO_SOURCE)
                .all(evidence);
    }

    /** By a field that only they have. Most have no CallStatus, or that of another call. */
    private static void addEvents(List<Callback> all) {
        all.add(event("dial", EventKind.OTHER, present("DialCallStatus")));
        all.add(event("transcription", EventKind.TRANSCRIPT, present("TranscriptionSid")));
        all.add(event("recording", EventKind.RECORDING, present("RecordingStatus"), absent("CallStatus")));
        all.add(event("conference", EventKind.CONFERENCE, present("StatusCallbackEvent"), present("ConferenceSid")));
        all.add(event("conference", EventKind.CONFERENCE, prefix("EventName", "conference-")));
        all.add(event("amd", EventKind.MACHINE_DETECTION, present("AnsweredBy"), absent("CallStatus")));
        all.add(event("message", EventKind.MESSAGE, present("MessageSid")));
        all.add(event("message", EventKind.MESSAGE, present("SmsSid")));
        all.add(event("stream", EventKind.OTHER, present("StreamSid")));
        all.add(event("siprec", EventKind.OTHER, present("SiprecSid")));
        all.add(event("pay", EventKind.OTHER, present("PaymentSid")));
        all.add(event("relay", EventKind.OTHER, present("SessionId")));
    }

    /** Requests for instructions have CallStatus as well, but none of the fields of which each report has some. */
    private static void addRequests(List<Callback> all) {
        all.add(request("record", EventKind.RECORDING).all(present("RecordingUrl"), present("Digits")));
        all.add(request("gather", EventKind.DTMF).all(present("Digits")));
        all.add(request("gather", EventKind.DTMF).all(present("SpeechResult")));
        all.add(request("voice", EventKind.OTHER));
    }

    private static Callback request(String name, EventKind kind) {
        return event(name, kind, present("CallStatus"), absent("SequenceNumber"), absent("Timestamp"))
                .all(absent("CallDuration"));
    }

    /** Any other request with an account and an id of Twilio's shape, or with a call's id and a signature. */
    private static void addUnknown(List<Callback> all) {
        Callback unknown = Callback.otherEvent(Callback.UNKNOWN_EVENT, EventKind.OTHER)
                .via(Transport.FORM, Transport.QUERY)
                .none(RESTCOMM)
                .claiming();
        all.add(unknown.all(ACCOUNT)
                .any(
                        CALL,
                        shape("ConferenceSid", "CF[0-9a-f]+"),
                        prefix("MessageSid", "SM", "MM"),
                        prefix("SmsSid", "SM", "MM")));
        all.add(unknown.all(CALL).supportedBy(TwilioScheme.SIGNATURE));
    }

    /** Event Streams: one event, or an array of events of different types. */
    private static void addStreams(List<Callback> all, Callback.Reader reader) {
        Callback streamed = Callback.callStatus("streams", reader)
                .via(Transport.JSON)
                .all(key("specversion"))
                .state(STREAMED_STATUS)
                .words(STATES, DIRECTIONS);
        Envelope each = Envelope.each().inside("data", "request", "parameters");
        all.add(streamed.all(REPORT).in(Envelope.at("data", "request", "parameters")));
        all.add(streamed.all(STREAMED).in(each).elements(REPORT).elements(key(STREAMED_STATUS)));
        all.add(Callback.otherEvent("com.twilio", EventKind.OTHER)
                .via(Transport.JSON)
                .all(STREAMED, key("specversion"))
                .claiming()
                .namedBy(TYPE));
    }
}
