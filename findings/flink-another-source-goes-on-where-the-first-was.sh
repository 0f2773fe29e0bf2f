#!/usr/bin/env bash
# Flink 2.2.1: a job restored from a savepoint whose source was exchanged reads on in the old source, and nothing of the new one.
#
# One would guess that state belongs to the source that wrote it: if a job is changed to read other input and is started from a savepoint, it
# keeps what it has folded and reads the new input from its beginning; at the least Flink would refuse to match one source with the state
# of another. An operator without uid() is known by its place in the graph alone. The new source stands where the old one stood, so it
# is handed the old one's splits: it emits the rest of the old input, and none of its own. The job ends in success. With a uid of its own
# for each source, the new input is read, and Flink asks what shall become of the old state (ignore-unclaimed-state).
#
# A receiver of callbacks meets it where calls are folded from an archive first, and the job is then given the next archive, or a live
# topic, to go on with what it knows: the first guess of everybody who "backfills".
#
# Run with flink-streaming-java, flink-clients and flink-connector-datagen 2.2.1, JDK 17. Fails if the behaviour changes.
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
    <dependency><groupId>org.apache.flink</groupId><artifactId>flink-connector-datagen</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
POM
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies -DoutputDirectory="$folder/lib" >/dev/null

cat > Find.java <<'JAVA'
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

public class Find {
    /** Of a hundred callbacks, named by their number. */
    static SingleOutputStreamOperator<String> old(StreamExecutionEnvironment environment) {
        DataGeneratorSource<String> hundred = new DataGeneratorSource<>(
                number -> "callback " + number + " of 100", 100, RateLimiterStrategy.perSecond(20), Types.STRING);
        return environment.fromSource(hundred, WatermarkStrategy.noWatermarks(), "old archive");
    }

    /** Of three. */
    static SingleOutputStreamOperator<String> next(StreamExecutionEnvironment environment) {
        DataGeneratorSource<String> three =
                new DataGeneratorSource<>(number -> "callback " + number + " of 3", 3, Types.STRING);
        return environment.fromSource(three, WatermarkStrategy.noWatermarks(), "next archive");
    }

    static void named(SingleOutputStreamOperator<String> source, boolean hasUid, String uid) {
        if (hasUid) {
            source.uid(uid);
        }
    }

    static void show(String name, boolean hasUid) throws Exception {
        StreamExecutionEnvironment first = StreamExecutionEnvironment.createLocalEnvironment(1);
        SingleOutputStreamOperator<String> old = old(first);
        named(old, hasUid, "old");
        var seen = old.collectAsync();
        JobClient job = first.executeAsync();
        for (int i = 0; i < 10; i++) {
            seen.next();
        }
        String savepoint = job.stopWithSavepoint(
                        false, Path.of("savepoints").toUri().toString(), SavepointFormatType.CANONICAL)
                .get();
        StreamExecutionEnvironment second = StreamExecutionEnvironment.createLocalEnvironment(1, Configuration.fromMap(Map.of(
                "execution.state-recovery.path", savepoint,
                "execution.state-recovery.ignore-unclaimed-state", "true")));
        SingleOutputStreamOperator<String> next = next(second);
        named(next, hasUid, "next");
        List<String> all = new java.util.ArrayList<>();
        next.executeAndCollect().forEachRemaining(all::add);
        long own = all.stream().filter(text -> List.of("callback 0 of 3", "callback 1 of 3", "callback 2 of 3").contains(text)).count();
        System.out.println(name + ": " + own + " of 3 read; besides, numbers of the old archive up to 99: "
                + new TreeSet<>(all).contains("callback 99 of 3"));
    }

    public static void main(String[] arguments) throws Exception {
        show("without uid", false);
        show("with uids", true);
        System.exit(0);
    }
}
JAVA
javac -nowarn -cp "lib/*" Find.java
seen=$(java --add-opens java.base/java.util=ALL-UNNAMED --add-opens java.base/java.lang=ALL-UNNAMED -cp "lib/*:." Find 2>/dev/null)
echo "$seen"
expected='without uid: 0 of 3 read; besides, numbers of the old archive up to 99: true
with uids: 3 of 3 read; besides, numbers of the old archive up to 99: false'
[ "$seen" = "$expected" ] || { echo "changed since $version" >&2; exit 1; }
