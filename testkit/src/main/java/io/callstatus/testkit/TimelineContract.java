package io.callstatus.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.callstatus.CallStatus;
import io.callstatus.timeline.CallSession;
import io.callstatus.timeline.CallTimeline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the reports of a real call are folded to, whatever order they came in. Keys of what is read are those of the
 * canonical JSON, where a hyphen says that it is absent, the number of {@code recordings}, {@code reports} and
 * {@code conflicts}, whether it is {@code complete} and {@code answered}, and the numbers that are {@code missing}. Of
 * a session: the number of {@code legs}, who {@code answered}, {@code rang} or is the {@code caller} by the ids,
 * {@code state} and {@code complete}.
 */
record TimelineContract(ContractSubject subject, RealCall call) {
    private static final int ALL_ORDERS = 6;
    private static final int SOME_ORDERS = 500;

    void isReadAsAPersonDoes() {
        List<CallStatus> reports = call.requests().stream()
                .flatMap(request -> subject.readAll(request.request()).stream())
                .toList();
        for (List<CallStatus> order : orders(reports)) {
            List<String> read = call.isSession() ? ofSession(order) : ofCall(order);
            assertEquals(call.expected(), read, () -> call.name() + " is read otherwise from " + order);
        }
    }

    private static List<List<CallStatus>> orders(List<CallStatus> reports) {
        List<List<CallStatus>> orders = new ArrayList<>();
        if (reports.size() <= ALL_ORDERS) {
            permute(new ArrayList<>(reports), 0, orders);
            return orders;
        }
        for (int seed = 0; seed < SOME_ORDERS; seed++) {
            List<CallStatus> order = new ArrayList<>(reports);
            Collections.shuffle(order, new Random(seed));
            orders.add(order);
        }
        return orders;
    }

    private static void permute(List<CallStatus> reports, int fixed, List<List<CallStatus>> orders) {
        if (fixed == reports.size()) {
            orders.add(List.copyOf(reports));
        }
        for (int i = fixed; i < reports.size(); i++) {
            Collections.swap(reports, fixed, i);
            permute(reports, fixed + 1, orders);
            Collections.swap(reports, fixed, i);
        }
    }

    private List<String> ofCall(List<CallStatus> order) {
        CallTimeline timeline =
                order.stream().map(CallTimeline::of).reduce(CallTimeline::merge).orElseThrow();
        Map<String, Object> current = timeline.current().toMap();
        return read(key -> switch (key) {
            case "complete" -> timeline.isComplete();
            case "answered" -> timeline.isAnswered();
            case "conflicts" -> timeline.conflicts().size();
            case "reports" -> timeline.reports().size();
            case "recordings" -> timeline.current().recordings().size();
            case "missing" ->
                timeline.missingSequences().stream().map(String::valueOf).collect(Collectors.joining(","));
            default -> current.getOrDefault(key, "-");
        });
    }

    private List<String> ofSession(List<CallStatus> order) {
        CallSession session =
                order.stream().map(CallSession::of).reduce(CallSession::merge).orElseThrow();
        return read(key -> switch (key) {
            case "complete" -> session.isComplete();
            case "state" -> session.state();
            case "legs" -> session.legs().size();
            case "answered" -> ids(session.answeredBy());
            case "rang" -> ids(session.rang());
            case "caller" -> ids(session.callers());
            default -> throw new IllegalArgumentException("a session is not asked for " + key);
        });
    }

    private List<String> read(Function<String, Object> answers) {
        return call.expected().stream()
                .map(line -> line.split("=", 2)[0])
                .map(key -> key + "=" + answers.apply(key))
                .toList();
    }

    private static String ids(List<CallTimeline> legs) {
        return legs.stream().map(leg -> leg.current().callId()).collect(Collectors.joining(","));
    }
}
