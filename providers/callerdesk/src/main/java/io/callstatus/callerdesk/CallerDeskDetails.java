package io.callstatus.callerdesk;

import io.callstatus.CallStatus;
import io.callstatus.FieldProblem;
import io.callstatus.Party;
import io.callstatus.spi.TimeFormat;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * What CallerDesk's call report and live call webhooks say beyond {@link CallStatus}, typed; page "Webhooks
 * Integration", read 2026-11-20. Every field may be absent: left out, empty, {@code 0} or {@code Not Assigned} where
 * that means nobody. Many accounts get more fields than the page lists.
 *
 * <pre>{@code
 * CallerDeskDetails.of(status).legs().legAPickedAt();
 * }</pre>
 *
 * <p>Immutable and thread-safe. {@code toString} shows nothing that was sent.
 */
@Value.Immutable
public sealed interface CallerDeskDetails permits ImmutableCallerDeskDetails {
    /** {@code type}: text, {@code call_report} in a report; absent from reports by GET. On no page. */
    @Value.Redacted
    Optional<String> type();

    /** {@code Uniqueid}: text, a number; the call once more. On no page. */
    @Value.Redacted
    Optional<String> uniqueId();

    /** {@code callstatus}: text, the state once more, sometimes with a {@code (16-agent)} behind it. On no page. */
    @Value.Redacted
    Optional<String> callStatus();

    /** {@code DestinationNumber}: the virtual number of the account that the call went over, inbound and outbound. */
    @Value.Redacted
    Optional<Party> virtualNumber();

    /** {@code DialWhomNumber}: the agent's number; outbound, the customer's. Absent before anyone was dialled. */
    @Value.Redacted
    Optional<Party> dialWhomNumber();

    /** The agent who took the call. */
    @Value.Redacted
    CallerDeskAgent agent();

    /** The call group that the call went to. */
    @Value.Redacted
    CallerDeskGroup group();

    /**
     * {@code campid}: text, a number, the campaign, or the click-to-call request; absent from inbound and live calls.
     */
    @Value.Redacted
    Optional<String> campaignId();

    /** {@code coins}: credits taken for the call, a decimal such as 1.5; absent from live calls. */
    @Value.Redacted
    Optional<BigDecimal> coins();

    /**
     * {@code error_code}: a Q.850 cause, a whole number; 16 is a normal end, 17 busy, 0 none. Absent from live calls.
     */
    @Value.Redacted
    OptionalLong errorCode();

    /** How the call ended, and by whom. */
    @Value.Redacted
    CallerDeskHangup hangup();

    /**
     * {@code key_press}: the keys that the caller pressed, in order, from a text with commas; empty where none was. On
     * no page.
     */
    @Value.Redacted
    List<String> keyPresses();

    /** When the two legs of the call rang and were taken. */
    @Value.Redacted
    CallerDeskLegs legs();

    /** The C party. */
    @Value.Redacted
    CallerDeskCParty cParty();

    /** The fields read here that were sent and could not be read; empty where all is well. */
    List<FieldProblem> problems();

    /**
     * The details of a CallerDesk status, times read by the clocks of India.
     *
     * @throws IllegalArgumentException if another provider sent it
     */
    static CallerDeskDetails of(CallStatus status) {
        return of(status, CallerDeskWords.INDIA);
    }

    /**
     * The details of a CallerDesk status, times read in the format that the {@link CallerDeskParser} was given.
     *
     * @throws IllegalArgumentException if another provider sent it
     */
    static CallerDeskDetails of(CallStatus status, TimeFormat times) {
        return CallerDeskDetailsReader.of(status, times);
    }

    /** The details of a CallerDesk status, times read by the clocks of India; empty for any other provider's. */
    static Optional<CallerDeskDetails> find(CallStatus status) {
        return status.provider().equals(CallerDeskParser.ID) ? Optional.of(of(status)) : Optional.empty();
    }
}
