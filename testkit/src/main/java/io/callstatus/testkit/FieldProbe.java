package io.callstatus.testkit;

import io.callstatus.CallStatus;
import io.callstatus.CallStatusException;
import io.callstatus.FieldProblem;
import io.callstatus.ParserSet;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.FieldCatalog;
import io.callstatus.spi.Fields;
import io.callstatus.spi.Verification;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads fixtures as they would be read had other values been sent. For one thread. */
final class FieldProbe {
    private final ContractSubject subject;
    private final Optional<DetailsType> details;
    private final ParserSet parsers;
    private BinaryOperator<@Nullable String> change = (name, value) -> value;

    /**
     * What was read.
     *
     * @param values what each accessor of status and details gives, by its path
     * @param problems what could not be read
     */
    record Read(Map<String, Object> values, List<FieldProblem> problems) {
        Set<String> differingFrom(Read other) {
            Set<String> paths = new LinkedHashSet<>(values.keySet());
            paths.addAll(other.values.keySet());
            paths.removeIf(path -> Objects.equals(values.get(path), other.values.get(path)));
            return paths;
        }

        List<String> unreadable() {
            return problems.stream().map(FieldProblem::field).distinct().toList();
        }
    }

    FieldProbe(ContractSubject subject, Optional<DetailsType> details) {
        this.subject = subject;
        this.details = details;
        this.parsers = ParserSet.of(new Watched(subject.parser(), this::watched));
    }

    private Fields watched(Fields in) {
        return in.changed((name, value) -> change.apply(name, value));
    }

    /** What a fixture is read as, with each value that is looked up changed so; empty where that gives no status. */
    Optional<Read> read(Fixture fixture, BinaryOperator<@Nullable String> changed) {
        change = changed;
        try {
            return Optional.of(read(subject.reader().apply(fixture.request(), parsers)));
        } catch (CallStatusException e) {
            return Optional.empty();
        }
    }

    private Read read(CallStatus status) {
        Map<String, Object> values = StatusPaths.of(status);
        List<FieldProblem> problems = new ArrayList<>(status.problems());
        details.ifPresent(type -> {
            var read = type.read(watched(Fields.of(subject.parser().provider(), status)));
            values.putAll(type.values(read));
            problems.addAll(read.problems());
        });
        problems.removeIf(problem -> problem.kind() == FieldProblem.Kind.FUTURE_TIME);
        return new Read(values, problems);
    }

    /** A parser whose readers are given fields that somebody looks at; nothing is verified there. */
    private record Watched(CallStatusParser parser, UnaryOperator<Fields> watch) implements CallStatusParser {
        @Override
        public String provider() {
            return parser.provider();
        }

        @Override
        public List<Callback> callbacks() {
            return parser.callbacks().stream()
                    .filter(callback -> callback.handshake().isEmpty()) // answered by what proves requests
                    .map(this::watched)
                    .toList();
        }

        private Callback watched(Callback callback) {
            return callback.reader()
                    .map(reader -> callback.readBy(in -> reader.read(watch.apply(in))))
                    .orElse(callback);
        }

        @Override
        public Verification verification() {
            return parser.verification();
        }

        @Override
        public FieldCatalog fields() {
            return parser.fields();
        }
    }
}
