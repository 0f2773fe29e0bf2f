package io.callstatus.containers;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs requests as the providers do. */
final class Signing {
    private Signing() {}

    static Sent freeClimb(Sent sent) {
        String time = String.valueOf(Instant.now().getEpochSecond());
        byte[] text = (time + "." + new String(sent.body(), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        String mac = HexFormat.of().formatHex(hmac("HmacSHA256", Endpoints.FREECLIMB_SECRET, text));
        return sent.without("FreeClimb-Signature").header("FreeClimb-Signature: t=" + time + ",v1=" + mac);
    }

    /** By the variant that signs URL and parameters, of which there is one. */
    static Sent signalWire(String path, Sent sent, String name, String value) {
        return signalWire(Endpoints.PUBLIC, path, sent, name, value);
    }

    static Sent signalWire(String origin, String path, Sent sent, String name, String value) {
        byte[] text = (origin + path + sent.target() + name + value).getBytes(StandardCharsets.UTF_8);
        String mac = Base64.getEncoder().encodeToString(hmac("HmacSHA1", Endpoints.SIGNALWIRE_SECRET, text));
        return sent.header("X-SignalWire-Signature: " + mac);
    }

    private static byte[] hmac(String algorithm, String key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), algorithm));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
