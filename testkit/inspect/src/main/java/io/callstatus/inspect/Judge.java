package io.callstatus.inspect;

import io.callstatus.AcceptedRequest;
import io.callstatus.Detection;
import io.callstatus.MalformedPayloadException;
import io.callstatus.NotACallStatusException;
import io.callstatus.OtherEvent;
import io.callstatus.ParseResult;
import io.callstatus.Trust;
import io.callstatus.UnreadableRequestException;
import io.callstatus.UnrecognizedRequestException;
import io.callstatus.VerificationException;
import io.callstatus.inspect.Options.Flag;
import io.callstatus.inspect.Outcome.Result;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/** Asks the library about a request: detect, verify, parse; whatever is refused first is the outcome. */
record Judge(Options options) {
    /** Any of the library's front doors. */
    @FunctionalInterface
    interface Door {
        Detection detect() throws IOException;
    }

    Outcome judge(Door door) throws IOException {
        try {
            Detection detection = door.detect();
            return explained(verify(detection), detection::explain);
        } catch (UnreadableRequestException e) {
            return Outcome.of(Result.UNREADABLE, e);
        } catch (UnrecognizedRequestException e) {
            boolean nobody = e.kind() == UnrecognizedRequestException.Kind.NONE;
            return explained(Outcome.of(nobody ? Result.UNRECOGNIZED : Result.AMBIGUOUS, e), e::explanation);
        }
    }

    private Outcome explained(Outcome outcome, Supplier<String> explanation) {
        return options.has(Flag.EXPLAIN) ? outcome.explained(explanation.get()) : outcome;
    }

    private Outcome verify(Detection detection) {
        if (detection.isHandshake()) {
            return Outcome.ofHandshake(detection.provider());
        }
        try {
            boolean trusted = options.has(Flag.TRUST_UNVERIFIED);
            return parse(trusted ? detection.trustUnverified() : detection.verify(options.secrets()));
        } catch (VerificationException e) {
            return Outcome.of(Result.REJECTED, e, Trust.UNVERIFIED);
        }
    }

    private static Outcome parse(AcceptedRequest accepted) {
        try {
            List<ParseResult> all = accepted.tryParseAll();
            return all.size() > 1
                    ? Outcome.of(accepted.provider(), all, accepted.trust())
                    : Outcome.of(accepted.parse(), accepted.trust());
        } catch (NotACallStatusException e) {
            return accepted.event() instanceof OtherEvent event
                    ? Outcome.of(event, accepted.trust())
                    : Outcome.of(e, accepted.trust());
        } catch (MalformedPayloadException e) {
            return Outcome.of(Result.MALFORMED, e, accepted.trust());
        }
    }
}
