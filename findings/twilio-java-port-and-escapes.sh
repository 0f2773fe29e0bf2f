#!/usr/bin/env bash
# twilio 13.0.1 tries the URL with and without the default port, but not if the URL has an escape: the genuine request is refused.
#
# One would guess that ":443" is cut out of the text, or put into it. RequestValidator takes the URL apart with java.net.URI and
# puts it together again from its decoded parts: "%2B" becomes "+", "%2F" becomes "/", "%C3%AB" a letter, and nothing fits any
# more. "%20" survives, since URI escapes a blank again. A host with an underscore, which URI does not know as a host, is lost
# altogether. Without an escape the same pair of URLs verifies, so a short test of ports shows nothing.
#
# A receiver of callbacks meets it behind a proxy that adds ":443" to the host, as soon as the webhook's own query holds a number
# with a plus or a tenant's name.
#
# Run with twilio 13.0.1, JDK 17. Fails if the behaviour changes.
set -euo pipefail
version=13.0.1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > pom.xml <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>find</groupId><artifactId>find</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.twilio.sdk</groupId><artifactId>twilio</artifactId><version>$version</version></dependency>
  </dependencies>
</project>
POM
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies -DoutputDirectory="$folder/lib" >/dev/null

cat > Find.java <<'JAVA'
import com.twilio.security.RequestValidator;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

public class Find {
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";

    private static void print(String host, String rest) throws Exception {
        String signed = "https://" + host + rest;
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(TOKEN.getBytes("UTF-8"), "HmacSHA1"));
        String signature = Base64.getEncoder().encodeToString(mac.doFinal((signed + "CallSidCA1").getBytes("UTF-8")));
        RequestValidator validator = new RequestValidator(TOKEN);
        boolean same = validator.validate(signed, Map.of("CallSid", "CA1"), signature);
        boolean withPort = validator.validate("https://" + host + ":443" + rest, Map.of("CallSid", "CA1"), signature);
        System.out.println(signed + ": " + same + ", with :443: " + withPort);
    }

    public static void main(String[] arguments) throws Exception {
        print("hooks.example.com", "/calls?tenant=1");
        print("hooks.example.com", "/calls?tenant=a%20b");
        print("hooks.example.com", "/calls?to=%2B15550100001");
        print("hooks.example.com", "/calls?tenant=Zo%C3%AB");
        print("hooks.example.com", "/a%2Fb");
        print("my_hooks.example.com", "/calls");
    }
}
JAVA
javac -nowarn -cp "lib/*" Find.java 2>/dev/null
seen=$(java -cp "lib/*:." Find 2>/dev/null)
echo "$seen"
expected='https://hooks.example.com/calls?tenant=1: true, with :443: true
https://hooks.example.com/calls?tenant=a%20b: true, with :443: true
https://hooks.example.com/calls?to=%2B15550100001: true, with :443: false
https://hooks.example.com/calls?tenant=Zo%C3%AB: true, with :443: false
https://hooks.example.com/a%2Fb: true, with :443: false
https://my_hooks.example.com/calls: true, with :443: false'
[ "$seen" = "$expected" ] || { echo "changed since $version" >&2; exit 1; }
