package io.callstatus.timeline;

import io.callstatus.CallStatus;
import io.callstatus.internal.text.Digests;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** Sessions of many calls. Stateless. */
final class SessionCollector {
    private SessionCollector() {}

    static Collector<CallStatus, ?, Map<String, CallSession>> ofSessions() {
        return Collectors.collectingAndThen(CallTimeline.collector(), SessionCollector::ofLegs);
    }

    private static Map<String, CallSession> ofLegs(Map<String, CallTimeline> legs) {
        Map<String, CallSession> sessions = new TreeMap<>();
        for (CallTimeline leg : legs.values()) {
            for (String id : SessionIds.all(leg)) {
                CallSession session = CallSession.in(id, leg);
                sessions.merge(apart(sessions, session), session, CallSession::merge);
            }
        }
        return sessions;
    }

    /** Verified legs of another account have a session of their own. */
    private static String apart(Map<String, CallSession> sessions, CallSession session) {
        CallSession other = sessions.get(session.sessionKey());
        boolean isCompatible = other == null
                || Accounts.areCompatible(other.all().account(), session.all().account());
        return isCompatible
                ? session.sessionKey()
                : session.sessionKey() + ":"
                        + session.all().account().map(Digests::shortHash).orElse("");
    }
}
