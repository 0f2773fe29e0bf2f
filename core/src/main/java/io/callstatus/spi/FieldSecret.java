package io.callstatus.spi;

import io.callstatus.internal.read.Placeholders;
import io.callstatus.spi.Proof.Algorithm;
import io.callstatus.spi.Proof.CodeFormat;
import java.util.List;
import java.util.Set;

/**
 * A secret in the body, as it is.
 *
 * @param field the top-level field
 */
record FieldSecret(String field) implements VerificationScheme {
    @Override
    public String name() {
        return "a shared secret in the body";
    }

    @Override
    public List<String> headers() {
        return List.of();
    }

    @Override
    public Set<Coverage> covers() {
        return Set.of();
    }

    @Override
    public Set<String> secretFields() {
        return Set.of(field);
    }

    @Override
    public Proof proof(SignedRequest request) {
        String value = request.onlyText(field)
                .filter(text -> !Placeholders.isOfAllProviders(text))
                .orElseThrow(request::missing);
        return Proof.of(Algorithm.EQUAL, "field " + field)
                .sent(CodeFormat.PLAIN, value)
                .build();
    }
}
