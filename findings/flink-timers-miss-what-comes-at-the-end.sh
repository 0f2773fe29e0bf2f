#!/usr/bin/env bash
# Flink 2.2.1: of what an operator emits when its input ends, the timers of the next operator never fire.
#
# One would guess that the end of a bounded stream comes last: an operator learns that its input has ended (endInput), emits what it
# still holds, and then time jumps to the end, so that every timer fires. It is the other way round: the watermark at the end of time
# passes first, through all operators, and endInput follows. What is emitted then meets operators whose time is over: their timers are
# registered and never fire, and the job ends in success.
#
# A receiver of callbacks meets it where archives are folded into calls, and one step keeps a rest until the end of its input (counts,
# the last part of a batch): whatever the next step decides by a timer is lost for that rest, in tests of a few records first of all.
# Emitting the rest in processWatermark, at the watermark Long.MAX_VALUE, is the way out.
#
# Run with flink-streaming-java and flink-clients 2.2.1, JDK 17. Fails if the behaviour changes.
set -euo pipefail
version=2.2.1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > pom.xml <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>find</groupId><artifactId>find</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.flink</groupId><artifactId>flink-streaming-java</artifactId><version>$version</version></dependency>
    <dependency><groupId>org.apache.flink</groupId><artifactId>flink-clients</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
POM
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies -DoutputDirectory="$folder/lib" >/dev/null

cat > Find.java <<'JAVA'
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.environment.LocalStreamEnvironment;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.Collector;

public class Find {
    /** Passes on what comes, and one text more at the end. */
    static final class WithRest extends AbstractStreamOperator<String>
            implements OneInputStreamOperator<String, String>, BoundedOneInput {
        private final boolean isAtTheWatermark;

        WithRest(boolean isAtTheWatermark) {
            this.isAtTheWatermark = isAtTheWatermark;
        }

        @Override
        public void processElement(StreamRecord<String> element) {
            output.collect(element);
        }

        @Override
        public void processWatermark(Watermark mark) throws Exception {
            if (isAtTheWatermark && mark.getTimestamp() == Long.MAX_VALUE) {
                output.collect(new StreamRecord<>("rest"));
            }
            super.processWatermark(mark);
        }

        @Override
        public void endInput() {
            if (!isAtTheWatermark) {
                output.collect(new StreamRecord<>("rest"));
            }
        }
    }

    /** Emits each text by a timer. */
    static final class ByTimer extends KeyedProcessFunction<String, String, String> {
        @Override
        public void processElement(String text, Context context, Collector<String> out) {
            context.timerService().registerEventTimeTimer(10);
        }

        @Override
        public void onTimer(long time, OnTimerContext context, Collector<String> out) {
            out.collect(context.getCurrentKey());
        }
    }

    private static void show(String name, boolean isAtTheWatermark) throws Exception {
        LocalStreamEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment(1);
        java.util.List<String> out = new java.util.ArrayList<>();
        environment.fromData("first", "second")
                .transform("with rest", Types.STRING, new WithRest(isAtTheWatermark))
                .keyBy(text -> text)
                .process(new ByTimer())
                .executeAndCollect()
                .forEachRemaining(out::add);
        out.sort(null);
        System.out.println(name + ": " + out);
    }

    public static void main(String[] arguments) throws Exception {
        show("emitted in endInput", false);
        show("emitted at the last watermark", true);
    }
}
JAVA
javac -nowarn -cp "lib/*" Find.java
seen=$(java --add-opens java.base/java.util=ALL-UNNAMED -cp "lib/*:." Find 2>/dev/null)
echo "$seen"
expected='emitted in endInput: [first, second]
emitted at the last watermark: [first, rest, second]'
[ "$seen" = "$expected" ] || { echo "changed since $version" >&2; exit 1; }
