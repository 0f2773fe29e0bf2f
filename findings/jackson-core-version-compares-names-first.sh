#!/usr/bin/env bash
# jackson-core 2.21.8: comparing its version with a minimum says "new enough" whatever the minimum, 99.0.0 too.
#
# One would guess that Version.compareTo compares numbers. It compares the group's name first, then the artifact's, and numbers only
# if both are equal. A minimum that is made without names sorts before every version that has some, so the check "at least 2.16" can
# never fail; and jackson-databind's version is greater than any version of jackson-core, as "d" comes after "c".
#
# A receiver of callbacks meets it as an old jackson-core on the class path (an app server's, a framework's) behind a library that
# checks for a minimum at start: the check passes, and the first callback ends in NoSuchMethodError. The way out is to make the
# minimum with the names of the version that is compared.
#
# Run with jackson-core 2.21.8 and jackson-databind 2.21.8, JDK 17. Fails if the behaviour changes.
set -euo pipefail
version=2.21.8
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > pom.xml <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>find</groupId><artifactId>find</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.fasterxml.jackson.core</groupId><artifactId>jackson-databind</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
POM
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies -DoutputDirectory="$folder/lib" >/dev/null

cat > Find.java <<'JAVA'
import com.fasterxml.jackson.core.Version;

public class Find {
    private static void show(String minimum, Version asked) {
        Version core = com.fasterxml.jackson.core.json.PackageVersion.VERSION;
        System.out.println(core + " is at least " + minimum + ": " + (core.compareTo(asked) >= 0));
    }

    public static void main(String[] arguments) {
        Version core = com.fasterxml.jackson.core.json.PackageVersion.VERSION;
        show("2.16.0", new Version(2, 16, 0, null, null, null));
        show("99.0.0", new Version(99, 0, 0, null, null, null));
        show("99.0.0 of its own name", new Version(99, 0, 0, null, core.getGroupId(), core.getArtifactId()));
        show("1.0.0 of jackson-databind", new Version(1, 0, 0, null, "com.fasterxml.jackson.core", "jackson-databind"));
    }
}
JAVA
javac -nowarn -cp "lib/*" Find.java
seen=$(java -cp "lib/*:." Find)
echo "$seen"
expected='2.21.8 is at least 2.16.0: true
2.21.8 is at least 99.0.0: true
2.21.8 is at least 99.0.0 of its own name: false
2.21.8 is at least 1.0.0 of jackson-databind: false'
[ "$seen" = "$expected" ] || { echo "changed since $version" >&2; exit 1; }
