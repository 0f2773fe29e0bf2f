package io.callstatus.timeline;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.MalformedPayloadException;
import io.callstatus.internal.text.Digests;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * The legs of one session, and the state of the whole. Like a {@link CallTimeline}, it depends only on the set of reports.
 *
 * <pre>{@code
 * CallSession session = CallSession.of(incoming).plus(agentRings).plus(agentAnswers);
 * session.answeredBy();   // the agent's leg
 * session.state();        // IN_PROGRESS
 * }</pre>
 *
 * <p>A session is what one {@link CallStatus#sessionId()} names; if a provider has no such id, it is a call and those that name
 * it as their {@link CallStatus#parentCallId()}. A leg that moves to another session is shown in both. A call that was reported
 * under the id of the session itself, and that no leg names as its parent, is not a leg but a {@linkplain #summary() summary};
 * its state decides.
 *
 * <p>It cannot know which call a leg belongs to, unless the provider names parents; an inbound leg then counts as called.
 * Without a session id, a child of a child is in a session of its own.
 *
 * <p>It holds at most 256 legs. Immutable and thread-safe.
 */
public final class CallSession {
    private final String provider;
    private final String id;
    private final SessionLegs all;

    CallSession(String provider, String id, SessionLegs all) {
        this.provider = provider;
        this.id = id;
        this.all = all;
    }

    /** The session of one report. */
    public static CallSession of(CallStatus report) {
        return of(CallTimeline.of(report));
    }

    /** The session of a leg: the one that its newest report names. */
    public static CallSession of(CallTimeline leg) {
        return in(SessionIds.of(leg.current()), leg);
    }

    static CallSession in(String id, CallTimeline leg) {
        return new CallSession(leg.first().provider(), id, SessionLegs.of(leg));
    }

    /**
     * This session with one more report.
     *
     * @throws IllegalArgumentException as {@link #merge}
     */
    public CallSession plus(CallStatus report) {
        return merge(of(report));
    }

    /**
     * Both combined; they have to be of one session.
     *
     * @throws IllegalArgumentException if the other is another session by its {@link #sessionKey()}, or if verified
     *     reports name two accounts
     */
    public CallSession merge(CallSession other) {
        if (!provider.equals(other.provider) || !id.equals(other.id)) {
            throw new IllegalArgumentException("reports of two sessions: see sessionKey()");
        }
        if (!Accounts.areCompatible(all.account(), other.all.account())) {
            throw new IllegalArgumentException("verified reports of two accounts: a session belongs to one");
        }
        return new CallSession(provider, id, all.merge(other.all, id));
    }

    /**
     * The key of the session of a report: the provider's id, {@code :s1:} and 32 hexadecimal digits, made of its session id,
     * else of the id of its parent, else of its own. It never changes, and contains nothing that was sent.
     */
    public static String keyOf(CallStatus report) {
        return key(report.provider(), SessionIds.of(report));
    }

    private static String key(String provider, String id) {
        return provider + ":s1:" + Digests.shortHash(id);
    }

    /** The key of this session; {@link #keyOf} of its reports. */
    public String sessionKey() {
        return key(provider, id);
    }

    /** The legs, those that began earlier first; without the {@link #summary()}. At most 256, unmodifiable. */
    public List<CallTimeline> legs() {
        return all.inOrder().stream().filter(leg -> !isSummary(leg)).toList();
    }

    /** A parent is a call, such as the first of a chain that lends its id to the session. */
    private boolean isSummary(CallTimeline leg) {
        return leg.first().callId().equals(id)
                && leg.current().sessionId().filter(id::equals).isPresent()
                && all.inOrder().stream()
                        .noneMatch(other -> other.current()
                                .parentCallId()
                                .filter(id::equals)
                                .isPresent());
    }

    /** What was reported about the session under its own id; absent if nothing was. */
    public Optional<CallTimeline> summary() {
        return all.inOrder().stream().filter(this::isSummary).findFirst();
    }

    /** How many more legs there are than it holds; 768 means that many or more. Which legs it holds depends only on their ids. */
    public int droppedLegs() {
        return all.dropped();
    }

    private SessionOutcome outcome() {
        return new SessionOutcome(legs());
    }

    /** The legs that others name as their parents: the caller's side. */
    public List<CallTimeline> callers() {
        return outcome().callers();
    }

    /** The legs that were called and answered. Several if the call was transferred, or if two parties talked at once. */
    public List<CallTimeline> answeredBy() {
        return outcome().answeredBy();
    }

    /** The legs that were called and rang: reported as ringing, answered, declined, or not answered in time. */
    public List<CallTimeline> rang() {
        return outcome().rang();
    }

    /**
     * The legs that the call was transferred to: those that name a transferred leg as their parent; if no leg names a parent,
     * those that began no earlier than the transfer.
     */
    public List<CallTimeline> transferredTo() {
        return outcome().transferredTo();
    }

    /**
     * The state of the whole: the state of the {@link #summary()}; else, while a leg is in progress, the state of the called
     * legs; else the best end of the called legs: that of an answered leg, before a specific unanswered end, before a failure.
     */
    public CallState state() {
        return summary()
                .map(call -> call.current().state())
                .filter(state -> state != CallState.UNKNOWN)
                .orElseGet(() -> outcome().state());
    }

    /** Whether the whole is over: as the summary says; without one, if every leg is over. */
    public boolean isComplete() {
        Optional<CallTimeline> summary = summary().filter(call -> call.current().state() != CallState.UNKNOWN);
        return summary.isPresent()
                ? summary.get().isComplete()
                : legs().stream().allMatch(CallTimeline::isComplete);
    }

    /** Without payloads and envelopes, which hold whole bodies, to be stored. */
    public CallSession withoutPayload() {
        return new CallSession(provider, id, all.withoutPayload());
    }

    /**
     * Collects the reports of many sessions, by {@link #sessionKey()} in the order of the keys. A report that names no
     * session counts for those that other reports of its call name.
     */
    public static Collector<CallStatus, ?, Map<String, CallSession>> collector() {
        return SessionCollector.ofSessions();
    }

    /**
     * An ordered map of plain values: {@code provider}, {@code sessionId}, {@code legs} as {@link CallTimeline#toMap()}
     * has them, and where legs were dropped {@code marks}, which tell how many.
     */
    @JsonValue
    public Map<String, Object> toMap() {
        return SessionJson.write(provider, id, all);
    }

    /** The same as JSON text, on one line. */
    public String toJson() {
        return TimelineJson.toText(toMap());
    }

    /**
     * The session that a map such as that of {@link #toMap()} describes, as any reader of JSON makes it. Unknown keys
     * are ignored.
     *
     * @throws MalformedPayloadException if a required key is missing, a value cannot be read, or the legs are not of
     *     one session
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CallSession fromMap(Map<String, Object> map) {
        return SessionJson.read(map);
    }

    /**
     * The session that {@link #toJson()} wrote.
     *
     * @throws MalformedPayloadException as {@link #fromMap}, and if the text is no JSON object
     */
    public static CallSession fromJson(String json) {
        return SessionJson.read(TimelineJson.fromText(json));
    }

    boolean isOf(String id) {
        return provider.equals(id);
    }

    SessionLegs all() {
        return all;
    }

    /** Equal if both write the same JSON. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CallSession session
                && provider.equals(session.provider)
                && id.equals(session.id)
                && all.isEqual(session.all);
    }

    @Override
    public int hashCode() {
        return 31 * id.hashCode() + all.hashCode();
    }

    /** One line for a log: the key of the session, its state and how many legs there are. Nothing that was sent. */
    @Override
    public String toString() {
        return "CallSession{sessionKey=" + sessionKey() + ", state=" + state() + ", legs=" + legs().size() + "}";
    }
}
