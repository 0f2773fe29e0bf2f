package io.callstatus.spi;

import io.callstatus.spi.Proof.Algorithm;
import io.callstatus.spi.Proof.CodeFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A secret in a header, as it is.
 *
 * @param headers of these, the first that was sent decides
 */
record HeaderSecret(List<String> headers) implements VerificationScheme {
    @Override
    public String name() {
        return "a shared secret";
    }

    @Override
    public Set<Coverage> covers() {
        return Set.of();
    }

    @Override
    public Proof proof(SignedRequest request) {
        for (String header : headers) {
            Optional<String> value = request.header(header);
            if (value.isPresent()) {
                return Proof.of(Algorithm.EQUAL, header)
                        .sent(CodeFormat.PLAIN, value.get())
                        .build();
            }
        }
        throw request.missing();
    }
}
