package io.callstatus.spi;

import io.callstatus.spi.Proof.Algorithm;
import io.callstatus.spi.Proof.CodeFormat;
import java.util.List;
import java.util.Set;

/**
 * Ed25519 over the time as it stands, a separator and the body.
 *
 * @param header where the signature stands
 * @param timeHeader where the time stands
 * @param separator what stands between time and body
 */
record Ed25519TimeAndBody(String header, String timeHeader, String separator) implements VerificationScheme {
    @Override
    public String name() {
        return "Ed25519 over time and body";
    }

    @Override
    public List<String> headers() {
        return List.of(header, timeHeader);
    }

    @Override
    public Set<Coverage> covers() {
        return Set.of(Coverage.TIME, Coverage.BODY);
    }

    @Override
    public KeyKind keys() {
        return KeyKind.ED25519;
    }

    @Override
    public Proof proof(SignedRequest request) {
        String signature = request.required(header);
        String time = request.required(timeHeader);
        return Proof.of(Algorithm.ED25519, header)
                .signedAt(request.seconds(timeHeader, time))
                .text(time + separator)
                .body()
                .sent(CodeFormat.BASE64, signature)
                .build();
    }
}
