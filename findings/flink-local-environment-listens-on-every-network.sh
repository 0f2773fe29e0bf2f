#!/usr/bin/env bash
# Flink 2.2.1: while a job runs in a "local environment", the process listens on every network interface of the machine.
#
# One would guess that createLocalEnvironment, a cluster inside one process, needs no port, or one on the loopback address. It opens two on
# the wildcard address: the REST endpoint, which answers anybody with the job, its plan and its exceptions and takes orders to cancel
# it, and the server for files of jobs. Neither asks for a name or password. Flink's own distribution binds to localhost by its
# configuration file since 1.15 (FLINK-24474); a library has no such file, and the default in the code is the wildcard.
# rest.bind-address and jobmanager.bind-host, given to createLocalEnvironment, close both.
#
# A receiver of callbacks meets it where archived requests are folded, or a test runs, on the machine that receives: there a port
# is open to the internet for as long as the job runs, which no page on local execution mentions.
#
# Run with flink-streaming-java, flink-clients and flink-connector-datagen 2.2.1, JDK 17, on Linux. Fails if the behaviour changes.
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

public class Find {
    /** How many sockets of this process listen on which kind of address, as Linux says. */
    static Map<String, Integer> listening() throws Exception {
        Set<String> own = new HashSet<>();
        try (var files = Files.list(Path.of("/proc/self/fd"))) {
            for (Path file : files.toList()) {
                try {
                    own.add(Files.readSymbolicLink(file).toString());
                } catch (java.io.IOException e) {
                    // the folder's own
                }
            }
        }
        Map<String, Integer> addresses = new TreeMap<>();
        for (String protocol : new String[] {"tcp", "tcp6"}) {
            for (String line : Files.readAllLines(Path.of("/proc/self/net/" + protocol))) {
                String[] columns = line.strip().split("\\s+");
                if (columns[3].equals("0A") && own.contains("socket:[" + columns[9] + "]")) {
                    boolean isWildcard = columns[1].matches("0+:.*");
                    addresses.merge(isWildcard ? "every network" : "loopback", 1, Integer::sum);
                }
            }
        }
        return addresses;
    }

    static void show(String name, Map<String, String> settings) throws Exception {
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createLocalEnvironment(1, Configuration.fromMap(settings));
        DataGeneratorSource<Long> endless = new DataGeneratorSource<>(
                number -> number, Long.MAX_VALUE, RateLimiterStrategy.perSecond(5), Types.LONG);
        environment.fromSource(endless, WatermarkStrategy.noWatermarks(), "numbers").sinkTo(new DiscardingSink<>());
        JobClient job = environment.executeAsync();
        while (job.getJobStatus().get() != JobStatus.RUNNING) {
            Thread.sleep(100);
        }
        System.out.println(name + ": " + listening());
        job.cancel().get();
    }

    public static void main(String[] arguments) throws Exception {
        System.out.println("before: " + listening());
        show("by default", Map.of());
        show("told to", Map.of("rest.bind-address", "localhost", "jobmanager.bind-host", "localhost"));
        System.exit(0);
    }
}
JAVA
javac -nowarn -cp "lib/*" Find.java
seen=$(java --add-opens java.base/java.util=ALL-UNNAMED --add-opens java.base/java.lang=ALL-UNNAMED -cp "lib/*:." Find 2>/dev/null)
echo "$seen"
expected='before: {}
by default: {every network=2}
told to: {loopback=2}'
[ "$seen" = "$expected" ] || { echo "changed since $version" >&2; exit 1; }
