package io.callstatus.timeline;

import io.callstatus.CallDirection;
import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.EndReason;
import io.callstatus.EndedBy;
import io.callstatus.FieldProblem;
import io.callstatus.Party;
import io.callstatus.Payload;
import io.callstatus.Recording;
import io.callstatus.Trust;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Reports of one call that nobody sane sends, from a seed: few values of each attribute, so that ties are frequent. */
final class RandomReports {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final Random random;
    private int lies = 4;

    RandomReports(long seed) {
        this.random = new Random(seed);
    }

    /** Of one trust. */
    RandomReports ofOneTrust() {
        lies = 1;
        return this;
    }

    List<CallStatus> some(int count) {
        List<CallStatus> reports = new ArrayList<>();
        while (reports.size() < count) {
            reports.add(maybe(8) && !reports.isEmpty() ? almost(reports.get(random.nextInt(reports.size()))) : any());
        }
        return reports;
    }

    /** The same event, and something else that its key does not hold. */
    private CallStatus almost(CallStatus report) {
        CallStatus.Builder other = report.toBuilder();
        switch (random.nextInt(5)) {
            case 0 -> other.talkDuration(Duration.ofSeconds(random.nextInt(3)));
            case 1 -> other.payload(Payload.of(List.of(Payload.Field.of("attempt", "" + random.nextInt(3)))));
            case 2 -> other.stateText("word " + random.nextInt(3));
            case 3 -> other.endReason(EndReason.values()[random.nextInt(3)]);
            default -> other.isSequenceShared(maybe(2));
        }
        return other.build();
    }

    private CallStatus any() {
        CallStatus.Builder report = CallStatus.builder()
                .provider("toy")
                .callId("call-1")
                .state(CallState.values()[random.nextInt(CallState.values().length)])
                .stateText(text("word", 3))
                .sessionId(text("session", 2))
                .parentCallId(text("parent", 2))
                .eventId(text("event", 3))
                .direction(CallDirection.values()[random.nextInt(3)])
                .directionText(text("way", 2))
                .from(text("+1312555014", 3).map(Party::of))
                .to(text("+1312555015", 3).map(Party::of))
                .connectedTo(text("sip:desk", 3).map(Party::of))
                .trust(Optional.of(Trust.values()[random.nextInt(lies)]).filter(trust -> lies == 1 || !maybe(8)));
        if (maybe(2)) {
            report.sequence(random.nextInt(6)).isSequenceShared(maybe(10));
        }
        return timed(report);
    }

    /** Clocks run backwards, stand still, are ahead, or are not there. */
    private CallStatus timed(CallStatus.Builder report) {
        report.occurredAt(time()).startedAt(time()).answeredAt(time()).endedAt(time());
        report.duration(length()).talkDuration(length());
        if (maybe(6)) {
            report.addProblems(FieldProblem.builder()
                    .field("time " + random.nextInt(3))
                    .kind(FieldProblem.Kind.FUTURE_TIME)
                    .attribute(List.of("occurredAt", "startedAt", "answeredAt", "endedAt")
                            .get(random.nextInt(4)))
                    .expected("a time")
                    .found("a later time")
                    .build());
        }
        return ended(report);
    }

    private CallStatus ended(CallStatus.Builder report) {
        if (maybe(3)) {
            report.endReason(EndReason.values()[random.nextInt(EndReason.values().length)]);
        }
        if (maybe(3)) {
            report.endedBy(EndedBy.values()[random.nextInt(4)]);
        }
        if (maybe(3)) {
            report.sipCode(480 + random.nextInt(3));
        }
        while (maybe(3)) {
            report.addRecordings(Recording.builder()
                    .id(text("recording", 3))
                    .url("https://recordings.example.com/" + random.nextInt(3) + "?signature=" + random.nextInt(2))
                    .duration(length())
                    .build());
        }
        return report.build();
    }

    private Optional<Instant> time() {
        return maybe(2) ? Optional.empty() : Optional.of(NOON.plusMillis(500L * random.nextInt(4)));
    }

    private Optional<Duration> length() {
        return maybe(2) ? Optional.empty() : Optional.of(Duration.ofSeconds(random.nextInt(3)));
    }

    private Optional<String> text(String word, int count) {
        return maybe(2) ? Optional.empty() : Optional.of(word + random.nextInt(count));
    }

    private boolean maybe(int oneOf) {
        return random.nextInt(oneOf) == 0;
    }

    /** These in another order, some of them again. */
    List<CallStatus> again(List<CallStatus> reports) {
        List<CallStatus> all = new ArrayList<>(reports);
        reports.stream().filter(report -> maybe(4)).forEach(all::add);
        Collections.shuffle(all, random);
        return all;
    }

    /** These, merged over a random tree. */
    CallTimeline grown(List<CallStatus> reports) {
        if (reports.size() == 1) {
            return CallTimeline.of(reports.get(0));
        }
        int cut = 1 + random.nextInt(reports.size() - 1);
        if (cut == 1 && maybe(2)) {
            return grown(reports.subList(1, reports.size())).plus(reports.get(0));
        }
        return grown(reports.subList(0, cut)).merge(grown(reports.subList(cut, reports.size())));
    }
}
