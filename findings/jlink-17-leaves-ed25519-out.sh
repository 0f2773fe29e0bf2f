#!/usr/bin/env bash
# jlink of JDK 17 makes an image in which HmacSHA256 works and Ed25519 does not, though the program names no module but java.base.
#
# One would guess that an algorithm of java.security, which java.base exports, is in every image, since the compiler, jdeps and jlink
# ask for java.base alone. Ed25519 lives in the module jdk.crypto.ec, which provides a service that nobody requires by name: the
# image starts, signatures by HMAC are checked, and the first Ed25519 signature ends in NoSuchAlgorithmException. With
# --add-modules jdk.crypto.ec it works. From JDK 22 on the algorithm is in java.base, so it also depends on who builds the image.
#
# A receiver of callbacks meets it with Telnyx, which signs by Ed25519, in an application that is shipped with its own small
# run-time image: all tests pass on the whole JDK, and HTTPS may fail with the same image for the same reason.
#
# Run with JDK 17.0.15; needs a JDK 17 as java, jdeps and jlink. Fails if the behaviour changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
java -version 2>&1 | grep -q '"17\.' || { echo "needs JDK 17" >&2; exit 2; }

cat > Find.java <<'JAVA'
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;

public class Find {
    public static void main(String[] arguments) throws Exception {
        String hmac = Mac.getInstance("HmacSHA256").getAlgorithm();
        String ed25519;
        try {
            ed25519 = KeyFactory.getInstance("Ed25519").getAlgorithm();
        } catch (NoSuchAlgorithmException e) {
            ed25519 = e.getClass().getSimpleName();
        }
        System.out.println(hmac + ", " + ed25519);
    }
}
JAVA
javac Find.java
needed=$(jdeps --print-module-deps Find.class)
jlink --add-modules "$needed" --output small
jlink --add-modules "$needed,jdk.crypto.ec" --output larger
seen="modules asked for: $needed
the whole JDK: $(java -cp . Find)
its image: $(small/bin/java -cp . Find)
with jdk.crypto.ec: $(larger/bin/java -cp . Find)"
echo "$seen"
expected='modules asked for: java.base
the whole JDK: HmacSHA256, Ed25519
its image: HmacSHA256, NoSuchAlgorithmException
with jdk.crypto.ec: HmacSHA256, Ed25519'
[ "$seen" = "$expected" ] || { echo "changed" >&2; exit 1; }
