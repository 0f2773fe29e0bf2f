#!/usr/bin/env bash
# Undertow 2.3.26.Final takes a form for a form only where its content type is written in lower case.
#
# One would guess that "Application/X-WWW-Form-Urlencoded" makes the same parameters as the usual spelling: media types have
# no case (RFC 9110, 8.3.1), and Tomcat and Jetty read both. In Undertow getParameter gives null, without an exception, and
# the body stays in the stream. A GET with the usual spelling and a body, on the other hand, makes parameters.
#
# A receiver of callbacks meets it where a PBX, a proxy or an HTTP client of its own writes headers with capitals: every
# field of the callback is then "missing" in servers that have Undertow inside, and there only.
#
# Run with undertow-servlet 2.3.26.Final, JDK 17. Fails if the behaviour changes.
set -euo pipefail
version=2.3.26.Final
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > pom.xml <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>find</groupId><artifactId>find</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>io.undertow</groupId><artifactId>undertow-servlet</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
POM
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies -DoutputDirectory="$folder/lib" >/dev/null

cat > Find.java <<'JAVA'
import io.undertow.Undertow;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentManager;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

public class Find {
    public static class Echo extends HttpServlet {
        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            String parameter = request.getParameter("CallStatus");
            int left = request.getInputStream().readAllBytes().length;
            response.getWriter().print("CallStatus=" + parameter + ", bytes left in the stream: " + left);
        }
    }

    public static void main(String[] args) throws Exception {
        DeploymentManager deployment = Servlets.defaultContainer().addDeployment(Servlets.deployment()
                .setClassLoader(Find.class.getClassLoader()).setContextPath("/").setDeploymentName("find")
                .addServlets(Servlets.servlet("echo", Echo.class).addMapping("/*")));
        deployment.deploy();
        Undertow server = Undertow.builder().addHttpListener(0, "127.0.0.1").setHandler(deployment.start()).build();
        server.start();
        int port = ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
        String[][] cases = {
            {"POST", "application/x-www-form-urlencoded"},
            {"POST", "Application/X-WWW-Form-Urlencoded"},
            {"POST", "APPLICATION/X-WWW-FORM-URLENCODED"},
            {"GET", "application/x-www-form-urlencoded"}};
        for (String[] one : cases) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                    .header("Content-Type", one[1])
                    .method(one[0], HttpRequest.BodyPublishers.ofString("CallSid=CA1&CallStatus=ringing")).build();
            String answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
            System.out.println(one[0] + " " + one[1] + " -> " + answer);
        }
        server.stop();
    }
}
JAVA
java -cp "lib/*" Find.java 2>/dev/null | tee seen.txt

cat > expected.txt <<'SEEN'
POST application/x-www-form-urlencoded -> CallStatus=ringing, bytes left in the stream: 0
POST Application/X-WWW-Form-Urlencoded -> CallStatus=null, bytes left in the stream: 30
POST APPLICATION/X-WWW-FORM-URLENCODED -> CallStatus=null, bytes left in the stream: 30
GET application/x-www-form-urlencoded -> CallStatus=ringing, bytes left in the stream: 0
SEEN
diff expected.txt seen.txt && echo "Undertow $version: as described."
