#!/usr/bin/env bash
# Quarkus 3.33.2, servlet layer: a byte beyond ASCII that a form does not escape becomes a Halfwidth character.
#
# One would guess that such a byte is read as UTF-8 (Quarkus' default), or as ISO-8859-1 (the servlet specification's). It is
# neither: the byte C3, which is negative in Java, becomes the character U+FFC3, so "Zoë" in raw UTF-8 is "Zo" and two characters of
# the block for Halfwidth forms. With a plus sign or an escape in the same value it is worse: all that follows the byte is replaced,
# plain letters too. The same text with escapes is read rightly, and browsers and HTTP clients escape, so nobody sees it.
#
# A receiver of callbacks meets it with providers and telephone systems that write names into a form as they are: names are wrong
# in Quarkus only, and signatures over the values do not fit.
#
# Run with quarkus-undertow 3.33.2, JDK 17. Fails if the behaviour changes.
set -euo pipefail
version=3.33.2
folder=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$folder"' EXIT
cd "$folder"

mkdir -p src/main/java
cat > pom.xml <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>find</groupId><artifactId>find</artifactId><version>1</version>
  <properties>
    <maven.compiler.source>17</maven.compiler.source><maven.compiler.target>17</maven.compiler.target>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
  <dependencyManagement><dependencies><dependency>
    <groupId>io.quarkus</groupId><artifactId>quarkus-bom</artifactId><version>$version</version><type>pom</type><scope>import</scope>
  </dependency></dependencies></dependencyManagement>
  <dependencies>
    <dependency><groupId>io.quarkus</groupId><artifactId>quarkus-undertow</artifactId></dependency>
  </dependencies>
  <build><plugins><plugin>
    <groupId>io.quarkus</groupId><artifactId>quarkus-maven-plugin</artifactId><version>$version</version>
    <executions><execution><goals><goal>build</goal></goals></execution></executions>
  </plugin></plugins></build>
</project>
POM
cat > src/main/java/Find.java <<'JAVA'
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;

@WebServlet("/")
public class Find extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.getWriter().print(request.getParameter("name").chars()
                .mapToObj(character -> String.format("%04X", character)).collect(Collectors.joining(" ")));
    }
}
JAVA
mvn -q -B package >build.log 2>&1 || { cat build.log >&2; exit 1; }
: > server.log
java -Dquarkus.http.host=127.0.0.1 -Dquarkus.http.port=0 -jar target/quarkus-app/quarkus-run.jar >server.log 2>&1 &
server=$!
for _ in $(seq 1 120); do grep -q 'Listening on' server.log && break; sleep 0.5; done
port=$(sed -n 's/.*Listening on: http:..127.0.0.1:\([0-9]*\).*/\1/p' server.log)

ask() { printf "$1" | curl -s --data-binary @- -H 'Content-Type: application/x-www-form-urlencoded' "http://127.0.0.1:$2/"; }
seen="escaped: $(ask 'name=Zo%%C3%%AB' "$port")
raw: $(ask 'name=Zo\xC3\xAB' "$port")
raw, with a plus sign: $(ask 'name=Zo\xC3\xAB+B' "$port")"
echo "$seen"
expected='escaped: 005A 006F 00EB
raw: 005A 006F FFC3 FFAB
raw, with a plus sign: 005A 006F FFFD FFFD FFFD FFFD FFFD FFFD FFFD FFFD'
[ "$seen" = "$expected" ] || { echo "changed since $version" >&2; exit 1; }
