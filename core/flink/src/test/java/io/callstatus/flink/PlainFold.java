package io.callstatus.flink;

import io.callstatus.CallStatus;
import io.callstatus.CallStatusException;
import io.callstatus.ParseResult;
import io.callstatus.ParserSet;
import io.callstatus.Parsers;
import io.callstatus.Secrets;
import io.callstatus.WebhookRequest;
import io.callstatus.timeline.CallTimeline;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One loop over all lines, on one thread and without an engine: what a distributed fold has to come to, too. */
final class PlainFold {
    private final List<CallStatus> reports = new ArrayList<>();
    private final ParserSet parsers = Parsers.installed();
    private final Then then = new Then();
    private final Secrets secrets = secrets(then);
    private int refused;

    /** Of all of them. */
    static PlainFold of(List<String> lines) {
        PlainFold fold = new PlainFold();
        lines.forEach(fold::add);
        return fold;
    }

    /** Of all lines of all files of a folder. */
    static PlainFold of(Path archive) {
        PlainFold fold = new PlainFold();
        new Output(archive).eachLine(".", fold::add);
        return fold;
    }

    Map<String, CallTimeline> timelines() {
        return reports.stream().collect(CallTimeline.collector());
    }

    int reports() {
        return reports.size();
    }

    int refused() {
        return refused;
    }

    private void add(String line) {
        try {
            WebhookRequest request = WebhookRequest.fromJson(line);
            then.now = request.receivedAt();
            for (ParseResult result : parsers.detect(request).verify(secrets).tryParseAll()) {
                reports.add(((ParseResult.Parsed) result).status().withoutPayload());
            }
        } catch (CallStatusException e) {
            refused++;
        }
    }

    private static Secrets secrets(Clock clock) {
        Secrets.Builder secrets = Secrets.builder()
                .clock(clock)
                .trustUnverified(Traffic.unproven())
                .acceptPartial(Traffic.partial());
        for (String id : Parsers.installed().providers()) {
            if (Traffic.isProving(id)) {
                secrets.secret(
                        id,
                        Parsers.installed()
                                .parser(id)
                                .orElseThrow()
                                .verification()
                                .secret(Traffic.secret(id)));
            }
        }
        return secrets.build();
    }

    /** As of then. */
    private static final class Then extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
