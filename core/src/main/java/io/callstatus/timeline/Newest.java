package io.callstatus.timeline;

import io.callstatus.CallStatus;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the newest report says that says anything. Stateless. */
final class Newest {
    private Newest() {}

    /** The newest of these reports, in order, that is so; null where none is. */
    static @Nullable CallStatus of(List<CallStatus> reports, Predicate<CallStatus> isSo) {
        for (int i = reports.size() - 1; i >= 0; i--) {
            if (isSo.test(reports.get(i))) {
                return reports.get(i);
            }
        }
        return null;
    }

    /** The newest value of an attribute. */
    static <T> Optional<T> value(List<CallStatus> reports, Function<CallStatus, Optional<T>> attribute) {
        for (int i = reports.size() - 1; i >= 0; i--) {
            Optional<T> value = attribute.apply(reports.get(i));
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }
}
