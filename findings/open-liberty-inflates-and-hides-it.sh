#!/usr/bin/env bash
# Open Liberty 26.0.0.3 inflates the body of a request unasked, and takes away the header that says it was compressed.
#
# One would guess that a servlet container hands over the bytes that came: a body with Content-Encoding: gzip is the application's
# to inflate, as it is in Tomcat, Jetty and Undertow, where the header says so. In Open Liberty the stream gives the inflated bytes,
# getContentLength() is their number, and getHeader("Content-Encoding") is null: the servlet sees another request than the one that
# was sent, and nothing in it tells so.
#
# A receiver of callbacks meets it behind a gateway that compresses what it passes on: a signature over the received bytes fits in
# every other container and never in this one, and no log of the application shows why.
#
# Run with openliberty-runtime 26.0.0.3 (servlet-6.0), JDK 17. Fails if the behaviour changes.
set -euo pipefail
version=26.0.0.3
folder=$(mktemp -d)
root=
trap '[ -z "$root" ] || "$root/bin/server" stop defaultServer >/dev/null 2>&1 || true; rm -rf "$folder"' EXIT
cd "$folder"

mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy -DoutputDirectory=. \
    -Dartifact="io.openliberty:openliberty-runtime:$version:zip" >/dev/null
unzip -q "openliberty-runtime-$version.zip"
root=$(dirname "$(dirname "$(find . -path '*/bin/server' | head -1)")")
api=$(find "$root/dev/api/spec" -name '*servlet.6.0*.jar' | head -1)

mkdir -p "$root/usr/servers/defaultServer/dropins/find.war/WEB-INF/classes"
cat > Find.java <<'JAVA'
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

@WebServlet("/")
public class Find extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int read = request.getInputStream().readAllBytes().length;
        response.getWriter().print(read + " bytes read, Content-Length " + request.getContentLength()
                + ", Content-Encoding " + request.getHeader("Content-Encoding"));
    }
}
JAVA
javac -nowarn -cp "$api" -d "$root/usr/servers/defaultServer/dropins/find.war/WEB-INF/classes" Find.java
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
cat > "$root/usr/servers/defaultServer/server.xml" <<XML
<server>
  <featureManager><feature>servlet-6.0</feature></featureManager>
  <httpEndpoint id="defaultHttpEndpoint" host="127.0.0.1" httpPort="$port" httpsPort="-1"/>
</server>
XML
"$root/bin/server" run defaultServer >server.log 2>&1 &
for _ in $(seq 1 240); do
  [ "$(curl -s -o /dev/null -w '%{http_code}' -d x "http://127.0.0.1:$port/find/" || true)" = 200 ] && break
  sleep 0.5
done

printf 'text=%.0s' $(seq 1 200) > plain # 1,000 bytes
gzip -n -9 < plain > packed
echo "sent in gzip: $(wc -c < packed) bytes"
seen="plain: $(curl -s --data-binary @plain "http://127.0.0.1:$port/find/")
gzip: $(curl -s -H 'Content-Encoding: gzip' --data-binary @packed "http://127.0.0.1:$port/find/")"
echo "$seen"
expected="plain: 1000 bytes read, Content-Length 1000, Content-Encoding null
gzip: 1000 bytes read, Content-Length 1000, Content-Encoding null"
[ "$seen" = "$expected" ] || { echo "changed since $version" >&2; exit 1; }
