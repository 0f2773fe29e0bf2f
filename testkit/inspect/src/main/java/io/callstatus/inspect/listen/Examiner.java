package io.callstatus.inspect.listen;

import io.callstatus.AcceptedRequest;
import io.callstatus.CallStatus;
import io.callstatus.CallStatusException;
import io.callstatus.Detection;
import io.callstatus.ParseResult;
import io.callstatus.Payload;
import io.callstatus.Trust;
import io.callstatus.UnrecognizedRequestException;
import io.callstatus.VerificationException;
import io.callstatus.WebhookRequest;
import io.callstatus.WebhookRequest.BodyOrigin;
import io.callstatus.WebhookResponse;
import io.callstatus.inspect.Options;
import io.callstatus.inspect.Outcome;
import io.callstatus.inspect.RequestCheck;
import io.callstatus.inspect.listen.Arrival.Examined;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Does with a request what a receiver does, and writes down why. Thread-safe. */
final class Examiner {
    /**
     * What came of a request.
     *
     * @param examined to be shown
     * @param response to be sent
     */
    record Result(Examined examined, WebhookResponse response) {}

    private final Options options;
    private final RequestCheck check;

    Examiner(Options options) {
        this.options = options;
        this.check = new RequestCheck(options);
    }

    Result examine(WebhookRequest request) throws IOException {
        Detection detection;
        try {
            detection = options.parsers().detect(request);
        } catch (CallStatusException e) {
            return unclaimed(request, e);
        }
        try {
            Optional<WebhookResponse> handshake = detection.handshake(options.secrets());
            return handshake.isPresent()
                    ? result(detection, Outcome.ofHandshake(detection.provider()), null, handshake.get())
                    : judged(detection);
        } catch (VerificationException e) {
            Outcome refused = Outcome.of(Outcome.Result.REJECTED, e, Trust.UNVERIFIED);
            return result(detection, refused, null, WebhookResponse.of(e.httpStatus()));
        }
    }

    /** The words are those of the file mode. */
    private Result unclaimed(WebhookRequest request, CallStatusException refusal) throws IOException {
        Outcome outcome = check.outcome(() -> options.parsers().detect(request));
        String explanation = refusal instanceof UnrecognizedRequestException e ? e.explanation() : "";
        Examined examined = new Examined(
                outcome, explanation, Optional.empty(), Payload.empty(), Payload.empty(), List.of(), status(outcome));
        return new Result(examined, WebhookResponse.of(status(outcome)));
    }

    private Result judged(Detection detection) throws IOException {
        AtomicReference<AcceptedRequest> accepted = new AtomicReference<>();
        Outcome outcome = check.outcome(() -> detection, accepted::set);
        AcceptedRequest seen = accepted.get();
        int status = outcome.result().isFine() && seen != null ? seen.successStatus() : status(outcome);
        return result(detection, outcome, seen, WebhookResponse.of(status));
    }

    private static int status(Outcome outcome) {
        return outcome.details().get("httpStatus") instanceof Number status ? status.intValue() : 204;
    }

    private static Result result(
            Detection detection, Outcome outcome, @Nullable AcceptedRequest accepted, WebhookResponse response) {
        AcceptedRequest read = accepted == null ? detection.trustUnverified() : accepted;
        boolean isKept = detection.request().bodyOrigin() != BodyOrigin.UNKEPT;
        Examined examined = new Examined(
                outcome,
                detection.explain(),
                Optional.ofNullable(accepted),
                isKept ? read.payload() : Payload.empty(),
                isKept ? read.envelope().orElse(Payload.empty()) : Payload.empty(),
                accepted == null || !outcome.result().isFine() ? List.of() : statuses(accepted),
                response.status());
        return new Result(examined, response);
    }

    private static List<CallStatus> statuses(AcceptedRequest accepted) {
        return accepted.tryParseAll().stream()
                .filter(ParseResult.Parsed.class::isInstance)
                .map(parsed -> ((ParseResult.Parsed) parsed).status())
                .toList();
    }
}
