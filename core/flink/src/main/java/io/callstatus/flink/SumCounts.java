package io.callstatus.flink;

import io.callstatus.internal.json.JsonTree;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.api.java.tuple.Tuple3;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/** Adds up the counts of the workers: once at the end or, if the input does not end, at each change. Gives key and JSON. */
final class SumCounts
        extends KeyedProcessFunction<Tuple2<String, String>, Tuple3<String, String, Long>, Tuple2<String, String>> {
    private static final long serialVersionUID = 1L;

    private final boolean isBounded;

    private transient @Nullable ValueState<Long> sums;

    SumCounts(boolean isBounded) {
        this.isBounded = isBounded;
    }

    @Override
    public void open(OpenContext context) {
        sums = getRuntimeContext().getState(new ValueStateDescriptor<>("sum", Types.LONG));
    }

    @Override
    public void processElement(
            Tuple3<String, String, Long> more, Context context, Collector<Tuple2<String, String>> out)
            throws Exception {
        Long known = state().value();
        long sum = (known == null ? 0 : known) + more.f2;
        state().update(sum);
        if (!isBounded) {
            emit(context.getCurrentKey(), sum, out);
        } else if (known == null) {
            context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
        }
    }

    private ValueState<Long> state() {
        return Objects.requireNonNull(sums);
    }

    /** The end of the input. */
    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<Tuple2<String, String>> out)
            throws Exception {
        emit(context.getCurrentKey(), state().value(), out);
    }

    private static void emit(Tuple2<String, String> key, long sum, Collector<Tuple2<String, String>> out) {
        Map<String, Object> count = new LinkedHashMap<>();
        if (!key.f0.isEmpty()) {
            count.put("provider", key.f0);
        }
        count.put("outcome", key.f1);
        count.put("count", sum);
        out.collect(Tuple2.of(key.f0 + ":" + key.f1, JsonTree.write(count)));
    }
}
