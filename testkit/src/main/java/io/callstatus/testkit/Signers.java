package io.callstatus.testkit;

import io.callstatus.WebhookRequest;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
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
     * The signer for a scheme that a parser declares.
     *
     * @throws IllegalArgumentException if it declares none
     */
    public static Signer of(Verification verification) {
        if (verification.scheme() == Verification.Scheme.NONE) {
            throw new IllegalArgumentException("a provider without a scheme signs nothing");
        }
        String header = verification.headers().get(0);
        return switch (verification.scheme()) {
            case TIMESTAMPED_BODY -> timestampedBody(header);
            case URL_AND_PARAMETERS -> urlAndParameters(header, verification.requiredFields());
            default -> sharedSecret(header);
        };
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
