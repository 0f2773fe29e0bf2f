package io.callstatus.signalwire;

import io.callstatus.VerificationException;
import io.callstatus.spi.Proof;
import io.callstatus.spi.Proof.Algorithm;
import io.callstatus.spi.Proof.CodeFormat;
import io.callstatus.spi.SignedRequest;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import io.callstatus.spi.VerificationScheme;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * SignalWire's three ways to sign with one key. Calls by cXML: URL and parameters, or only the URL if it contains the digest of
 * the body. SWML and RELAY, in JSON and never a call status: URL and body, in hexadecimal digits, by SHA-1 and for some also by
 * SHA-256. Source: page "Webhook security", read 2026-11-28.
 */
record SignalWireScheme(VerificationScheme cxml) implements VerificationScheme {
    private static final String SHA_256 = "X-SignalWire-SHA256-Signature";
    private static final int SHA_1_DIGITS = 40;

    static Verification verification() {
        return Verification.of(
                new SignalWireScheme(Verification.urlAndParameters("X-SignalWire-Signature", "X-Twilio-Signature")
                        .scheme()
                        .orElseThrow()));
    }

    @Override
    public String name() {
        return cxml.name();
    }

    @Override
    public List<String> headers() {
        return cxml.headers();
    }

    @Override
    public Set<Coverage> covers() {
        return cxml.covers();
    }

    @Override
    public Proof proof(SignedRequest request) {
        boolean isOther = request.transport() == Transport.JSON && !request.mayBeCallStatus();
        return isOther ? other(request) : call(request);
    }

    private Proof call(SignedRequest request) {
        try {
            return cxml.proof(request);
        } catch (VerificationException e) {
            boolean isStronger = e.kind() == VerificationException.Kind.MISSING_SIGNATURE
                    && request.header(SHA_256).isPresent();
            throw isStronger
                    ? request.missing(SHA_256 + " was, and for calls it is documented nowhere what it signs")
                    : e;
        }
    }

    /** By SHA-1 whenever that was sent; by SHA-256 if only that was sent. */
    private Proof other(SignedRequest request) {
        for (String header : headers()) {
            Optional<String> code = request.header(header);
            if (code.isPresent()) {
                return code.get().length() == SHA_1_DIGITS
                        ? asItStands(request, Algorithm.HMAC_SHA1, header, code.get(), 0)
                        : cxml.proof(request);
            }
        }
        String code = request.header(SHA_256).orElseThrow(request::missing);
        return asItStands(request, Algorithm.HMAC_SHA256, SHA_256, code, 0);
    }

    private static Proof asItStands(
            SignedRequest request, Algorithm algorithm, String header, String code, int spelling) {
        List<String> urls = request.urlSpellingsWithoutUser();
        int next = spelling + 1;
        return Proof.of(algorithm, header)
                .url(urls.get(spelling))
                .body()
                .sent(CodeFormat.HEX, code)
                .orElse(() -> next < urls.size() ? asItStands(request, algorithm, header, code, next) : null)
                .build();
    }
}
