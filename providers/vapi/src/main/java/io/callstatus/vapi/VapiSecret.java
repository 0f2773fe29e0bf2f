package io.callstatus.vapi;

import io.callstatus.spi.Proof;
import io.callstatus.spi.Proof.Algorithm;
import io.callstatus.spi.Proof.CodeFormat;
import io.callstatus.spi.SignedRequest;
import io.callstatus.spi.VerificationScheme;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The secret as it is: in Vapi's own older header, else as a bearer token. Source: page "Server authentication", read
 * 2026-11-28.
 */
record VapiSecret() implements VerificationScheme {
    private static final String BEARER = "Authorization";

    @Override
    public String name() {
        return "a shared secret or bearer token";
    }

    @Override
    public List<String> headers() {
        return List.of(VapiWords.HEADER, BEARER);
    }

    @Override
    public Set<Coverage> covers() {
        return Set.of();
    }

    @Override
    public Proof proof(SignedRequest request) {
        Optional<String> secret = request.header(VapiWords.HEADER);
        return Proof.of(Algorithm.EQUAL, secret.isPresent() ? VapiWords.HEADER : BEARER)
                .sent(CodeFormat.PLAIN, secret.orElseGet(() -> request.authorization("Bearer")))
                .build();
    }
}
