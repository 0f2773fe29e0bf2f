package io.callstatus.spi;

import io.callstatus.spi.Proof.Algorithm;
import io.callstatus.spi.Proof.CodeFormat;
import java.util.List;
import java.util.Set;

/**
 * Lower-case hexadecimal HMAC-SHA256 over the time as it stands, a dot and the body.
 *
 * @param header where both stand
 * @param label what stands before a code; elements of other names are for schemes to come
 * @param form what the header should be, for messages
 */
record TimestampedBody(String header, String label, String form) implements VerificationScheme {
    TimestampedBody(String header, String label) {
        this(header, label, "one t=<unix seconds> and " + label + "=<64 lower-case hexadecimal digits>");
    }

    @Override
    public String name() {
        return "HMAC-SHA256 over time and body";
    }

    @Override
    public List<String> headers() {
        return List.of(header);
    }

    @Override
    public Set<Coverage> covers() {
        return Set.of(Coverage.TIME, Coverage.BODY);
    }

    @Override
    public Proof proof(SignedRequest request) {
        List<String> times = request.elements(header, "t", form);
        List<String> codes = request.elements(header, label, form);
        if (times.size() != 1 || codes.isEmpty()) {
            throw request.malformed(header, form);
        }
        String time = times.get(0);
        return Proof.of(Algorithm.HMAC_SHA256, header)
                .signedAt(request.seconds(header, time))
                .text(time + ".")
                .body()
                .sent(CodeFormat.HEX, codes)
                .build();
    }
}
