package io.callstatus.spi;

import io.callstatus.VerificationException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a provider proves that it sent a request. A scheme describes: what was signed, which code was sent, and when. It
 * never sees a secret and decides nothing. The library holds the keys, makes the codes, compares them in constant time,
 * judges the time both ways, and guards what is signed without separators.
 *
 * <p>Schemes that several providers share are made by {@link Verification}. One of your own:
 *
 * <pre>{@code
 * public Proof proof(SignedRequest request) {
 *     String time = request.required("Acme-Time");
 *     return Proof.of(Algorithm.HMAC_SHA256, "Acme-Signature")
 *             .text(time + ".")
 *             .body()
 *             .sent(CodeFormat.HEX, request.required("Acme-Signature"))
 *             .signedAt(request.seconds("Acme-Time", time))
 *             .build();
 * }
 * }</pre>
 *
 * <p>A scheme holds no state but its configuration and is used by many threads at once.
 */
public interface VerificationScheme {
    /** What a proof covers; if it covers nothing, the secret itself comes with the request. */
    enum Coverage {
        /** Every byte of the body, or a digest of it. */
        BODY,
        /** The URL that was called, its query included. */
        URL,
        /** Names and values of all fields, however they are written. */
        PARAMETERS,
        /**
         * Some fields only, by {@link Proof.Builder#field}. What else was sent is then not proven, and {@code verify} refuses
         * the request unless the receiver accepts that by name.
         */
        FIELDS,
        /** The method. */
        METHOD,
        /** Other headers than those of the proof. */
        HEADERS,
        /** The time of sending, so that a recorded request is refused after a while. */
        TIME
    }

    /** What the keys of a scheme are. */
    enum KeyKind {
        /** A text, of which the UTF-8 bytes are the key. */
        TEXT,
        /** A user, a colon and a password that the receiver has chosen; the UTF-8 bytes of all of it are the key. */
        USER_AND_PASSWORD,
        /** Base64, of which the decoded bytes are the key. */
        BASE64,
        /** Hexadecimal digits, of which the decoded bytes are the key. */
        HEX,
        /** A public key of Ed25519: 32 bytes in base64. */
        ED25519
    }

    /** What it is, in a few words for messages and documentation, such as {@code HMAC-SHA256 over time and body}. */
    String name();

    /** The headers that contain the proof, the preferred one first; empty if it is in the body. */
    List<String> headers();

    /** What the proof covers. The library's table of providers is written from it, and its contract changes every byte of it. */
    Set<Coverage> covers();

    /** The top-level fields that hold the secret itself: they are kept out of the payload. */
    default Set<String> secretFields() {
        return Set.of();
    }

    /** What the keys are. */
    default KeyKind keys() {
        return KeyKind.TEXT;
    }

    /**
     * The account that the proof itself names, such as by the id of a key. It selects the secret to try and proves nothing. If
     * it is absent, the field of {@link Verification#perAccount(String)} counts.
     */
    default Optional<String> account(SignedRequest request) {
        return Optional.empty();
    }

    /**
     * Whether proofs may name the key that made them. Only then {@link #keyId} is called, and a key may be configured with an
     * id.
     */
    default boolean namesKeys() {
        return false;
    }

    /**
     * The id of the key that the proof says has made it; absent where it names none. Only a key that was configured with this
     * id, for the algorithm of the proof, is tried then, and where none is named, only keys without an id: so the receiver
     * decides which key goes with which algorithm, and not what comes with a request.
     */
    default Optional<String> keyId(SignedRequest request) {
        return Optional.empty();
    }

    /**
     * What was signed and what was sent.
     *
     * @throws VerificationException if the proof was not sent ({@link SignedRequest#missing()}), or has not its form
     *     ({@link SignedRequest#malformed(String, String)})
     */
    Proof proof(SignedRequest request);
}
