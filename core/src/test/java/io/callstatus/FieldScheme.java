package io.callstatus;

import io.callstatus.spi.Proof;
import io.callstatus.spi.Proof.Algorithm;
import io.callstatus.spi.Proof.CodeFormat;
import io.callstatus.spi.SignedRequest;
import io.callstatus.spi.VerificationScheme;
import java.util.List;
import java.util.Set;

/**
 * Signs the values of some fields, with nothing between, and no more.
 *
 * @param header where the code stands
 * @param fields the fields
 */
record FieldScheme(String header, String... fields) implements VerificationScheme {
    @Override
    public String name() {
        return "HMAC-SHA1 over some fields";
    }

    @Override
    public List<String> headers() {
        return List.of(header);
    }

    @Override
    public Set<Coverage> covers() {
        return Set.of(Coverage.FIELDS);
    }

    @Override
    public Proof proof(SignedRequest in) {
        Proof.Builder proof = Proof.of(Algorithm.HMAC_SHA1, header);
        for (String field : fields) {
            proof.field(field);
        }
        return proof.sent(CodeFormat.HEX, in.required(header)).build();
    }
}
