package io.callstatus.flink;

import io.callstatus.CallStatus;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The result of a line, or of one element of its batch. Immutable.
 *
 * @param provider empty if it is not known
 * @param name what is counted: {@code REPORT}, {@code OTHER_EVENT}, {@code HANDSHAKE}, or why there is no report
 * @param way where the result is written
 * @param report the report, if it is one; else null
 * @param json any other result; null for a report
 */
record Outcome(
        String provider,
        String name,
        Way way,
        @Nullable CallStatus report,
        @Nullable String json) {
    /** Where a result is written. */
    enum Way {
        REPORT,
        OTHER,
        DEAD
    }

    static Outcome report(CallStatus status) {
        return new Outcome(status.provider(), Way.REPORT.name(), Way.REPORT, status, null);
    }

    static Outcome other(String provider, String name, String json) {
        return new Outcome(provider, name, Way.OTHER, null, json);
    }

    static Outcome dead(Optional<String> provider, String reason, String json) {
        return new Outcome(provider.orElse(""), reason, Way.DEAD, null, json);
    }
}
