package io.callstatus;

import java.util.List;
import java.util.Optional;

/** Refuses a request whose statuses are of several accounts, or of another one than its proof. Stateless. */
final class OneAccount {
    private OneAccount() {}

    static void require(AcceptedRequest accepted, List<WebhookEvent> events) {
        Optional<String> account = accepted.verifiedAccount();
        for (WebhookEvent event : events) {
            Optional<String> named = event instanceof CallStatus status ? status.accountId() : Optional.empty();
            account = account.or(() -> named);
            if (named.isPresent() && !named.equals(account)) {
                throw VerificationException.refused(
                        VerificationException.Kind.MISMATCH,
                        accepted.provider(),
                        "a status of the request names another account than its proof, or than another status",
                        "withOneAccountPerRequest() refuses that; without it, each status has its own accountId()");
            }
        }
    }
}
