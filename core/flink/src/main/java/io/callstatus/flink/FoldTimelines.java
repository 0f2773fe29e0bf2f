package io.callstatus.flink;

import io.callstatus.CallStatus;
import io.callstatus.timeline.CallTimeline;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Folds the reports of each call. If the input ends, each call gives its timeline once, at the end; otherwise it gives the
 * changed timeline at each change. Late reports are folded like all others.
 */
final class FoldTimelines extends KeyedProcessFunction<String, KeyedReport, TimelineUpsert> {
    private static final long serialVersionUID = 1L;

    /** How many times longer than its timeline a call is remembered. */
    static final int REMEMBERED = 10;

    private final boolean isBounded;
    private final Duration timeToLive;

    private transient @Nullable ValueState<FoldedCall> calls;
    private transient @Nullable ValueState<Boolean> seen;

    /**
     * The fold.
     *
     * @param timeToLive how long after its last report the state of a call is kept, if the input does not end
     */
    FoldTimelines(boolean isBounded, Duration timeToLive) {
        this.isBounded = isBounded;
        this.timeToLive = timeToLive;
    }

    @Override
    public void open(OpenContext context) {
        ValueStateDescriptor<FoldedCall> call = new ValueStateDescriptor<>("call", FoldedCall.INFO);
        ValueStateDescriptor<Boolean> known = new ValueStateDescriptor<>("seen", Types.BOOLEAN);
        if (!isBounded) {
            call.enableTimeToLive(StateTtlConfig.newBuilder(timeToLive).build());
            known.enableTimeToLive(StateTtlConfig.newBuilder(timeToLive.multipliedBy(REMEMBERED))
                    .build());
            seen = getRuntimeContext().getState(known);
        }
        calls = getRuntimeContext().getState(call);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // the same object is returned if nothing is new
    public void processElement(KeyedReport keyed, Context context, Collector<TimelineUpsert> out) throws Exception {
        CallStatus report = keyed.report();
        ValueState<FoldedCall> state = Objects.requireNonNull(calls);
        FoldedCall known = state.value();
        FoldedCall folded = known == null ? FoldedCall.of(report, isSeen()) : known.plus(report);
        if (!isBounded) {
            state.update(folded); // also if nothing is new: the time to live counts from the last report
            Objects.requireNonNull(seen).update(true);
        } else if (folded != known) {
            state.update(folded);
        }
        if (isBounded && known == null) {
            context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
        } else if (!isBounded && folded != known) {
            emit(keyed.key(), folded, out);
        }
    }

    private boolean isSeen() throws Exception {
        return seen != null && seen.value() != null;
    }

    /** The end of the input: the timelines are written, so they need not be kept in the last checkpoint. */
    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<TimelineUpsert> out) throws Exception {
        ValueState<FoldedCall> state = Objects.requireNonNull(calls);
        emit(context.getCurrentKey(), Objects.requireNonNull(state.value()), out);
        state.clear();
    }

    private static void emit(String key, FoldedCall call, Collector<TimelineUpsert> out) {
        for (Map.Entry<String, CallTimeline> timeline : call.timelines(key).entrySet()) {
            out.collect(TimelineUpsert.of(timeline.getKey(), timeline.getValue(), call.isResumed()));
        }
    }
}
