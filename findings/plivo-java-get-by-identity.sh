#!/usr/bin/env bash
# plivo-java 5.46.3 tells GET from POST by the identity of the text: a genuine GET is refused where the method came in a request.
#
# One would guess that validateSignatureV3(url, nonce, signature, token, method) compares the method's text. It compares the
# object: the literal "GET" in a test is that of the SDK, and the signature fits. A text of the same letters that was made at run
# time (from bytes of a request, a queue, JSON) is taken for POST, and the same request is refused. With POST nothing shows, since
# whatever is not that one object is POST.
#
# A receiver of callbacks meets it where Plivo is told to call by GET and the method is stored or passed on before it is checked.
# String.intern() on the method before the call is the way out.
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

    private static boolean isGenuine(String method) throws Exception {
        String signature = signature(URL + "?CallUUID=7&Event=Ring");
        return Utils.validateSignatureV3(URL + "?Event=Ring&CallUUID=7", NONCE, signature, TOKEN, method);
    }

    public static void main(String[] arguments) throws Exception {
        String received = new String(new byte[] {'G', 'E', 'T'}, "US-ASCII");
        System.out.println("the literal: " + isGenuine("GET"));
        System.out.println("the same letters from bytes: " + isGenuine(received));
        System.out.println("these, interned: " + isGenuine(received.intern()));
    }
}
JAVA
javac -nowarn -cp "lib/*" Find.java 2>/dev/null
seen=$(java -cp "lib/*:." Find 2>/dev/null)
echo "$seen"
expected='the literal: true
the same letters from bytes: false
these, interned: true'
[ "$seen" = "$expected" ] || { echo "changed since $version" >&2; exit 1; }
