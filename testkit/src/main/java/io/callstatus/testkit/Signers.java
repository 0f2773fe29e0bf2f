package io.callstatus.testkit;

import io.callstatus.WebhookRequest;
import io.callstatus.spi.Transport;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs requests as providers do. Each gives the request one header in place of any that it has of that name. */
public final class Signers {
    private static final int ED25519_KEY = 32;

    private Signers() {}

    /** FreeClimb: {@code FreeClimb-Signature}, HMAC-SHA256 over time and body. */
    public static Signer freeClimb() {
        return timestampedBody("FreeClimb-Signature");
    }

    /**
     * SignalWire: {@code X-SignalWire-Signature}, HMAC-SHA1 over URL and sorted parameters; over URL and body for the JSON
     * of its other products, which has no {@code CallSid}.
     */
    public static Signer signalWire() {
        return urlAndParameters("X-SignalWire-Signature", Set.of("CallSid", "CallStatus"));
    }

    /** SignalWire, where the digest of the body stands in the URL as {@code bodySHA256} and the URL alone is signed. */
    public static Signer signalWireBodyDigest() {
        return (request, secret, moment) -> {
            char separator = request.url().indexOf('?') < 0 ? '?' : '&';
            WebhookRequest called =
                    request.withPublicUrl(request.url() + separator + "bodySHA256=" + hex(sha256(request.body())));
            String mac = base64(hmac("HmacSHA1", secret, utf8(called.url())));
            return Requests.withHeader(called, "X-SignalWire-Signature", mac);
        };
    }

    /** RevRing: {@code x-api-key}, the secret itself. */
    public static Signer revRing() {
        return sharedSecret("x-api-key");
    }

    /** Telnyx: {@code telnyx-signature-ed25519} and {@code telnyx-timestamp}, Ed25519 over time, a bar and the body. */
    public static Signer telnyx() {
        return ed25519("telnyx-signature-ed25519", "telnyx-timestamp", "|");
    }

    /** {@code t=<unix seconds>,v1=<hex>}: HMAC-SHA256 over time, a dot and the body. */
    public static Signer timestampedBody(String header) {
        return (request, secret, moment) -> {
            String time = Long.toString(moment.getEpochSecond());
            String mac = hex(hmac("HmacSHA256", secret, utf8(time + "."), request.body()));
            return Requests.withHeader(request, header, "t=" + time + ",v1=" + mac);
        };
    }

    /** Base64 HMAC-SHA1 over the URL and, unless they stand in it, each parameter's name and value, sorted by name. */
    public static Signer urlAndParameters(String header) {
        return urlAndParameters(header, Set.of());
    }

    /** JSON with none of the fields that a call status requires is signed as it stands. */
    private static Signer urlAndParameters(String header, Set<String> required) {
        return (request, secret, moment) -> {
            WireRequest wire = WireRequest.of(request, Set.of());
            boolean asItStands = !required.isEmpty()
                    && wire.transport() == Transport.JSON
                    && wire.fields().stream().noneMatch(field -> required.contains(field.name()));
            String code = asItStands
                    ? hex(hmac("HmacSHA1", secret, utf8(request.url()), request.body()))
                    : base64(hmac("HmacSHA1", secret, utf8(request.url() + parameters(wire))));
            return Requests.withHeader(request, header, code);
        };
    }

    private static String parameters(WireRequest wire) {
        if (wire.isInQuery()) {
            return "";
        }
        return wire.fields().stream()
                .sorted(Comparator.comparing(WireField::name))
                .map(field -> field.name() + Objects.requireNonNullElse(field.value(), ""))
                .collect(Collectors.joining());
    }

    /** The secret itself in a header. */
    public static Signer sharedSecret(String header) {
        return (request, secret, moment) -> Requests.withHeader(request, header, secret);
    }

    /**
     * Ed25519 over the time in seconds, a separator and the body. The secret is any text; the key that belongs to it is
     * {@link #publicKey(String)}.
     */
    public static Signer ed25519(String signatureHeader, String timeHeader, String separator) {
        return (request, secret, moment) -> {
            String time = Long.toString(moment.getEpochSecond());
            byte[] signature = ed25519(secret, utf8(time + separator), request.body());
            return Requests.withHeader(
                    Requests.withHeader(request, timeHeader, time), signatureHeader, base64(signature));
        };
    }

    /** The public key in base64 of the pair that {@link #ed25519(String, String, String)} makes of a secret. */
    public static String publicKey(String secret) {
        byte[] encoded = pair(secret).getPublic().getEncoded();
        return base64(Arrays.copyOfRange(encoded, encoded.length - ED25519_KEY, encoded.length));
    }

    private static byte[] ed25519(String secret, byte[]... pieces) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair(secret).getPrivate());
            for (byte[] piece : pieces) {
                signature.update(piece);
            }
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform has no Ed25519", e);
        }
    }

    /** The generator takes its seed from the source of random numbers, which is none here. */
    private static KeyPair pair(String secret) {
        byte[] seed = sha256(utf8(secret));
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
                private static final long serialVersionUID = 1L;

                @Override
                public void nextBytes(byte[] bytes) {
                    System.arraycopy(seed, 0, bytes, 0, bytes.length);
                }
            });
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform has no Ed25519", e);
        }
    }

    private static byte[] hmac(String algorithm, String secret, byte[]... pieces) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(utf8(secret), algorithm));
            for (byte[] piece : pieces) {
                mac.update(piece);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
