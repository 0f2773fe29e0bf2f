package io.callstatus.timeline;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.MalformedPayloadException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known about one call. It depends only on which reports came: not on their order, on how often each came,
 * or on how they were grouped on the way. So {@link #merge} is commutative, associative and idempotent.
 *
 * <pre>{@code
 * CallTimeline call = CallTimeline.of(ringing).plus(busy).plus(trailingCompleted);
 * call.current().state();      // BUSY
 * call.isComplete();           // true
 * call.missingSequences();     // [1], where the provider numbers the reports of a call
 * }</pre>
 *
 * <p>What {@link #current()} says:
 *
 * <ol>
 *   <li>The reports of the greatest trust decide alone: a signature before a shared secret, that before a partial
 *       signature, that before nothing. A report of lesser trust is listed in {@link #reports()} and changes nothing.
 *   <li>An end decides over a live state, whatever its time or number. A live report never reopens a call, and no time-out ends
 *       one.
 *   <li>Of several ends, the first of these decides: an answered one, if an answer is proven; a specific unanswered one (busy,
 *       no answer, rejected, canceled, abandoned); {@code COMPLETED} without proof; {@code FAILED}. Of equal ones a transfer,
 *       then one that names its reason, then the later.
 *   <li>An answer is proven by {@code IN_PROGRESS}, by the time of an answer, and by talk above zero; not by a length,
 *       a recording or a SIP code.
 *   <li>Of live states, an answered one stays; else the provider's numbers decide, else times, else the usual progress of a
 *       call.
 *   <li>Times are those reported: the earliest start and answer, the latest end. Lengths are those of the end that decides,
 *       else the newest ones. Recordings are distinguished by id, else by link. What one report lacks is taken from the newest
 *       one that has it.
 *   <li>{@code UNKNOWN} ends no call, hides no report and contradicts nothing. A time that was ahead of the clock when it came
 *       decides nothing.
 * </ol>
 *
 * <p>It cannot know what the provider never reported, or what its console shows. A call whose end was never delivered stays
 * live.
 *
 * <p>It keeps at most 64 reports of each trust and 128 in all, the last ones; the values of earlier ones still count. A store
 * keeps it as {@link #toJson()}, under {@link #callKey()}, and merges by a version. Its columns cut times to microseconds:
 *
 * <pre>{@code
 * // create table call_timeline (call_key varchar(200) primary key, version bigint not null,
 * //                             state varchar(20) not null, ended_at timestamp(6), timeline text not null)
 * final class JdbcCallTimelines {
 *     private static final String FIND = "select version, timeline from call_timeline where call_key = ?";
 *     private static final String INSERT =
 *             "insert into call_timeline (state, ended_at, timeline, version, call_key) values (?, ?, ?, 1, ?)";
 *     private static final String UPDATE = "update call_timeline set state = ?, ended_at = ?, timeline = ?,"
 *             + " version = version + 1 where call_key = ? and version = ?";
 *
 *     private final DataSource database; // its connections commit each statement
 *
 *     JdbcCallTimelines(DataSource database) {
 *         this.database = database;
 *     }
 *
 *     // What is known with what came, stored; where somebody else is faster, theirs is merged too.
 *     CallTimeline merge(CallTimeline came) throws SQLException {
 *         try (Connection connection = database.getConnection()) {
 *             Optional<CallTimeline> merged = Optional.empty();
 *             while (merged.isEmpty()) {
 *                 merged = tryMerge(came.withoutPayload(), connection);
 *             }
 *             return merged.get();
 *         }
 *     }
 *
 *     private static Optional<CallTimeline> tryMerge(CallTimeline came, Connection connection) throws SQLException {
 *         try (PreparedStatement find = connection.prepareStatement(FIND)) {
 *             find.setString(1, came.callKey());
 *             ResultSet row = find.executeQuery();
 *             if (!row.next()) {
 *                 return Optional.of(came).filter(call -> isSaved(call, 0, connection));
 *             }
 *             long version = row.getLong(1);
 *             CallTimeline known = CallTimeline.fromJson(row.getString(2));
 *             CallTimeline merged = known.merge(came);
 *             return Optional.of(merged).filter(call -> call.equals(known) || isSaved(call, version, connection));
 *         }
 *     }
 *
 *     private static boolean isSaved(CallTimeline call, long version, Connection connection) {
 *         try (PreparedStatement save = connection.prepareStatement(version == 0 ? INSERT : UPDATE)) {
 *             save.setString(1, call.current().state().name());
 *             save.setObject(2, call.current().endedAt().map(JdbcCallTimelines::micros).orElse(null));
 *             save.setString(3, call.toJson());
 *             save.setString(4, call.callKey());
 *             if (version > 0) {
 *                 save.setLong(5, version);
 *             }
 *             return save.executeUpdate() == 1;
 *         } catch (SQLException e) {
 *             if (String.valueOf(e.getSQLState()).startsWith("23")) {
 *                 return false; // somebody else has just inserted it
 *             }
 *             throw new IllegalStateException("the table of timelines cannot be used", e);
 *         }
 *     }
 *
 *     // PostgreSQL would round to microseconds, into the next year if need be.
 *     private static LocalDateTime micros(Instant time) {
 *         return LocalDateTime.ofInstant(time.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
 *     }
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class CallTimeline {
    /**
     * Two reports that cannot both be right. {@link CallTimeline#current()} uses the one that the rules prefer.
     *
     * @param kind what contradicts each other
     * @param report an unanswered end
     * @param other the newest report that proves an answer; or another unanswered end, which the rules do not prefer
     */
    public record Conflict(Kind kind, CallStatus report, CallStatus other) {
        /** What contradicts each other. A later release may add constants. */
        public enum Kind {
            /** The call ended unanswered, and something proves that somebody took it. */
            ANSWERED_AND_UNANSWERED,
            /** The call ended unanswered in two ways, such as {@code BUSY} and {@code NO_ANSWER}. */
            DIFFERENT_ENDS
        }
    }

    private final ReportSet set;

    CallTimeline(ReportSet set) {
        this.set = set;
    }

    /** What one report says. */
    public static CallTimeline of(CallStatus report) {
        return new CallTimeline(ReportSet.of(report));
    }

    /**
     * This timeline with one more report; the same timeline if it has the report already.
     *
     * @throws IllegalArgumentException as {@link #merge}
     */
    public CallTimeline plus(CallStatus report) {
        requireSame(report, Accounts.isVerified(report) ? report.accountId() : Optional.empty());
        ReportSet more = set.plus(report);
        return more == set ? this : new CallTimeline(more);
    }

    /**
     * Both combined; they have to be about one call.
     *
     * @throws IllegalArgumentException if the other is about another call by its {@link #callKey()}, or if verified
     *     reports name two accounts
     */
    public CallTimeline merge(CallTimeline other) {
        requireSame(other.first(), other.set.account());
        ReportSet merged = set.merge(other.set);
        return merged == set ? this : new CallTimeline(merged);
    }

    private void requireSame(CallStatus other, Optional<String> account) {
        if (!Accounts.areOfOneCall(first(), other)) {
            throw new IllegalArgumentException("reports of two calls: a timeline is about one, see callKey()");
        }
        if (!Accounts.areCompatible(set.account(), account)) {
            throw new IllegalArgumentException("verified reports of two accounts: a call belongs to one");
        }
    }

    /** Any of its reports, to ask for its ids. */
    CallStatus first() {
        return set.first();
    }

    /** When it began, by its start, else by the earliest moment; before all others where no report has a time. */
    Instant beginning() {
        CallStatus current = current();
        return Times.start(current).orElseGet(() -> Times.earliest(set.decisive()));
    }

    /**
     * All reports combined into one status. State, reason, sequence number and payload are those of the report that decides;
     * {@link CallStatus#trust()} is the trust of the reports that count.
     */
    public CallStatus current() {
        return MergedStatus.of(set.decisive());
    }

    /** The distinct reports: those of lesser trust first, live states before ends, by number or time. Unmodifiable. */
    public List<CallStatus> reports() {
        return set.kept();
    }

    /** Whether the call is over. */
    public boolean isComplete() {
        return state().isTerminal();
    }

    private CallState state() {
        return Ends.decisive(set.decisive()).state();
    }

    /**
     * Whether somebody took the call, as far as its state says; for a call that failed, whether an answer is proven. If the
     * provider ended it as unanswered although there is a proof, and never as answered, it is false, and {@link #conflicts()}
     * has both reports.
     */
    public boolean isAnswered() {
        List<CallStatus> reports = set.decisive();
        CallState state = Ends.decisive(reports).state();
        return state.answered() == CallState.Answered.YES
                || !Ends.SPECIFIC.contains(state) && Ends.proof(reports) != null;
    }

    /**
     * The missing sequence numbers between the lowest and the highest seen, ascending: reports that were lost, or are on their
     * way. At most the first 256, among the 256 highest numbers seen. Empty if the provider has no numbers, or also counts
     * other things by them ({@link CallStatus#isSequenceShared()}). What is missing before the lowest or after the highest is
     * not known.
     */
    public List<Long> missingSequences() {
        List<CallStatus> reports = set.decisive();
        return Newest.of(reports, Numbers::isShared) == null
                ? Numbers.missing(Numbers.seen(reports, set.numbers()))
                : List.of();
    }

    /** Which reports contradict each other; usually empty. Unmodifiable. */
    public List<Conflict> conflicts() {
        return Conflicts.among(set.decisive());
    }

    /** The key of the call: {@link CallStatus#callKey()} of each of its reports. */
    public String callKey() {
        return first().callKey();
    }

    /** Without payloads and envelopes, which hold whole bodies, to be stored. */
    public CallTimeline withoutPayload() {
        return new CallTimeline(set.withoutPayload());
    }

    /**
     * Collects the reports of many calls into a timeline of each, by {@link #callKey()}, in the order of the keys. If verified
     * reports of several accounts have one key, the key is that of the reports whose account nothing proves, and each account
     * has a timeline of its own, under the key, a colon and a digest of the account.
     *
     * <pre>{@code
     * Map<String, CallTimeline> calls = reports.collect(CallTimeline.collector());
     * }</pre>
     */
    public static Collector<CallStatus, ?, Map<String, CallTimeline>> collector() {
        return TimelineCollector.ofCalls();
    }

    /**
     * The same for timelines, such as those that several machines made of the reports they received. If reports of one call may
     * name several accounts, make each timeline of the reports that name one, so that they can be kept apart.
     *
     * <pre>{@code
     * Map<String, CallTimeline> calls = timelines.collect(CallTimeline.mergingCollector());
     * }</pre>
     */
    public static Collector<CallTimeline, ?, Map<String, CallTimeline>> mergingCollector() {
        return TimelineCollector.ofTimelines();
    }

    /**
     * An ordered map of plain values: {@code provider}, {@code callId}, {@code reports} as {@link CallStatus#toMap()}
     * has them, and where reports were dropped {@code beside} and {@code sequences}, what they brought. Its JSON Schema
     * is the resource {@code /META-INF/callstatus/call-timeline.schema.json}.
     */
    @JsonValue
    public Map<String, Object> toMap() {
        return TimelineJson.write(set);
    }

    /** The same as JSON text, on one line. */
    public String toJson() {
        return TimelineJson.toText(toMap());
    }

    /**
     * The timeline that a map such as that of {@link #toMap()} describes, as any reader of JSON makes it. Unknown keys
     * are ignored.
     *
     * @throws MalformedPayloadException if there is no report, a value cannot be read, or the reports are not of one
     *     call
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CallTimeline fromMap(Map<String, Object> map) {
        return TimelineJson.read(map);
    }

    /**
     * The timeline that {@link #toJson()} wrote.
     *
     * @throws MalformedPayloadException as {@link #fromMap}, and if the text is no JSON object
     */
    public static CallTimeline fromJson(String json) {
        return TimelineJson.read(TimelineJson.fromText(json));
    }

    ReportSet set() {
        return set;
    }

    /** Equal if both write the same JSON. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CallTimeline timeline && set.isEqual(timeline.set);
    }

    @Override
    public int hashCode() {
        return set.hashCode();
    }

    /** One line for a log: the key of the call, its state and how many reports there are. Nothing that was sent. */
    @Override
    public String toString() {
        return "CallTimeline{callKey=" + callKey() + ", state=" + state() + ", reports="
                + set.kept().size() + ", conflicts=" + conflicts().size() + "}";
    }
}
