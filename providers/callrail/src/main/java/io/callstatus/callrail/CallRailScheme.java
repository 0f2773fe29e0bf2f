package io.callstatus.callrail;

import io.callstatus.spi.Proof;
import io.callstatus.spi.Proof.Algorithm;
import io.callstatus.spi.Proof.CodeFormat;
import io.callstatus.spi.SignedRequest;
import io.callstatus.spi.VerificationScheme;
import java.util.List;
import java.util.Set;

/**
 * {@code Signature}: base64 of HMAC-SHA1 over the body, as it was sent; support article 5711246459149, read 2026-11-28. The key
 * is the text of the company's signing key: its 32 hexadecimal digits are not decoded. Nothing is said of the time.
 */
record CallRailScheme() implements VerificationScheme {
    private static final String HEADER = "Signature";

    @Override
    public String name() {
        return "HMAC-SHA1 over the body";
    }

    @Override
    public List<String> headers() {
        return List.of(HEADER);
    }

    @Override
    public Set<Coverage> covers() {
        return Set.of(Coverage.BODY);
    }

    @Override
    public Proof proof(SignedRequest request) {
        return Proof.of(Algorithm.HMAC_SHA1, HEADER)
                .body()
                .sent(CodeFormat.BASE64, request.required(HEADER))
                .build();
    }
}
