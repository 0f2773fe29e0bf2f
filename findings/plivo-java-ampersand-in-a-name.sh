#!/usr/bin/env bash
# plivo-java 5.46.3 decodes a query before it splits it: a genuine GET with an ampersand in a caller's name is refused.
#
# One would guess that a query is split at "&" and then decoded, as every form is. The SDK decodes the whole URL first, so the
# escaped ampersand of "Smith & Sons" splits the value in two, and the rest of the name is sorted as a parameter of its own. Of
# the escapes only this one matters: an escaped "=" or "+" verifies.
#
# A receiver of callbacks meets it with the first caller whose display name has an ampersand: the calls of one customer are
# refused, and those of all others pass.
#
# Run with plivo-java 5.46.3, JDK 17. Fails if the behaviour changes.
set -euo pipefail
version=5.46.3
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > pom.xml <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>find</groupId><artifactId>find</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.plivo</groupId><artifactId>plivo-java</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
POM
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies -DoutputDirectory="$folder/lib" >/dev/null

cat > Find.java <<'JAVA'
import com.plivo.api.util.Utils;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

public class Find {
    private static final String TOKEN = "madeup_plivo_auth_token_ABCDEFGHIJKLMNOP";
    private static final String NONCE = "58213746091827364550";
    private static final String URL = "https://hooks.example.com/plivo";

    private static String signature(String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(TOKEN.getBytes("UTF-8"), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal((text + "." + NONCE).getBytes("UTF-8")));
    }

    private static void print(String escaped, String decoded) throws Exception {
        String signature = signature(URL + "?CallUUID=7&CallerName=" + decoded + "&Event=Ring");
        String url = URL + "?Event=Ring&CallerName=" + escaped + "&CallUUID=7";
        System.out.println(decoded + ": " + Utils.validateSignatureV3(url, NONCE, signature, TOKEN, "GET"));
    }

    public static void main(String[] arguments) throws Exception {
        print("Smith%20Sons", "Smith Sons");
        print("Smith%3DSons", "Smith=Sons");
        print("Smith%2BSons", "Smith+Sons");
        print("Smith%20%26%20Sons", "Smith & Sons");
    }
}
JAVA
javac -nowarn -cp "lib/*" Find.java 2>/dev/null
seen=$(java -cp "lib/*:." Find 2>/dev/null)
echo "$seen"
expected='Smith Sons: true
Smith=Sons: true
Smith+Sons: true
Smith & Sons: false'
[ "$seen" = "$expected" ] || { echo "changed since $version" >&2; exit 1; }
