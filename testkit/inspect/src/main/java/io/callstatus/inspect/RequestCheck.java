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
import io.callstatus.inspect.Outcome.Extent;
import io.callstatus.inspect.Outcome.Result;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Asks the library about a request: detect, verify, parse; whatever is refused first is the outcome. */
public record RequestCheck(Options options) {
    /** Any of the library's ways to detect. */
    @FunctionalInterface
    public interface Entry {
        Detection detect() throws IOException;
    }

    /** What comes of a request. */
    public Outcome outcome(Entry entry) throws IOException {
        return outcome(entry, accepted -> {});
    }

    /** The same, and what was accepted, verified or not, where it came so far. */
    public Outcome outcome(Entry entry, Consumer<AcceptedRequest> seen) throws IOException {
        try {
            Detection detection = entry.detect();
            return explained(verify(detection, seen), detection::explain);
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

    private Outcome verify(Detection detection, Consumer<AcceptedRequest> seen) {
        if (detection.isHandshake()) {
            return Outcome.ofHandshake(detection.provider());
        }
        try {
            boolean trusted = options.has(Flag.TRUST_UNVERIFIED);
            AcceptedRequest accepted = trusted ? detection.trustUnverified() : detection.verify(options.secrets());
            seen.accept(accepted);
            return parse(accepted);
        } catch (VerificationException e) {
            return Outcome.of(Result.REJECTED, e, Trust.UNVERIFIED);
        }
    }

    private Outcome parse(AcceptedRequest accepted) {
        Extent shown = options.has(Flag.REDACT) ? Extent.REDACTED : Extent.WHOLE;
        try {
            List<ParseResult> all = accepted.tryParseAll();
            return all.size() > 1
                    ? Outcome.of(accepted.provider(), all, accepted.trust(), shown)
                    : Outcome.of(accepted.parse(), accepted.trust(), shown);
        } catch (NotACallStatusException e) {
            return accepted.event() instanceof OtherEvent event
                    ? Outcome.of(event, accepted.trust(), shown)
                    : Outcome.of(e, accepted.trust());
        } catch (MalformedPayloadException e) {
            return Outcome.of(Result.MALFORMED, e, accepted.trust());
        }
    }
}
