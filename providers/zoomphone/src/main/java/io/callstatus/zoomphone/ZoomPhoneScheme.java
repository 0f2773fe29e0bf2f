package io.callstatus.zoomphone;

import io.callstatus.spi.Proof;
import io.callstatus.spi.Proof.Algorithm;
import io.callstatus.spi.Proof.CodeFormat;
import io.callstatus.spi.SignedRequest;
import io.callstatus.spi.VerificationScheme;
import java.util.List;
import java.util.Set;

/**
 * {@code v0=<hex>}: HMAC-SHA256 over {@code v0}, the time and the body, both as they were sent. Source: page "Webhooks", read
 * 2026-11-28.
 */
record ZoomPhoneScheme() implements VerificationScheme {
    static final String HEADER = "x-zm-signature";
    private static final String TIME = "x-zm-request-timestamp";
    private static final String VERSION = "v0=";

    @Override
    public String name() {
        return "HMAC-SHA256 over time and body";
    }

    @Override
    public List<String> headers() {
        return List.of(HEADER, TIME);
    }

    @Override
    public Set<Coverage> covers() {
        return Set.of(Coverage.TIME, Coverage.BODY);
    }

    @Override
    public Proof proof(SignedRequest request) {
        String code = request.required(HEADER);
        String time = request.required(TIME);
        if (!code.startsWith(VERSION)) {
            throw request.malformed(HEADER, "v0= and hexadecimal digits");
        }
        return Proof.of(Algorithm.HMAC_SHA256, HEADER)
                .text("v0:" + time + ":")
                .body()
                .sent(CodeFormat.HEX, code.substring(VERSION.length()))
                .signedAt(request.seconds(TIME, time))
                .build();
    }
}
