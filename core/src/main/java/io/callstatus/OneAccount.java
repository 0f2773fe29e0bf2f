package io.callstatus;

import java.util.List;
import java.util.Optional;

/** Refuses a request whose statuses are of several accounts, or of another one than its proof. Stateless. */
final class OneAccount {
    private OneAccount() {}

    static void require(AcceptedRequest accepted, List<CallStatus> statuses) {
        Optional<String> account = accepted.verifiedAccount();
        for (CallStatus status : statuses) {
            account = account.or(status::accountId);
            if (status.accountId().isPresent() && !status.accountId().equals(account)) {
                throw VerificationException.refused(
                        VerificationException.Kind.MISMATCH,
                        accepted.provider(),
                        "a status of the request names another account than its proof, or than another status",
                        "withOneAccountPerRequest() refuses that; without it, each status has its own accountId()");
            }
        }
    }
}
