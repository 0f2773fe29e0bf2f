package io.callstatus.twilio;

import io.callstatus.CallStatus;
import io.callstatus.Party;
import io.callstatus.spi.Fields;
import io.callstatus.spi.ProviderDetails;
import io.callstatus.spi.WordMap;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What Twilio's status callback says beyond {@link CallStatus}, typed; page "Call resource", read 2026-11-28. Every field may
 * be absent. {@code Caller} and {@code Called} with their places repeat From and To under the names of 2008: they stay in the
 * payload.
 *
 * <pre>{@code
 * TwilioDetails.of(status).answeredBy(); // Optional[MACHINE_END_BEEP]
 * }</pre>
 */
public final class TwilioDetails extends ProviderDetails {
    private static final WordMap<AnsweredBy> ANSWERED_BY = WordMap.withDefault(AnsweredBy.UNKNOWN)
            .same("human", "fax", "machine_start", "machine_end_beep", "machine_end_silence", "machine_end_other");

    private final Fields streamed = in.inside("data", "request", "parameters");
    private final Fields report = streamed.has("CallSid") ? streamed : in;
    private final Optional<String> apiVersion = report.find("ApiVersion");
    private final Optional<String> applicationSid = report.find("ApplicationSid");
    private final Optional<String> callbackSource = report.find("CallbackSource");
    private final OptionalLong billedMinutes = report.integer("Duration");
    private final Optional<AnsweredBy> answeredBy = report.find("AnsweredBy").map(ANSWERED_BY::of);
    private final Optional<Duration> machineDetectionDuration = report.millis("MachineDetectionDuration");
    private final Optional<String> callerName = report.find("CallerName");
    private final Optional<Party> forwardedFrom = report.party("ForwardedFrom");
    private final Optional<Duration> recordingDuration = report.seconds("RecordingDuration");
    private final Optional<String> stirVerstat = report.find("StirVerstat");
    private final Optional<String> stirStatus = report.find("StirStatus");
    private final OptionalLong errorCode = report.integer("ErrorCode");
    private final Optional<String> errorMessage = report.find("ErrorMessage");
    private final Optional<Duration> queueTime = report.millis("QueueTime");
    private final Optional<String> fromCity = report.find("FromCity");
    private final Optional<String> fromState = report.find("FromState");
    private final Optional<String> fromZip = report.find("FromZip");
    private final Optional<String> fromCountry = report.find("FromCountry");
    private final Optional<String> toCity = report.find("ToCity");
    private final Optional<String> toState = report.find("ToState");
    private final Optional<String> toZip = report.find("ToZip");
    private final Optional<String> toCountry = report.find("ToCountry");

    /** Who or what has answered. */
    public enum AnsweredBy {
        /** A person. */
        HUMAN,
        /** A fax. */
        FAX,
        /** A machine, as soon as it was recognised. */
        MACHINE_START,
        /** A machine, after the beep behind its greeting. */
        MACHINE_END_BEEP,
        /** A machine, after the silence behind its greeting. */
        MACHINE_END_SILENCE,
        /** A machine, after its greeting in another way. */
        MACHINE_END_OTHER,
        /** Twilio could not tell, or a word that is new. */
        UNKNOWN
    }

    private TwilioDetails(Fields in) {
        super(in);
    }

    /**
     * The details of a Twilio status.
     *
     * @throws IllegalArgumentException if another provider sent it
     */
    public static TwilioDetails of(CallStatus status) {
        return of(TwilioParser.ID, status, TwilioDetails::new);
    }

    /** The details of a Twilio status; empty for any other provider's. */
    public static Optional<TwilioDetails> find(CallStatus status) {
        return find(TwilioParser.ID, status, TwilioDetails::new);
    }

    /** {@code ApiVersion}: text, {@code 2010-04-01}. */
    public Optional<String> apiVersion() {
        return apiVersion;
    }

    /** {@code ApplicationSid}: {@code AP} and 32 digits, the TwiML App of the call. */
    public Optional<String> applicationSid() {
        return applicationSid;
    }

    /** {@code CallbackSource}: text, {@code call-progress-events}; absent in the callback of an inbound number. */
    public Optional<String> callbackSource() {
        return callbackSource;
    }

    /** {@code Duration}: a number, the minutes that are billed, rounded up, on ends; no length of the call. */
    public OptionalLong billedMinutes() {
        return billedMinutes;
    }

    /** {@code AnsweredBy}: a word, who or what has answered; with machine detection that waits for its result. */
    public Optional<AnsweredBy> answeredBy() {
        return answeredBy;
    }

    /** {@code MachineDetectionDuration}: milliseconds, how long machine detection took. */
    public Optional<Duration> machineDetectionDuration() {
        return machineDetectionDuration;
    }

    /** {@code CallerName}: text, the name that belongs to the caller's number; with the look-up that is paid for. */
    public Optional<String> callerName() {
        return callerName;
    }

    /** {@code RecordingDuration}: seconds, the length of the recording; also where its address is missing. */
    public Optional<Duration> recordingDuration() {
        return recordingDuration;
    }

    /** {@code ForwardedFrom}: a number, who forwarded the call, where the carrier says so. */
    public Optional<Party> forwardedFrom() {
        return forwardedFrom;
    }

    /** {@code StirVerstat}: text such as {@code TN-Validation-Passed-A}; of inbound calls. */
    public Optional<String> stirVerstat() {
        return stirVerstat;
    }

    /** {@code StirStatus}: {@code A}, {@code B} or {@code C}, how far the caller is attested; of outbound calls. */
    public Optional<String> stirStatus() {
        return stirStatus;
    }

    /** {@code ErrorCode}: a number of Twilio's list, what went wrong while the call was set up. */
    public OptionalLong errorCode() {
        return errorCode;
    }

    /** {@code ErrorMessage}: text, the same in words. */
    public Optional<String> errorMessage() {
        return errorMessage;
    }

    /** {@code QueueTime}: milliseconds, how long the call waited before it was dialled. */
    public Optional<Duration> queueTime() {
        return queueTime;
    }

    /** {@code FromCity}: text, the city of the caller's number; empty text where unknown. */
    public Optional<String> fromCity() {
        return fromCity;
    }

    /** {@code FromState}: text, the state or province of the caller's number. */
    public Optional<String> fromState() {
        return fromState;
    }

    /** {@code FromZip}: text, the postal code of the caller's number. */
    public Optional<String> fromZip() {
        return fromZip;
    }

    /** {@code FromCountry}: two letters, the country of the caller's number. */
    public Optional<String> fromCountry() {
        return fromCountry;
    }

    /** {@code ToCity}: text, the city of the called number. */
    public Optional<String> toCity() {
        return toCity;
    }

    /** {@code ToState}: text, the state or province of the called number. */
    public Optional<String> toState() {
        return toState;
    }

    /** {@code ToZip}: text, the postal code of the called number. */
    public Optional<String> toZip() {
        return toZip;
    }

    /** {@code ToCountry}: two letters, the country of the called number. */
    public Optional<String> toCountry() {
        return toCountry;
    }
}
