package io.callstatus.inspect;

import io.callstatus.CallStatus;
import io.callstatus.testkit.Fixture;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One fixture and what the servlet made of it.
 *
 * @param answer the outcome as the servlet's answer has it
 * @param wrong the names of its members that are not as expected
 */
record Shown(Fixture fixture, Map<String, @Nullable Object> answer, Set<String> wrong) {
    static final List<String> HEAD =
            List.of("provider", "call", "state", "direction", "from → to", "duration", "outcome", "fixture");

    static final String NOTHING = "-";

    static Shown of(Fixture fixture, Wire.Answer sent) {
        Map<String, @Nullable Object> answer =
                sent.json().map(Comparison::tree).orElse(Map.of("outcome", "container_said_" + sent.httpStatus()));
        return new Shown(fixture, answer, wrong(fixture, answer));
    }

    private static Set<String> wrong(Fixture fixture, Map<String, @Nullable Object> answer) {
        if (Tomcats.REFUSED.contains(fixture.toString())) {
            return "CONTAINER_FAILED".equals(answer.get("kind")) ? Set.of() : Set.of("kind");
        }
        return Comparison.differences(fixture, answer);
    }

    boolean isAsExpected() {
        return wrong.isEmpty();
    }

    /** Whether the container, and not the request as it is, decides what has to come of it. */
    boolean isTomcats() {
        return Tomcats.REFUSED.contains(fixture.toString());
    }

    /** The word for what came of it. */
    String outcome() {
        return text("outcome");
    }

    private String text(String name) {
        return Objects.toString(answer.get(name), NOTHING);
    }

    List<String> row() {
        Optional<CallStatus> status = status();
        return List.of(
                text("provider"),
                status.map(s -> Mask.id(s.callId())).orElse(NOTHING),
                status.map(s -> s.state().name()).orElse(NOTHING),
                status.map(s -> s.direction().name()).orElse(NOTHING),
                status.map(Shown::parties).orElse(NOTHING),
                status.map(s -> s.toMap().get("durationSeconds"))
                        .map(d -> d + " s")
                        .orElse(NOTHING),
                verdict(),
                fixture.toString());
    }

    private Optional<CallStatus> status() {
        if (!(answer.get("status") instanceof Map<?, ?> tree)) {
            return Optional.empty();
        }
        Map<String, Object> map = new LinkedHashMap<>();
        tree.forEach((name, value) -> map.put((String) name, value));
        return Optional.of(CallStatus.fromMap(map));
    }

    private static String parties(CallStatus status) {
        return status.from().map(Mask::address).orElse(NOTHING) + " → "
                + status.to().map(Mask::address).orElse(NOTHING);
    }

    private String verdict() {
        String what = Stream.of("outcome", "event", "kind", "field")
                .map(answer::get)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
        String tomcats = isTomcats() ? what + " (Tomcat)" : what;
        return isAsExpected() ? tomcats : tomcats + " WRONG: " + String.join(", ", wrong);
    }
}
