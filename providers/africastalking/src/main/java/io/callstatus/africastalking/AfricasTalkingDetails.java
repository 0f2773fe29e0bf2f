package io.callstatus.africastalking;

import io.callstatus.CallStatus;
import io.callstatus.spi.Fields;
import io.callstatus.spi.ProviderDetails;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the voice notifications of Africa's Talking say beyond {@link CallStatus}, typed; its pages, read 2026-11-28. Every
 * field may be absent.
 *
 * <pre>{@code
 * AfricasTalkingDetails.of(status).dialStatus(); // "Success"
 * }</pre>
 */
public final class AfricasTalkingDetails extends ProviderDetails {
    private final Optional<String> callSessionState = in.find("callSessionState");
    private final Optional<String> callerCountryCode = in.find("callerCountryCode");
    private final Optional<String> callerCarrierName = in.find("callerCarrierName");
    private final Optional<String> callStartTime = in.find("callStartTime");
    private final Optional<String> status = in.find("status");
    private final Optional<String> currencyCode = in.find("currencyCode");
    private final Optional<BigDecimal> amount = in.decimal("amount");
    private final Optional<String> lastBridgeHangupCause = in.find("lastBridgeHangupCause");
    private final Optional<String> dialStartTime = in.find("dialStartTime");
    private final Optional<String> dialStatus = in.find("dialStatus");
    private final Optional<String> dtmfDigits = in.find("dtmfDigits");
    private final Optional<String> dequeueTime = in.find("dequeueTime");
    private final Optional<String> destinationCountryCode = in.find("destinationCountryCode");
    private final Optional<String> clientRequestId = in.find("clientRequestId");
    private final Optional<String> clientDialedNumber = in.find("clientDialedNumber");
    private final Optional<String> callerNumber = in.find("callerNumber");
    private final Optional<String> destinationNumber = in.find("destinationNumber");

    private AfricasTalkingDetails(Fields in) {
        super(in);
    }

    /**
     * The details of a status of Africa's Talking.
     *
     * @throws IllegalArgumentException if another provider sent it
     */
    public static AfricasTalkingDetails of(CallStatus status) {
        return of(AfricasTalkingParser.ID, status, AfricasTalkingDetails::new);
    }

    /** The details of a status of Africa's Talking; empty for any other provider's. */
    public static Optional<AfricasTalkingDetails> find(CallStatus status) {
        return find(AfricasTalkingParser.ID, status, AfricasTalkingDetails::new);
    }

    /**
     * {@code callSessionState}: a word, such as {@code Ringing}, {@code Bridged} or {@code Completed}; of a live call perhaps
     * that of the dialled leg.
     */
    public Optional<String> callSessionState() {
        return callSessionState;
    }

    /** {@code callerCountryCode}: digits, the calling code of the phone user. */
    public Optional<String> callerCountryCode() {
        return callerCountryCode;
    }

    /** {@code callerCarrierName}: text, the carrier of the phone user. */
    public Optional<String> callerCarrierName() {
        return callerCarrierName;
    }

    /** {@code callStartTime}: a date and a time without a zone, as they were sent. */
    public Optional<String> callStartTime() {
        return callStartTime;
    }

    /** {@code status}: a word, such as {@code Success} or {@code Aborted}; of an end. */
    public Optional<String> status() {
        return status;
    }

    /** {@code currencyCode}: a code of ISO 4217; of an end. */
    public Optional<String> currencyCode() {
        return currencyCode;
    }

    /** {@code amount}: a decimal, what the call cost; of an end. */
    public Optional<BigDecimal> amount() {
        return amount;
    }

    /** {@code lastBridgeHangupCause}: a word, why the dialled leg ended. */
    public Optional<String> lastBridgeHangupCause() {
        return lastBridgeHangupCause;
    }

    /** {@code dialStartTime}: a date and a time without a zone, when the dialled leg began. */
    public Optional<String> dialStartTime() {
        return dialStartTime;
    }

    /** {@code dialStatus}: a word, what came of the dialled leg. */
    public Optional<String> dialStatus() {
        return dialStatus;
    }

    /** {@code dtmfDigits}: the keys that were pressed. */
    public Optional<String> dtmfDigits() {
        return dtmfDigits;
    }

    /** {@code dequeueTime}: digits, about when it left the queue; what they count, no page says. */
    public Optional<String> dequeueTime() {
        return dequeueTime;
    }

    /** {@code destinationCountryCode}: digits, the calling code of your number. */
    public Optional<String> destinationCountryCode() {
        return destinationCountryCode;
    }

    /** {@code clientRequestId}: text of the application's own, of the request that made the call. */
    public Optional<String> clientRequestId() {
        return clientRequestId;
    }

    /** {@code clientDialedNumber}: the number that a browser client dialled. */
    public Optional<String> clientDialedNumber() {
        return clientDialedNumber;
    }

    /** {@code callerNumber}: the person on the phone, in both directions. */
    public Optional<String> callerNumber() {
        return callerNumber;
    }

    /** {@code destinationNumber}: your number, in both directions. */
    public Optional<String> destinationNumber() {
        return destinationNumber;
    }
}
