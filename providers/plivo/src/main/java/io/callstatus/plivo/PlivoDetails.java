package io.callstatus.plivo;

import io.callstatus.CallStatus;
import io.callstatus.spi.Fields;
import io.callstatus.spi.ProviderDetails;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What Plivo's requests about a call say beyond {@link CallStatus}, typed; pages "XML request" and "Hangup causes", read
 * 2026-11-28. Every field may be absent; {@code Not Applicable} counts as absent.
 *
 * <pre>{@code
 * PlivoDetails.of(status).hangupCauseCode(); // 3010
 * }</pre>
 */
public final class PlivoDetails extends ProviderDetails {
    private final Optional<String> event = in.find("Event");
    private final Optional<String> callerName = in.find("CallerName");
    private final Optional<String> requestId = in.find("RequestUUID");
    private final Optional<String> firstLegRequestId = in.find("ALegRequestUUID");
    private final Optional<String> startTime = in.find("StartTime");
    private final Optional<String> answerTime = in.find("AnswerTime");
    private final Optional<String> endTime = in.find("EndTime");
    private final Optional<Duration> billedDuration = in.seconds("BillDuration");
    private final Optional<BigDecimal> billRate = in.decimal("BillRate");
    private final Optional<BigDecimal> totalCost = in.decimal("TotalCost");
    private final Optional<String> hangupCauseName = in.find("HangupCauseName");
    private final Optional<String> hangupCauseCode = in.find("HangupCauseCode");
    private final Optional<String> hangupSource = in.find("HangupSource");
    private final Optional<String> countryCode = in.find("CountryCode");
    private final Optional<String> routeType = in.find("RouteType");
    private final Optional<String> stirAttestation = in.find("STIRAttestation");
    private final Optional<String> stirVerification = in.find("STIRVerification");
    private final Optional<String> machine = in.find("Machine");

    private PlivoDetails(Fields in) {
        super(in.placeholders(
                List.of("CountryCode", "RouteType", "STIRAttestation", "STIRVerification"), "Not Applicable"));
    }

    /**
     * The details of a Plivo status.
     *
     * @throws IllegalArgumentException if another provider sent it
     */
    public static PlivoDetails of(CallStatus status) {
        return of(PlivoParser.ID, status, PlivoDetails::new);
    }

    /** The details of a Plivo status; empty for any other provider's. */
    public static Optional<PlivoDetails> find(CallStatus status) {
        return find(PlivoParser.ID, status, PlivoDetails::new);
    }

    /** {@code Event}: {@code Ring}, {@code StartApp}, which waits for XML, or {@code Hangup}. */
    public Optional<String> event() {
        return event;
    }

    /** {@code CallerName}: the name that came with the number; mostly empty. */
    public Optional<String> callerName() {
        return callerName;
    }

    /** {@code RequestUUID}: the request to the API that made the call; outbound only. */
    public Optional<String> requestId() {
        return requestId;
    }

    /** {@code ALegRequestUUID}: the request that made the first leg. */
    public Optional<String> firstLegRequestId() {
        return firstLegRequestId;
    }

    /**
     * {@code StartTime}: when the call began, such as {@code 2026-10-09 12:44:59}, by the account's clocks and so without a
     * zone.
     */
    public Optional<String> startTime() {
        return startTime;
    }

    /**
     * {@code AnswerTime}: when it was answered, likewise; absent where it was not. {@link CallStatus#answeredAt()} needs a
     * zone.
     */
    public Optional<String> answerTime() {
        return answerTime;
    }

    /** {@code EndTime}: when it ended, likewise. {@link CallStatus#endedAt()} needs a zone. */
    public Optional<String> endTime() {
        return endTime;
    }

    /**
     * {@code BillDuration}: whole seconds, rounded up to the pulse: what is charged, and no length of talk. Of {@code Hangup}.
     */
    public Optional<Duration> billedDuration() {
        return billedDuration;
    }

    /** {@code BillRate}: what a minute costs, in US dollars. */
    public Optional<BigDecimal> billRate() {
        return billRate;
    }

    /** {@code TotalCost}: what the call cost, in US dollars. Of {@code Hangup}. */
    public Optional<BigDecimal> totalCost() {
        return totalCost;
    }

    /** {@code HangupCauseName}: the words for the code, spelled in more than one way. Of newer {@code Hangup}s. */
    public Optional<String> hangupCauseName() {
        return hangupCauseName;
    }

    /** {@code HangupCauseCode}: digits, such as {@code 4000}. Of newer {@code Hangup}s. */
    public Optional<String> hangupCauseCode() {
        return hangupCauseCode;
    }

    /**
     * {@code HangupSource}: who hung up, such as {@code Callee}, {@code Plivo}, {@code API Request}. Of newer {@code Hangup}s.
     */
    public Optional<String> hangupSource() {
        return hangupSource;
    }

    /** {@code CountryCode}: of the called number. */
    public Optional<String> countryCode() {
        return countryCode;
    }

    /** {@code RouteType}: the kind of route. */
    public Optional<String> routeType() {
        return routeType;
    }

    /** {@code STIRAttestation}: a letter, how far the caller's number is attested. */
    public Optional<String> stirAttestation() {
        return stirAttestation;
    }

    /** {@code STIRVerification}: a word, what came of verifying the caller's number. */
    public Optional<String> stirVerification() {
        return stirVerification;
    }

    /** {@code Machine}: {@code true} or {@code false}, whether a machine answered; with machine detection. */
    public Optional<String> machine() {
        return machine;
    }
}
