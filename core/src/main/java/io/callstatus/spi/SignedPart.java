package io.callstatus.spi;

/** A part of what was signed. Read by the library. */
public final class SignedPart {
    /** What a part is. */
    public enum Kind {
        /** A text of the scheme: a time, a separator, a digest. */
        TEXT,
        /** A URL. */
        URL,
        /** The body. */
        BODY,
        /** The body up to its last dot. */
        BODY_BEFORE_LAST_DOT,
        /** A digest of the body. */
        BODY_DIGEST,
        /** Names and values of the query. */
        QUERY,
        /** Names and values of the body. */
        PARAMETERS,
        /** The value of a field. */
        FIELD
    }

    static final byte[] NONE = {};
    static final SignedPart BODY = new SignedPart(Kind.BODY, NONE, "", Proof.Repeated.AS_SENT, Proof.CodeFormat.PLAIN);
    static final SignedPart BODY_BEFORE_LAST_DOT =
            new SignedPart(Kind.BODY_BEFORE_LAST_DOT, NONE, "", Proof.Repeated.AS_SENT, Proof.CodeFormat.PLAIN);
    static final SignedPart QUERY = new SignedPart(Kind.QUERY, NONE, "", Proof.Repeated.SORTED, Proof.CodeFormat.PLAIN);

    private final Kind kind;
    private final byte[] bytes;
    private final String text;
    private final Proof.Repeated repeated;
    private final Proof.CodeFormat written;

    SignedPart(Kind kind, byte[] bytes, String text, Proof.Repeated repeated, Proof.CodeFormat written) {
        this.kind = kind;
        this.bytes = bytes;
        this.text = text;
        this.repeated = repeated;
        this.written = written;
    }

    /** What it is. */
    public Kind kind() {
        return kind;
    }

    /** Of a text and a URL, the bytes; empty of any other. Not copied. */
    public byte[] bytes() {
        return bytes;
    }

    /** The URL, the name of the field, or that of the digest, such as {@code SHA-256}; empty of any other. */
    public String text() {
        return text;
    }

    /** In which order copies of a name are signed, of parameters. */
    public Proof.Repeated repeated() {
        return repeated;
    }

    /** How a digest is written. */
    public Proof.CodeFormat written() {
        return written;
    }

    /** Nothing that was sent. */
    @Override
    public String toString() {
        return kind.toString();
    }
}
