package io.callstatus.callerdesk;

import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * How a call ended, from {@code hangup_cause}: {@code ANSWER(16-customer)} is a word, a cause and a side. On no page;
 * absent from live calls. The text as sent is {@code CallStatus.endReasonText()}.
 *
 * <p>Immutable and thread-safe. {@code toString} shows nothing that was sent.
 */
@Value.Immutable
public sealed interface CallerDeskHangup permits ImmutableCallerDeskHangup {
    /** {@code hangup_cause}: the word before the parentheses; absent where there is none, as in {@code (0)}. */
    @Value.Redacted
    Optional<String> word();

    /** {@code hangup_cause}: the Q.850 cause at the beginning of the parentheses, such as 16. */
    @Value.Redacted
    OptionalInt cause();

    /**
     * {@code hangup_cause}: behind the cause in the parentheses, who hung up an answered call, or could not be reached for
     * one that was not; absent where nobody is named.
     */
    @Value.Redacted
    Optional<Side> side();

    /** One of the two persons of a call. */
    enum Side {
        /** The agent. */
        AGENT,
        /** The customer. */
        CUSTOMER,
        /** A word that this release does not know. */
        UNKNOWN
    }
}
