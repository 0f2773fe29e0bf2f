#!/usr/bin/env bash
# Tomcat 11.0.25 refuses a form with a broken escape once; whoever asks a second time gets a part of it, without an exception.
#
# One would guess that a failed getParameter fails again, as in Jetty ee10, or gives nothing from then on. Tomcat 11 throws an
# IllegalStateException (new in 11: 10.1 drops the field and sets an attribute), and from the second call on answers with the
# fields that stood before the broken one: what stood behind it is gone, and nothing says so.
#
# A receiver of callbacks meets it where a sender forgets to escape a percent sign (in a caller's name, in a link), and where
# somebody asks first and swallows the exception: an access log, a tracing filter, a retry in the handler. The state of the
# call is then missing.
#
# Run with tomcat-embed-core 11.0.25, JDK 17. Fails if the behaviour changes.
set -euo pipefail
version=11.0.25
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > pom.xml <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>find</groupId><artifactId>find</artifactId><version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.apache.tomcat.embed</groupId><artifactId>tomcat-embed-core</artifactId><version>$version</version>
      <exclusions><exclusion><groupId>org.apache.tomcat</groupId><artifactId>tomcat-annotations-api</artifactId></exclusion></exclusions>
    </dependency>
  </dependencies>
</project>
POM
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies -DoutputDirectory="$folder/lib" >/dev/null

cat > Find.java <<'JAVA'
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TreeSet;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;

public class Find {
    public static class Echo extends HttpServlet {
        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            for (int time = 1; time <= 3; time++) {
                response.getWriter().println("time " + time + ": " + names(request));
            }
        }

        private static String names(HttpServletRequest request) {
            try {
                return new TreeSet<>(request.getParameterMap().keySet()).toString();
            } catch (IllegalStateException e) {
                return "an IllegalStateException";
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(args[0]);
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        Context context = tomcat.addContext("", args[0]);
        Tomcat.addServlet(context, "echo", new Echo());
        context.addServletMappingDecoded("/*", "echo");
        tomcat.start();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + "/"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("CallSid=CA1&CallerName=50%+off&CallStatus=completed")).build();
        System.out.print(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body());
        tomcat.stop();
    }
}
JAVA
java -cp "lib/*" Find.java "$folder" 2>/dev/null | tr -d '\r' | tee seen.txt

cat > expected.txt <<'SEEN'
time 1: an IllegalStateException
time 2: [CallSid]
time 3: [CallSid]
SEEN
diff expected.txt seen.txt && echo "Tomcat $version: as described."
