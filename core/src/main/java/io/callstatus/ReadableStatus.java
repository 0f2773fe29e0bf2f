package io.callstatus;

import io.callstatus.internal.text.Numbers;
import io.callstatus.internal.text.ProviderId;
import java.util.Optional;

/** What a status has to be, so that its canonical JSON can be read again. */
final class ReadableStatus {
    private static final char LAST_ASCII = 0x7F;

    private ReadableStatus() {}

    /** The status, or a refusal. */
    static CallStatus require(CallStatus status) {
        if (!ProviderId.isOne(status.provider())) {
            throw new IllegalArgumentException("the id of a provider is " + ProviderId.EXPECTED);
        }
        if (isBlank(status.callId())) {
            throw new IllegalArgumentException("callId is blank: a status is about one call");
        }
        requireId(status.sessionId(), "sessionId");
        requireId(status.parentCallId(), "parentCallId");
        requireId(status.accountId(), "accountId");
        requireId(status.eventId(), "eventId");
        long sequence = status.sequence().orElse(0);
        if (sequence < 0 || sequence > Numbers.MAX_WHOLE) {
            throw new IllegalArgumentException("sequence is negative or of more than 18 digits");
        }
        if (status.sipCode().orElse(0) < 0) {
            throw new IllegalArgumentException("sipCode is negative");
        }
        Numbers.requireLength(status.duration(), "duration");
        Numbers.requireLength(status.talkDuration(), "talkDuration");
        return status;
    }

    /** By its first character, as a rule. */
    private static boolean isBlank(String id) {
        char first = id.isEmpty() ? ' ' : id.charAt(0);
        return (first <= ' ' || first >= LAST_ASCII) && id.isBlank();
    }

    private static void requireId(Optional<String> id, String name) {
        if (id.isPresent() && isBlank(id.get())) {
            throw new IllegalArgumentException(name + " is blank: leave it out instead");
        }
    }
}
