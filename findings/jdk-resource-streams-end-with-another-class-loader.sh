#!/usr/bin/env bash
# JDK 17 and 25: the stream of Class.getResourceAsStream breaks off when another class loader over the same jar is closed.
#
# One would guess that a class loader closes what it opened itself. Resources in jars are read through one JarFile that the whole virtual
# machine shares by the jar's URL, and a URLClassLoader which gave a stream of it by getResourceAsStream closes that JarFile with itself: under
# the hands of all others who are just reading the same jar. URLConnection.setUseCaches(false) gives a JarFile of one's own. What another loader
# has read only as classes, or through URL.openStream, it leaves open.
#
# A receiver of callbacks meets it where servers share jars among applications, and one of them is taken down while another reads a
# table of phone numbers (here libphonenumber's), a schema, or fixtures in a test: a request in ten thousand fails, with "Stream closed".
#
# Run with JDK 17 and 25. Fails if the behaviour changes.
set -euo pipefail
version=9.0.19
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy \
  -Dartifact=com.googlecode.libphonenumber:libphonenumber:$version -DoutputDirectory="$folder" >/dev/null

cat > Find.java <<'JAVA'
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.nio.file.Path;

public class Find {
    static final String TABLE = "data/PhoneNumberMetadataProto_US";
    static final String CLASS = "com.google.i18n.phonenumbers.PhoneNumberUtil";

    interface Opening {
        InputStream open(Class<?> beside) throws IOException;
    }

    static InputStream own(Class<?> beside) throws IOException {
        URLConnection connection = beside.getResource(TABLE).openConnection();
        connection.setUseCaches(false);
        return connection.getInputStream();
    }

    static void show(String what, URL[] jar, Opening reader, Opening other) throws Exception {
        ClassLoader none = ClassLoader.getPlatformClassLoader();
        String seen;
        try (URLClassLoader one = new URLClassLoader(jar, none);
                InputStream table = reader.open(Class.forName(CLASS, false, one))) {
            table.read();
            try (URLClassLoader two = new URLClassLoader(jar, none);
                    InputStream same = other.open(Class.forName(CLASS, false, two))) {
                same.read();
            }
            seen = "read to its end, " + (table.readAllBytes().length > 100);
        } catch (IOException e) {
            seen = e.toString();
        }
        System.out.println(what + ": " + seen);
    }

    public static void main(String[] arguments) throws Exception {
        URL[] jar = {Path.of(arguments[0]).toUri().toURL()};
        Opening shared = beside -> beside.getResourceAsStream(TABLE);
        show("both by getResourceAsStream", jar, shared, shared);
        show("the reader without caches", jar, Find::own, shared);
        show("the other by URL.openStream", jar, shared, beside -> beside.getResource(TABLE).openStream());
    }
}
JAVA
expected='both by getResourceAsStream: java.io.IOException: Stream closed
the reader without caches: read to its end, true
the other by URL.openStream: read to its end, true'
for home in "${JAVA_17:-$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")}" "${JAVA_25:?a JDK 25}"; do
  "$home/bin/java" -version 2>&1 | head -1
  seen=$("$home/bin/java" Find.java "libphonenumber-$version.jar")
  echo "$seen"
  [ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
done
