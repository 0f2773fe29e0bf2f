package io.callstatus.signalwire;

import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * What SIP said: the result of the {@code INVITE}, and its call id. Absent where the call did not go over SIP, and
 * mostly from answered calls.
 *
 * <p>Immutable and thread-safe. {@code toString} shows nothing that was sent.
 */
@Value.Immutable
public sealed interface SignalWireSip permits ImmutableSignalWireSip {
    /** {@code SipResultCode}: the response code, from 100 to 699, such as 486; also {@code CallStatus.sipCode()}. */
    @Value.Redacted
    OptionalInt resultCode();

    /** {@code SipInviteResultPhrase}: text, the response in words; also {@code CallStatus.endReasonText()}. */
    @Value.Redacted
    Optional<String> inviteResultPhrase();

    /** {@code SipCallId}: text, the {@code Call-ID} of the SIP dialog; on no page. */
    @Value.Redacted
    Optional<String> callId();
}
