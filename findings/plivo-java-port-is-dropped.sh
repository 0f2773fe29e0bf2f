#!/usr/bin/env bash
# plivo-java 5.46.3 signs a URL without its port: no callback to a port of one's own verifies.
#
# One would guess that the URL is signed as it was called; the vendor's package for Node (plivo 4.79.0) keeps an explicit port.
# The one for Java builds the URL anew from scheme, host and path, and leaves the port out, so the two disagree about every
# request to https://host:8443/, and Java accepts it only if it was signed for port 443.
#
# A receiver of callbacks meets it on the first test server, which has a port, and not in production, which has none.
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

    private static void print(String url, String signed) throws Exception {
        Map<String, String> form = new TreeMap<>(Map.of("CallUUID", "7", "Event", "Ring"));
        String signature = signature(signed + "?CallUUID7EventRing");
        boolean fits = Utils.validateSignatureV3(url, NONCE, signature, TOKEN, "POST", form);
        System.out.println("called " + url + ", signed " + signed + ": " + fits);
    }

    public static void main(String[] arguments) throws Exception {
        String withPort = "https://hooks.example.com:8443/plivo";
        print(URL, URL);
        print(withPort, withPort);
        print(withPort, URL);
    }
}
JAVA
javac -nowarn -cp "lib/*" Find.java 2>/dev/null
seen=$(java -cp "lib/*:." Find 2>/dev/null)
echo "$seen"
expected='called https://hooks.example.com/plivo, signed https://hooks.example.com/plivo: true
called https://hooks.example.com:8443/plivo, signed https://hooks.example.com:8443/plivo: false
called https://hooks.example.com:8443/plivo, signed https://hooks.example.com/plivo: true'
[ "$seen" = "$expected" ] || { echo "changed since $version" >&2; exit 1; }
