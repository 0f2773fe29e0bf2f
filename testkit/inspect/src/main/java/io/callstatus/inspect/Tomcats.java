package io.callstatus.inspect;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fixtures of which Tomcat makes something else than they are before any servlet sees them. Every one is still sent;
 * listed here is what has to come of it then. All are forms: Tomcat decodes those itself.
 */
final class Tomcats {
    /**
     * A broken escape, or a field without a name: Tomcat drops the field and leaves a mark. The library sees the mark and
     * refuses the request, since nobody knows what is gone: unreadable, CONTAINER_FAILED.
     */
    static final Set<String> REFUSED = Set.of(
            "fonedynamics/form-malformed-escapes",
            "fonedynamics/form-odd-segments",
            "signalwire/form-empty-pairs",
            "signalwire/form-malformed-escapes");

    /**
     * Bytes that are not UTF-8, in a form that does not say its encoding: Tomcat takes them for ISO-8859-1, in which
     * every byte is a letter, so that nobody behind it can see the damage. The members of the outcome that differ from
     * the golden file for that, and no others.
     */
    static final Map<String, Set<String>> MISREAD = Map.of(
            "callerdesk/invalid-utf8-receiver-name", Set.of("connectedTo", "problems", "payload"),
            "fonedynamics/invalid-utf8-call-sid", Set.of("outcome", "field"),
            "fonedynamics/invalid-utf8-raw-bytes", Set.of("recording", "problems", "payload"),
            "fonedynamics/invalid-utf8-recording-uri", Set.of("recording", "problems", "payload"),
            "fonedynamics/invalid-utf8-unmapped-name", Set.of("payload"),
            "signalwire/call-sid-invalid-utf8", Set.of("outcome", "field"),
            "signalwire/call-status-invalid-utf8", Set.of("outcome", "field"),
            "signalwire/form-invalid-utf8", Set.of("from", "problems", "payload"),
            "signalwire/form-invalid-utf8-runs", Set.of("payload"));

    private Tomcats() {}

    /** All that are listed. */
    static Set<String> fixtures() {
        return Stream.concat(REFUSED.stream(), MISREAD.keySet().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
