package io.callstatus.bland;

import io.callstatus.spi.Proof;
import io.callstatus.spi.Proof.Algorithm;
import io.callstatus.spi.Proof.CodeFormat;
import io.callstatus.spi.SignedRequest;
import io.callstatus.spi.VerificationScheme;
import java.util.List;
import java.util.Set;

/**
 * Lower-case hexadecimal HMAC-SHA256 over the bytes of the body; page "Webhook signing", read 2026-11-28. There is no time: what was
 * recorded stays valid. The page's own sample signs JSON that it has written anew, which fails on numbers such as {@code 1.0}.
 */
record BlandScheme() implements VerificationScheme {
    static final String HEADER = "X-Webhook-Signature";

    @Override
    public String name() {
        return "HMAC-SHA256 over body";
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
        return Proof.of(Algorithm.HMAC_SHA256, HEADER)
                .body()
                .sent(CodeFormat.HEX, request.required(HEADER))
                .build();
    }
}
