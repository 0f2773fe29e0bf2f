package io.callstatus.internal;

import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Fingerprint;
import io.callstatus.spi.Transport;

/** A parser with what decides whether a request is its own, made ready once. */
public final class Claimant {
    private final CallStatusParser parser;
    private final Fingerprint fingerprint;
    private final Matcher matcher;
    private final int position;

    Claimant(CallStatusParser parser, int position) {
        this.parser = parser;
        this.fingerprint = parser.fingerprint();
        this.matcher = new Matcher(fingerprint);
        this.position = position;
    }

    /** The parser. */
    public CallStatusParser parser() {
        return parser;
    }

    /** Its fingerprint. */
    public Fingerprint fingerprint() {
        return fingerprint;
    }

    /** Asks the fields. */
    public Matcher matcher() {
        return matcher;
    }

    /** Its place in the order of its set. */
    int position() {
        return position;
    }

    boolean sends(String header, Transport transport) {
        return travelsBy(transport) && fingerprint.headers().stream().anyMatch(header::equalsIgnoreCase);
    }

    /** Whether its requests travel this way. */
    public boolean travelsBy(Transport transport) {
        return fingerprint.transports().contains(transport);
    }

    /** Whether the fields alone make the request its own. */
    public boolean claimsByFields(ScannedRequest scanned) {
        return travelsBy(scanned.transport()) && matcher.claims(scanned.fieldsFor(fingerprint));
    }
}
