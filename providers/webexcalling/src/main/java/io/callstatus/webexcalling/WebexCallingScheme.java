package io.callstatus.webexcalling;

import io.callstatus.spi.Proof;
import io.callstatus.spi.Proof.Algorithm;
import io.callstatus.spi.Proof.CodeFormat;
import io.callstatus.spi.SignedRequest;
import io.callstatus.spi.VerificationScheme;
import java.util.List;
import java.util.Set;

/** HMAC-SHA1 over the body as it came, in hexadecimal digits, and no time; what a newer header holds, public code contradicts itself. */
record WebexCallingScheme() implements VerificationScheme {
    static final String HEADER = "X-Spark-Signature";

    @Override
    public String name() {
        return "HMAC-SHA1 over body";
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
                .sent(CodeFormat.HEX, request.required(HEADER))
                .build();
    }
}
