package io.callstatus.spi;

import io.callstatus.spi.Proof.Algorithm;
import io.callstatus.spi.Proof.CodeFormat;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** An HMAC over the body alone. */
record SignedBody(String header, Algorithm algorithm, CodeFormat written) implements VerificationScheme {
    private static final Set<Algorithm> HMACS =
            EnumSet.of(Algorithm.HMAC_SHA1, Algorithm.HMAC_SHA256, Algorithm.HMAC_SHA512);

    SignedBody {
        if (!HMACS.contains(algorithm)) {
            throw new IllegalArgumentException("a body is signed by one of " + HMACS + ", not by " + algorithm);
        }
    }

    @Override
    public String name() {
        return algorithm.name().replace('_', '-') + " over body";
    }

    @Override
    public List<String> headers() {
        return List.of(header);
    }

    @Override
    public Set<Coverage> covers() {
        return Set.of(Coverage.BODY);
    }

    @Override
    public Proof proof(SignedRequest request) {
        return Proof.of(algorithm, header)
                .body()
                .sent(written, request.required(header))
                .build();
    }
}
