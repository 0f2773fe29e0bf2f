#!/usr/bin/env bash
# Beam 2.73.0: with beam-runners-direct-java alone a pipeline compiles, and its first call ends in NoClassDefFoundError.
#
# One would guess that a jar which has all of Beam's core inside (Pipeline, transforms, PAssert), and whose POM names dependencies, names those
# of that core too. The runner's POM leaves out io.opentelemetry:opentelemetry-api, which an options interface of the core mentions, so
# PipelineOptionsFactory, where every pipeline begins, fails to initialize. Coders and all that needs no options work, so that half of a
# test suite stays green. With beam-sdks-java-core beside the runner, whose POM names it, all is well.
#
# A receiver of callbacks meets it where a test passes stored statuses through a pipeline, and the runner seemed enough.
#
# Run with JDK 17. Fails if the behaviour changes.
set -euo pipefail
version=2.73.0
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

fetch() { # into the folder $1, with the artifacts of Beam that follow
  mkdir "$1"
  {
    echo '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>'
    echo '<groupId>find</groupId><artifactId>find</artifactId><version>1</version><dependencies>'
    for artifact in "${@:2}"; do
      echo "<dependency><groupId>org.apache.beam</groupId><artifactId>$artifact</artifactId><version>$version</version></dependency>"
    done
    echo '</dependencies></project>'
  } > "$1/pom.xml"
  mvn -q -B -f "$1/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies -DoutputDirectory="$folder/$1" >/dev/null
}
fetch alone beam-runners-direct-java
fetch both beam-runners-direct-java beam-sdks-java-core

cat > Find.java <<'JAVA'
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.transforms.Create;

public class Find {
    public static void main(String[] arguments) {
        try {
            Pipeline pipeline = Pipeline.create(PipelineOptionsFactory.create());
            pipeline.apply(Create.of("one", "two"));
            System.out.println(pipeline.run().waitUntilFinish());
        } catch (NoClassDefFoundError e) {
            System.out.println(e);
        }
        System.exit(0);
    }
}
JAVA
javac -nowarn -cp "alone/*" Find.java 2>/dev/null
seen=$(for jars in alone both; do echo "$jars: $(java -cp "$jars/*:." Find 2>/dev/null)"; done)
echo "$seen"
expected='alone: java.lang.NoClassDefFoundError: io/opentelemetry/api/OpenTelemetry
both: DONE'
[ "$seen" = "$expected" ] || { echo "changed since $version" >&2; exit 1; }
