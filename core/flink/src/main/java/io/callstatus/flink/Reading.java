package io.callstatus.flink;

import io.callstatus.AcceptedRequest;
import io.callstatus.CallStatusException;
import io.callstatus.Detection;
import io.callstatus.EventKind;
import io.callstatus.NotACallStatusException;
import io.callstatus.OtherEvent;
import io.callstatus.ParseResult;
import io.callstatus.ParserSet;
import io.callstatus.Secrets;
import io.callstatus.WebhookRequest;
import io.callstatus.internal.json.JsonTree;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads lines: detects, verifies and parses all statuses. Not thread-safe. */
final class Reading {
    /** Bytes of a char in UTF-8. */
    private static final int MOST_BYTES = 3;

    private final ParserSet parsers;
    private final Secrets secrets;
    private final ReceiptClock clock;
    private final int maxBody;
    private final int longest;
    private final int longestLetter;

    Reading(ParserSet parsers, Secrets secrets, ReceiptClock clock, int maxBody, int longest, int longestLetter) {
        this.parsers = parsers;
        this.secrets = secrets;
        this.clock = clock;
        this.maxBody = maxBody;
        this.longest = longest;
        this.longestLetter = longestLetter;
    }

    /** When the request that was read last was received. */
    Instant receivedAt() {
        return clock.instant();
    }

    /** The results of the line; there is always at least one. */
    List<Outcome> read(RawLine line) {
        String text = line.text();
        if (line.fault() != null) {
            return dead(line, line.fault().name(), DeadLetter.message(line.fault(), longest));
        }
        return text == null
                ? dead(
                        line,
                        DeadLetter.Reason.NOT_UTF8.name(),
                        "the line is no text in UTF-8. Lines of WebhookRequest.toJson() are expected")
                : request(line, text);
    }

    private List<Outcome> request(RawLine line, String text) {
        try {
            WebhookRequest request = WebhookRequest.fromJson(text, maxBody);
            clock.set(request.receivedAt());
            return detected(line, parsers.detect(request));
        } catch (CallStatusException e) {
            return List.of(dead(line, e, -1));
        } catch (RuntimeException e) { // a module may be anybody's, and one line of millions must not end the job
            String message = "a module threw " + e.getClass().getName() + ", which none may: tell its author";
            return dead(line, DeadLetter.Reason.PARSER_FAILED.name(), message);
        }
    }

    private List<Outcome> detected(RawLine line, Detection detection) {
        if (detection.isHandshake()) {
            return List.of(handshake(detection.provider()));
        }
        AcceptedRequest accepted = detection.verify(secrets);
        try {
            List<ParseResult> results = accepted.tryParseAll();
            return results.isEmpty() ? other(accepted) : outcomes(line, results);
        } catch (NotACallStatusException e) {
            return other(accepted);
        }
    }

    private static Outcome handshake(String provider) {
        OtherEvent test = OtherEvent.builder()
                .provider(provider)
                .name("handshake")
                .kind(EventKind.OTHER)
                .build();
        return Outcome.other(provider, "HANDSHAKE", JsonTree.write(test.toMap()));
    }

    private static List<Outcome> other(AcceptedRequest accepted) {
        OtherEvent event = (OtherEvent) accepted.event();
        return List.of(Outcome.other(event.provider(), "OTHER_EVENT", JsonTree.write(event.toMap())));
    }

    private List<Outcome> outcomes(RawLine line, List<ParseResult> results) {
        List<Outcome> outcomes = new ArrayList<>(results.size());
        for (ParseResult result : results) {
            if (result instanceof ParseResult.Parsed parsed) {
                outcomes.add(Outcome.report(parsed.status()));
            } else if (result instanceof ParseResult.Failed failed) {
                outcomes.add(dead(line, failed.cause(), results.size() > 1 ? failed.index() : -1));
            }
        }
        return outcomes;
    }

    private Outcome dead(RawLine line, CallStatusException e, int element) {
        String message = Optional.ofNullable(e.getMessage()).orElse("");
        return dead(line, e.kind().name(), message, e.provider(), element);
    }

    private List<Outcome> dead(RawLine line, String reason, String message) {
        return List.of(dead(line, reason, message, Optional.empty(), -1));
    }

    /** If the whole line does not fit, its beginning is written, and the place says where the rest is. */
    private Outcome dead(RawLine line, String reason, String message, Optional<String> provider, int element) {
        String letter = DeadLetter.of(line, reason, message, provider, element);
        boolean isFitting = letter.length() <= longestLetter / MOST_BYTES
                || letter.getBytes(StandardCharsets.UTF_8).length <= longestLetter;
        String json = isFitting ? letter : DeadLetter.of(line.beginning(), reason, message, provider, element);
        return Outcome.dead(provider, reason, json);
    }
}
