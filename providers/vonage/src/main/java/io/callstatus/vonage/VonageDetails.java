package io.callstatus.vonage;

import io.callstatus.CallStatus;
import io.callstatus.spi.Fields;
import io.callstatus.spi.ProviderDetails;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the call events of Vonage's Voice API say beyond {@link CallStatus}, typed; page "Voice API webhooks", read 2026-11-28.
 * Which fields an event has depends on its status; every field may be absent, null or empty, which all mean that it is not set.
 *
 * <pre>{@code
 * VonageDetails.of(status).price(); // 0.00255000, in euros
 * }</pre>
 */
public final class VonageDetails extends ProviderDetails {
    private final Optional<String> network = in.find("network");
    private final Optional<BigDecimal> price = in.decimal("price");
    private final Optional<BigDecimal> rate = in.decimal("rate");
    private final Optional<String> subState = in.find("sub_state");
    private final Optional<String> disconnectedBy = in.find("disconnected_by");
    private final Optional<String> reason = in.find("reason");

    private VonageDetails(Fields in) {
        super(in);
    }

    /**
     * The details of a Vonage status.
     *
     * @throws IllegalArgumentException if another provider sent it
     */
    public static VonageDetails of(CallStatus status) {
        return of(VonageParser.ID, status, VonageDetails::new);
    }

    /** The details of a Vonage status; empty for any other provider's. */
    public static Optional<VonageDetails> find(CallStatus status) {
        return find(VonageParser.ID, status, VonageDetails::new);
    }

    /**
     * {@code network}: country and network code such as {@code 23410}, or a tag such as {@code GB-FIXED}; of {@code completed}.
     */
    public Optional<String> network() {
        return network;
    }

    /** {@code price}: what the leg cost, in euros, a number or a text; of {@code completed}. */
    public Optional<BigDecimal> price() {
        return price;
    }

    /** {@code rate}: what a minute costs, in euros, a number or a text; of {@code answered} and {@code completed}. */
    public Optional<BigDecimal> rate() {
        return rate;
    }

    /** {@code sub_state}: {@code beep_start} or {@code beep_timeout}; of {@code machine}, with advanced detection. */
    public Optional<String> subState() {
        return subState;
    }

    /**
     * {@code disconnected_by}: {@code platform} or {@code user}, without saying which; of {@code completed}, on newer accounts.
     */
    public Optional<String> disconnectedBy() {
        return disconnectedBy;
    }

    /** {@code reason}: prose; the SDK's classes read it, and no page shows it on a call event. */
    public Optional<String> reason() {
        return reason;
    }
}
