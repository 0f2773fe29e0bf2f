#!/usr/bin/env bash
# In Grizzly, the HTTP server inside GlassFish and Payara, the stream of a request without bytes is finished before anybody has read it.
#
# One would guess that ServletInputStream.isFinished() is false until a read has met the end of the body ("all the data from the stream has
# been read"), so that it tells an empty body from one that a filter has read before. In Tomcat it does: the stream of an empty body in
# chunks is unfinished until it is read. In Grizzly it is finished at the first look, exactly as after somebody has read a body.
#
# A receiver of callbacks meets it where it wants to refuse a request whose body was read by another filter instead of taking it for an
# empty one: some providers test a URL with an empty POST, a proxy may send it in chunks, and in these servers both look the same.
#
# Run with grizzly-http-servlet 4.0.2 and tomcat-embed-core 11.0.25, JDK 17. Fails if the behaviour changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>find</groupId><artifactId>find</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.glassfish.grizzly</groupId><artifactId>grizzly-http-servlet</artifactId><version>4.0.2</version></dependency>
    <dependency><groupId>org.apache.tomcat.embed</groupId><artifactId>tomcat-embed-core</artifactId><version>11.0.25</version></dependency>
  </dependencies>
</project>
POM
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies -DoutputDirectory="$folder/lib" >/dev/null

cat > Find.java <<'JAVA'
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.apache.catalina.startup.Tomcat;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.servlet.WebappContext;

public class Find {
    public static class Look extends HttpServlet {
        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            ServletInputStream stream = request.getInputStream();
            boolean before = stream.isFinished();
            int read = stream.readAllBytes().length;
            response.getWriter().print("finished before it is read: " + before + ", bytes read: " + read
                    + ", finished after it: " + stream.isFinished() + "\n");
        }
    }

    public static void main(String[] args) throws Exception {
        HttpServer grizzly = new HttpServer();
        grizzly.addListener(new NetworkListener("grizzly", "127.0.0.1", 0));
        WebappContext context = new WebappContext("find", "");
        context.addServlet("look", new Look()).addMapping("/*");
        context.deploy(grizzly);
        grizzly.start();
        post("Grizzly", grizzly.getListener("grizzly").getPort());
        grizzly.shutdownNow();

        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(Files.createTempDirectory("tomcat").toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        tomcat.addServlet(tomcat.addContext("", null).getPath(), "look", new Look()).addMapping("/*");
        tomcat.start();
        post("Tomcat", tomcat.getConnector().getLocalPort());
        tomcat.stop();
        System.exit(0);
    }

    /** Without bytes, then with two, both in chunks. */
    private static void post(String server, int port) throws IOException {
        for (String chunks : new String[] {"0\r\n\r\n", "2\r\n{}\r\n0\r\n\r\n"}) {
            try (Socket socket = new Socket("127.0.0.1", port)) {
                OutputStream out = socket.getOutputStream();
                out.write(("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nConnection: close\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n" + chunks).getBytes(StandardCharsets.US_ASCII));
                out.flush();
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
                int at = answer.indexOf("finished before");
                System.out.println(server + ", " + (chunks.startsWith("0") ? "no bytes: " : "two bytes: ")
                        + (at < 0 ? answer : answer.substring(at, answer.indexOf('\n', at))));
            }
        }
    }
}
JAVA
java -cp "lib/*" Find.java 2>/dev/null | tee seen.txt

cat > expected.txt <<'SEEN'
Grizzly, no bytes: finished before it is read: true, bytes read: 0, finished after it: true
Grizzly, two bytes: finished before it is read: false, bytes read: 2, finished after it: true
Tomcat, no bytes: finished before it is read: false, bytes read: 0, finished after it: true
Tomcat, two bytes: finished before it is read: false, bytes read: 2, finished after it: true
SEEN
diff expected.txt seen.txt && echo "Grizzly 4.0.2, Tomcat 11.0.25: as described."
