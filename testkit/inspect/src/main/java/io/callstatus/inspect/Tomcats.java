package io.callstatus.inspect;

import java.util.Set;

/** The fixtures that Tomcat refuses before any servlet sees them whole. Every one is still sent. */
final class Tomcats {
    /**
     * A form with a broken escape, or with a field without a name: Tomcat drops the field and leaves a mark. The library
     * sees the mark and refuses the request, since nobody knows what is gone: unreadable, CONTAINER_FAILED.
     */
    static final Set<String> REFUSED = Set.of(
            "fonedynamics/form-malformed-escapes",
            "fonedynamics/form-odd-segments",
            "signalwire/form-empty-pairs",
            "signalwire/form-malformed-escapes");

    private Tomcats() {}
}
