package io.callstatus.eightbyeight;

import io.callstatus.CallStatus;
import io.callstatus.JsonText;
import io.callstatus.spi.Fields;
import io.callstatus.spi.ProviderDetails;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the voice webhooks of 8x8 Connect say beyond {@link CallStatus}, typed; pages as named by {@link EightByEightParser},
 * read 2026-11-28. A leg and a session have fields of their own; any may be absent, and the text {@code null} is none.
 *
 * <pre>{@code
 * EightByEightDetails.of(status).legs().flatMap(legs -> legs.at("callA", "callStatus")); // "COMPLETED"
 * }</pre>
 */
public final class EightByEightDetails extends ProviderDetails {
    private final Fields payload = in.inside("payload");
    private final Fields error = payload.inside("errorDetails");
    private final Optional<String> description = in.find("description");
    private final OptionalLong version = in.integer("version");
    private final Optional<String> callType = payload.find("callType");
    private final Optional<String> sourceFormat = payload.find("sourceFormat");
    private final Optional<String> destinationFormat = payload.find("destinationFormat");
    private final Optional<String> sourceCountryCode = payload.find("sourceCountryCode");
    private final Optional<String> destinationCountryCode = payload.find("destinationCountryCode");
    private final Optional<String> sourceRefId = payload.find("sourceRefId");
    private final Optional<String> destinationRefId = payload.find("destinationRefId");
    private final Optional<String> lastAction = payload.find("lastAction");
    private final OptionalLong callCount = payload.integer("callCount");
    private final Optional<String> clientRequestId = payload.find("clientRequestId");
    private final Optional<BigDecimal> errorCode = error.decimal("errorCode");
    private final Optional<JsonText> legs = payload.object("details");

    private EightByEightDetails(Fields in) {
        super(in);
    }

    /**
     * The details of an 8x8 status.
     *
     * @throws IllegalArgumentException if another provider sent it
     */
    public static EightByEightDetails of(CallStatus status) {
        return of(EightByEightParser.ID, status, EightByEightDetails::new);
    }

    /** The details of an 8x8 status; empty for any other provider's. */
    public static Optional<EightByEightDetails> find(CallStatus status) {
        return find(EightByEightParser.ID, status, EightByEightDetails::new);
    }

    /** {@code description}: text for people. */
    public Optional<String> description() {
        return description;
    }

    /** {@code version}: a number, of the envelope; of IVR. */
    public OptionalLong version() {
        return version;
    }

    /** {@code payload.callType}: {@code PSTN} or {@code VOIP}, of a leg. */
    public Optional<String> callType() {
        return callType;
    }

    /** {@code payload.sourceFormat}: a word such as {@code MSISDN}. */
    public Optional<String> sourceFormat() {
        return sourceFormat;
    }

    /** {@code payload.destinationFormat}: a word such as {@code MSISDN}. */
    public Optional<String> destinationFormat() {
        return destinationFormat;
    }

    /** {@code payload.sourceCountryCode}: two letters, a country. */
    public Optional<String> sourceCountryCode() {
        return sourceCountryCode;
    }

    /** {@code payload.destinationCountryCode}: two letters, a country. */
    public Optional<String> destinationCountryCode() {
        return destinationCountryCode;
    }

    /** {@code payload.sourceRefId}: text, the user's own; it may be the text {@code null}. */
    public Optional<String> sourceRefId() {
        return sourceRefId;
    }

    /** {@code payload.destinationRefId}: text, the user's own; it may be the text {@code null}. */
    public Optional<String> destinationRefId() {
        return destinationRefId;
    }

    /** {@code payload.lastAction}: a word such as {@code MAKE_CALL}, the last step of a session. */
    public Optional<String> lastAction() {
        return lastAction;
    }

    /** {@code payload.callCount}: a number, the legs that were bridged. */
    public OptionalLong callCount() {
        return callCount;
    }

    /** {@code payload.clientRequestId}: text, the user's own. */
    public Optional<String> clientRequestId() {
        return clientRequestId;
    }

    /** {@code payload.errorDetails.errorCode}: a number below zero, of a session that ended by an error. */
    public Optional<BigDecimal> errorCode() {
        return errorCode;
    }

    /**
     * {@code payload.details}: a JSON object, {@code callA} and {@code callB} (or {@code CallA}, {@code CallB}), in
     * whatever order: {@code callStatus}, {@code callQuality} and the moments of each leg.
     */
    public Optional<JsonText> legs() {
        return legs;
    }
}
