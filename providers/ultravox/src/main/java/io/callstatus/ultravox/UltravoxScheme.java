package io.callstatus.ultravox;

import io.callstatus.spi.Proof;
import io.callstatus.spi.Proof.Algorithm;
import io.callstatus.spi.Proof.CodeFormat;
import io.callstatus.spi.SignedRequest;
import io.callstatus.spi.TimeFormat;
import io.callstatus.spi.VerificationScheme;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * HMAC-SHA256 over the body and the text of a time, without a separator. Source: page "Securing webhooks", state of 2026-04-27,
 * read 2026-11-28. The body ends with its brace, and the time begins with a digit and has to be readable from its first
 * character on, so the boundary is certain. While a secret is replaced, there are several codes, separated by commas.
 */
record UltravoxScheme() implements VerificationScheme {
    static final String HEADER = "X-Ultravox-Webhook-Signature";
    private static final String TIME = "X-Ultravox-Webhook-Timestamp";

    /** No page says how the zone is written. A time without one is UTC. */
    private static final TimeFormat ISO = TimeFormat.local(ZoneOffset.UTC);

    @Override
    public String name() {
        return "HMAC-SHA256 over body and time";
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
        List<String> codes = new ArrayList<>();
        for (String code : request.required(HEADER).split(",", -1)) {
            if (code.isBlank()) {
                throw request.malformed(HEADER, "signatures with commas between them");
            }
            codes.add(code.strip());
        }
        String time = request.required(TIME);
        if (time.isEmpty() || time.charAt(0) < '0' || time.charAt(0) > '9') {
            throw request.malformed(TIME, ISO.toString());
        }
        return Proof.of(Algorithm.HMAC_SHA256, HEADER)
                .body()
                .text(time)
                .sent(CodeFormat.HEX, codes)
                .signedAt(request.moment(TIME, time, ISO))
                .build();
    }
}
