package io.callstatus.inspect.view;

import io.callstatus.CallStatus;
import io.callstatus.inspect.listen.Arrival;
import io.callstatus.timeline.CallSession;
import io.callstatus.timeline.CallTimeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The call that a request is about, or the session that this call belongs to: its legs along time. */
public final class CallView {
    private CallView() {}

    /** A status and the request that brought it. */
    private record Report(CallStatus status, Arrival arrival) {}

    /** Of all these requests; empty where this one holds no call status. */
    public static Map<String, Object> of(Arrival arrival, List<Arrival> all) {
        List<CallStatus> own = arrival.examined().statuses();
        if (own.isEmpty()) {
            return Map.of();
        }
        List<Report> reports = reports(own.get(0).provider(), all);
        CallSession session = session(own.get(0), reports);
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("provider", own.get(0).provider());
        view.put("state", session.state().name());
        view.put("complete", session.isComplete());
        view.put("droppedLegs", session.droppedLegs());
        List<Map<String, Object>> legs = new ArrayList<>();
        session.summary().ifPresent(leg -> legs.add(leg("summary", leg, reports)));
        session.legs().forEach(leg -> legs.add(leg(role(session, leg), leg, reports)));
        view.put("legs", legs);
        return view;
    }

    private static List<Report> reports(String provider, List<Arrival> all) {
        return all.stream()
                .flatMap(arrival -> arrival.examined().statuses().stream().map(status -> new Report(status, arrival)))
                .filter(report -> report.status().provider().equals(provider))
                .toList();
    }

    /** The largest of those that hold a leg of the call. */
    private static CallSession session(CallStatus status, List<Report> reports) {
        Stream<CallStatus> statuses =
                Stream.concat(Stream.of(status), reports.stream().map(Report::status));
        return statuses.collect(CallSession.collector()).values().stream()
                .filter(session -> legs(session).anyMatch(leg -> leg.callKey().equals(status.callKey())))
                .reduce((one, other) -> legs(other).count() > legs(one).count() ? other : one)
                .orElseGet(() -> CallSession.of(status));
    }

    private static Stream<CallTimeline> legs(CallSession session) {
        return Stream.concat(session.summary().stream(), session.legs().stream());
    }

    private static String role(CallSession session, CallTimeline leg) {
        if (session.callers().contains(leg)) {
            return "caller";
        }
        return session.transferredTo().contains(leg) ? "transferred to" : "leg";
    }

    private static Map<String, Object> leg(String role, CallTimeline leg, List<Report> all) {
        CallStatus current = leg.current();
        List<Report> reports = all.stream()
                .filter(report -> report.status().callKey().equals(leg.callKey()))
                .toList();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("role", role);
        view.put("call", Summary.callId(current));
        view.put("callKey", leg.callKey());
        view.put("state", current.state().name());
        view.put("complete", leg.isComplete());
        view.put("answered", leg.isAnswered());
        put(view, "startedAt", current.startedAt());
        put(view, "answeredAt", current.answeredAt());
        put(view, "endedAt", current.endedAt());
        current.duration().ifPresent(length -> view.put("seconds", length.toSeconds()));
        view.put("missing", leg.missingSequences());
        view.put(
                "conflicts",
                leg.conflicts().stream().map(one -> conflict(one, reports)).toList());
        view.put("reports", reports.stream().map(CallView::report).toList());
        return view;
    }

    private static void put(Map<String, Object> view, String name, Optional<Instant> time) {
        time.ifPresent(moment -> view.put(name, moment.toString()));
    }

    private static Map<String, Object> conflict(CallTimeline.Conflict conflict, List<Report> reports) {
        return Map.of(
                "kind", conflict.kind().name(),
                "states",
                        List.of(
                                conflict.report().state().name(),
                                conflict.other().state().name()),
                "numbers", List.of(number(conflict.report(), reports), number(conflict.other(), reports)));
    }

    /** The first request that brought this report; 0 where it is no longer kept. */
    private static long number(CallStatus status, List<Report> reports) {
        return reports.stream()
                .filter(report -> report.status().eventKey().equals(status.eventKey()))
                .mapToLong(report -> report.arrival().number())
                .findFirst()
                .orElse(0);
    }

    private static Map<String, Object> report(Report report) {
        CallStatus status = report.status();
        Instant received = report.arrival().request().receivedAt();
        Optional<Instant> told = moment(status);
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("number", report.arrival().number());
        view.put("state", status.state().name());
        view.put("trust", status.trust().map(Enum::name).orElse("NONE"));
        view.put("at", told.orElse(received).toString());
        view.put("told", told.isPresent());
        view.put("receivedAt", received.toString());
        status.sequence().ifPresent(sequence -> view.put("sequence", sequence));
        return view;
    }

    /** When it happened, as far as the provider tells; of an end without a moment of its own, when that was. */
    private static Optional<Instant> moment(CallStatus status) {
        Optional<Instant> end = status.state().isTerminal() ? status.endedAt() : Optional.empty();
        return status.occurredAt().or(() -> end).or(status::answeredAt).or(status::startedAt);
    }
}
