package io.callstatus.retell;

import io.callstatus.spi.Proof;
import io.callstatus.spi.Proof.Algorithm;
import io.callstatus.spi.Proof.CodeFormat;
import io.callstatus.spi.SignedRequest;
import io.callstatus.spi.VerificationScheme;
import java.util.List;
import java.util.Set;

/**
 * {@code v=<milliseconds>,d=<hex>}: HMAC-SHA256 over the body and the digits of {@code v}, without a separator. Sources: page
 * "Secure the webhook", read 2026-11-28, and npm retell-sdk 5.66.1. The digits begin 13 characters before the end, since there
 * are always 13.
 */
record RetellScheme() implements VerificationScheme {
    private static final String HEADER = "X-Retell-Signature";
    private static final String EXPECTED = "v and d, once each";

    @Override
    public String name() {
        return "HMAC-SHA256 over body and time";
    }

    @Override
    public List<String> headers() {
        return List.of(HEADER);
    }

    @Override
    public Set<Coverage> covers() {
        return Set.of(Coverage.TIME, Coverage.BODY);
    }

    @Override
    public Proof proof(SignedRequest request) {
        List<String> times = request.elements(HEADER, "v", EXPECTED);
        List<String> codes = request.elements(HEADER, "d", EXPECTED);
        if (times.size() != 1 || codes.size() != 1) {
            throw request.malformed(HEADER, EXPECTED);
        }
        return Proof.of(Algorithm.HMAC_SHA256, HEADER)
                .body()
                .text(times.get(0))
                .sent(CodeFormat.HEX, codes)
                .signedAt(request.millis(HEADER, times.get(0)))
                .build();
    }
}
