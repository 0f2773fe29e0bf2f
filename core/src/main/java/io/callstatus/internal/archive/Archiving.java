package io.callstatus.internal.archive;

import io.callstatus.WebhookRequest;
import io.callstatus.WebhookRequest.BodyOrigin;
import io.callstatus.WebhookResponse;
import io.callstatus.archive.Archive;
import io.callstatus.internal.log.LimitedLog;
import io.callstatus.internal.log.LoggedFailure;
import io.callstatus.internal.log.UserCode;
import java.util.Optional;

/**
 * The archive of a receiver, and what to do if it fails.
 *
 * @param archive the receiver's own code
 * @param onFailure what to do with a request that cannot be stored
 */
public record Archiving(Archive archive, Archive.OnFailure onFailure) {
    /** Stores nothing. */
    public static final Archiving NONE = new Archiving(request -> {}, Archive.OnFailure.GO_ON);

    /** After how long a provider may try again. */
    private static final String SECONDS = "60";

    /** Stores a request. If it cannot be stored and has to be refused, gives the answer. */
    public Optional<WebhookResponse> store(WebhookRequest request, LimitedLog log) {
        if (request.bodyOrigin() == BodyOrigin.UNKEPT) {
            return Optional.empty();
        }
        try {
            UserCode.call("the archive", () -> {
                archive.store(request);
                return request;
            });
            return Optional.empty();
        } catch (LoggedFailure e) {
            log.failedOften(e.part() + " " + e, e.part() + " failed", e);
            throwFatal(e);
            return onFailure == Archive.OnFailure.GO_ON ? Optional.empty() : Optional.of(refusal());
        }
    }

    private static void throwFatal(LoggedFailure failure) {
        Optional<VirtualMachineError> fatal = failure.fatal();
        if (fatal.isPresent()) {
            throw fatal.get();
        }
    }

    private static WebhookResponse refusal() {
        return WebhookResponse.of(503).withHeader("Retry-After", SECONDS);
    }
}
