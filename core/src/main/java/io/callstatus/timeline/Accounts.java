package io.callstatus.timeline;

import io.callstatus.CallStatus;
import java.util.Optional;

/** Whose calls are told apart. Stateless. */
final class Accounts {
    private Accounts() {}

    /** Whether something proves the request that names the account. */
    static boolean isVerified(CallStatus report) {
        return report.accountId().isPresent() && ReportOrder.level(report) > 0;
    }

    /** Whether two may be accounts of one call. */
    static boolean areCompatible(Optional<String> one, Optional<String> other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    /** Whether two reports have one {@link CallStatus#callKey()}, without the digests. */
    static boolean areOfOneCall(CallStatus one, CallStatus other) {
        return one.callId().equals(other.callId())
                && one.provider().equals(other.provider())
                && inKey(one).equals(inKey(other));
    }

    private static Optional<String> inKey(CallStatus report) {
        return report.isAccountInEveryReport() ? report.accountId() : Optional.empty();
    }
}
