package io.callstatus.spi;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link VerificationScheme} says of one request: what was signed, in order, which codes were sent, and when. It holds
 * no secret and decides nothing. Immutable; {@code toString} shows nothing.
 *
 * <p>If a URL, names, values or a body follow one another without a separator, the library checks where each begins and ends;
 * the scheme need not declare anything for that.
 */
public final class Proof {
    /** How a code is made of a key. */
    public enum Algorithm {
        /** The key itself was sent. */
        EQUAL,
        /** HMAC-SHA1. */
        HMAC_SHA1,
        /** HMAC-SHA256. */
        HMAC_SHA256,
        /** HMAC-SHA512. */
        HMAC_SHA512,
        /** Ed25519 (RFC 8032), with the public key of the provider. */
        ED25519,
        /** None: conditions that apply together with another proof, as {@link Builder#andThen} says. */
        NONE
    }

    /** How a code is written. Each code has one spelling; any other is refused. */
    public enum CodeFormat {
        /** The text itself; of {@link Algorithm#EQUAL}. */
        PLAIN,
        /** Hexadecimal digits in lower case. */
        HEX,
        /** Base64 with padding. */
        BASE64,
        /** Base64 of the URL alphabet without padding. */
        BASE64_URL,
        /** Base64 of hexadecimal digits in lower case. */
        BASE64_OF_HEX
    }

    /** In which order copies of one name are signed; names are sorted by UTF-16 code unit in any case. */
    public enum Repeated {
        /** As they were sent. */
        AS_SENT,
        /** By value. */
        SORTED,
        /** By value, equal ones once. */
        DISTINCT
    }

    private final Algorithm algorithm;
    private final String place;
    private final SignedPart[] parts;
    private final int size;
    private final CodeFormat format;
    private final List<String> codes;
    private final @Nullable Instant signedAt;
    private final @Nullable Instant notBefore;
    private final @Nullable Instant expiresAt;
    private final @Nullable String bodySha256;
    private final @Nullable String nonce;
    private final @Nullable Supplier<@Nullable Proof> otherwise;
    private final @Nullable Supplier<Proof> next;

    private Proof(Builder from) {
        this.algorithm = from.algorithm;
        this.place = from.place;
        this.parts = from.parts;
        this.size = from.size;
        this.format = from.format;
        this.codes = from.codes;
        this.signedAt = from.signedAt;
        this.notBefore = from.notBefore;
        this.expiresAt = from.expiresAt;
        this.bodySha256 = from.bodySha256;
        this.nonce = from.nonce;
        this.otherwise = from.otherwise;
        this.next = from.next;
    }

    /**
     * A proof by this algorithm.
     *
     * @param place where the code stands, for messages, such as the name of a header
     */
    public static Builder of(Algorithm algorithm, String place) {
        return new Builder(algorithm, place);
    }

    /** Conditions that apply together with another proof: times, or the digest of the body. */
    public static Builder terms(String place) {
        return new Builder(Algorithm.NONE, place);
    }

    /** The algorithm. */
    public Algorithm algorithm() {
        return algorithm;
    }

    /** Where the code stands. */
    public String place() {
        return place;
    }

    /** How many parts were signed. */
    public int size() {
        return size;
    }

    /** One of the parts that were signed, in order from 0 on. */
    public SignedPart part(int index) {
        return parts[index];
    }

    /** How the codes are written. */
    public CodeFormat format() {
        return format;
    }

    /** The codes that were sent, of which one must fit. */
    public List<String> codes() {
        return codes;
    }

    /** When it was signed; null if nothing says so. */
    public @Nullable Instant signedAt() {
        return signedAt;
    }

    /** The time before which it is not valid; null if nothing says so. */
    public @Nullable Instant notBefore() {
        return notBefore;
    }

    /** The time from which on it is no longer valid; null if nothing says so. */
    public @Nullable Instant expiresAt() {
        return expiresAt;
    }

    /** The digest that the body must have; null if it needs none. */
    public @Nullable String bodySha256() {
        return bodySha256;
    }

    /** A value that is used only once and identifies a copy of the request; null if there is none. */
    public @Nullable String nonce() {
        return nonce;
    }

    /**
     * What else may have been signed: called if this does not fit, and returning null at the end; null if there is nothing
     * else.
     */
    public @Nullable Supplier<@Nullable Proof> otherwise() {
        return otherwise;
    }

    /** What has to hold as well: called if this fits; null if there is nothing else. */
    public @Nullable Supplier<Proof> next() {
        return next;
    }

    /** The algorithm and the parts; nothing that was sent. */
    @Override
    public String toString() {
        return "Proof{" + algorithm + " over " + Arrays.asList(parts).subList(0, size) + "}";
    }

    /** Builds a {@link Proof}, once; for one thread. */
    public static final class Builder {
        private static final int USUAL = 4;

        private final Algorithm algorithm;
        private final String place;
        private SignedPart[] parts = new SignedPart[USUAL];
        private int size;
        private boolean isBuilt;
        private CodeFormat format = CodeFormat.PLAIN;
        private List<String> codes = List.of();
        private @Nullable Instant signedAt;
        private @Nullable Instant notBefore;
        private @Nullable Instant expiresAt;
        private @Nullable String bodySha256;
        private @Nullable String nonce;
        private @Nullable Supplier<@Nullable Proof> otherwise;
        private @Nullable Supplier<Proof> next;

        private Builder(Algorithm algorithm, String place) {
            this.algorithm = algorithm;
            this.place = place;
        }

        private Builder part(SignedPart.Kind kind, byte[] bytes, String text) {
            return part(kind, bytes, text, Repeated.AS_SENT, CodeFormat.PLAIN);
        }

        private Builder part(SignedPart.Kind kind, byte[] bytes, String text, Repeated repeated, CodeFormat written) {
            return part(new SignedPart(kind, bytes, text, repeated, written));
        }

        private void requireOpen() {
            if (isBuilt) {
                throw new IllegalStateException("a proof that is built does not change");
            }
        }

        private Builder part(SignedPart part) {
            requireOpen();
            parts = size == parts.length ? Arrays.copyOf(parts, size * 2) : parts;
            parts[size] = part;
            size++;
            return this;
        }

        /** Signed next: this text, in UTF-8. */
        public Builder text(String text) {
            return bytes(text.getBytes(StandardCharsets.UTF_8));
        }

        /** Signed next: these bytes, which are not copied. */
        public Builder bytes(byte[] bytes) {
            return part(SignedPart.Kind.TEXT, bytes, "");
        }

        /** Signed next: a URL, as the provider calls it. */
        public Builder url(String url) {
            return part(SignedPart.Kind.URL, url.getBytes(StandardCharsets.UTF_8), url);
        }

        /** Signed next: the body, byte for byte. */
        public Builder body() {
            return part(SignedPart.BODY);
        }

        /** Signed next: the body up to its last dot, after which only the code follows. */
        public Builder bodyBeforeLastDot() {
            return part(SignedPart.BODY_BEFORE_LAST_DOT);
        }

        /**
         * Signed next: a digest of the body.
         *
         * @param algorithm {@code SHA-256}, or {@code MD5} where the provider takes that
         * @param written how; {@link CodeFormat#PLAIN} for its bytes
         */
        public Builder bodyDigest(String algorithm, CodeFormat written) {
            return part(SignedPart.Kind.BODY_DIGEST, SignedPart.NONE, algorithm, Repeated.AS_SENT, written);
        }

        /** Signed next: names and values of the query, decoded, {@code name=value}, sorted, with ampersands between them. */
        public Builder sortedQuery() {
            return part(SignedPart.QUERY);
        }

        /** Signed next: names and values of the body, sorted by name, with nothing between them. */
        public Builder parameters(Repeated copies) {
            return part(SignedPart.Kind.PARAMETERS, SignedPart.NONE, "", copies, CodeFormat.PLAIN);
        }

        /** Signed next: the value of a top-level field, decoded; nothing where it was not sent. */
        public Builder field(String name) {
            return part(SignedPart.Kind.FIELD, SignedPart.NONE, name);
        }

        /** The codes that were sent: one must fit, and those that are not written in this way do not count. */
        public Builder sent(CodeFormat written, List<String> sent) {
            format = written;
            codes = List.copyOf(sent);
            return this;
        }

        /** The code that was sent. */
        public Builder sent(CodeFormat written, String sent) {
            format = written;
            codes = List.of(sent);
            return this;
        }

        /** When it was signed: the receiver's tolerance then holds, both ways. */
        public Builder signedAt(Instant moment) {
            signedAt = moment;
            return this;
        }

        /** The time before which it is not valid, apart from the receiver's tolerance. */
        public Builder notBefore(Instant moment) {
            notBefore = moment;
            return this;
        }

        /** The time from which on it is no longer valid, apart from the receiver's tolerance. */
        public Builder expiresAt(Instant moment) {
            expiresAt = moment;
            return this;
        }

        /** The SHA-256 that the body must have, in 64 hexadecimal digits: what is signed proves it. */
        public Builder bodySha256(String hexadecimal) {
            bodySha256 = hexadecimal;
            return this;
        }

        /** The value that is used only once. */
        public Builder nonce(String value) {
            nonce = value;
            return this;
        }

        /** What else may have been signed: created and tried if this does not fit, at most 16 in all; null is the end. */
        public Builder orElse(Supplier<@Nullable Proof> other) {
            otherwise = other;
            return this;
        }

        /**
         * What has to hold as well, read from what was signed: made once this fits, so that unproven claims are not
         * believed.
         */
        public Builder andThen(Supplier<Proof> more) {
            next = more;
            return this;
        }

        /**
         * The proof.
         *
         * @throws IllegalStateException if nothing was signed, or something of what is no signature
         */
        public Proof build() {
            boolean isSigned = algorithm != Algorithm.EQUAL && algorithm != Algorithm.NONE;
            requireOpen();
            if (isSigned == (size == 0)) {
                throw new IllegalStateException("a proof by " + algorithm + " over " + size + " parts proves nothing");
            }
            isBuilt = true;
            return new Proof(this);
        }
    }
}
