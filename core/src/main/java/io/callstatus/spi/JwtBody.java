package io.callstatus.spi;

import io.callstatus.internal.verify.CompactToken;
import io.callstatus.spi.Proof.Algorithm;
import io.callstatus.spi.Proof.CodeFormat;
import java.util.List;
import java.util.Set;

/** A body that is a JWT by HS256. */
record JwtBody() implements VerificationScheme {
    private static final String PLACE = "token";

    @Override
    public String name() {
        return "JWT by HMAC-SHA256 as body";
    }

    @Override
    public List<String> headers() {
        return List.of();
    }

    @Override
    public Set<Coverage> covers() {
        return Set.of(Coverage.BODY);
    }

    @Override
    public Proof proof(SignedRequest request) {
        String body = request.bodyText();
        if (body.isEmpty() || body.charAt(0) == '{' || body.charAt(0) == '[') {
            throw request.missing("it is no token, and what is not signed is not believed");
        }
        CompactToken token = CompactToken.of(body).orElseThrow(() -> request.malformed(PLACE, CompactToken.EXPECTED));
        return Proof.of(Algorithm.HMAC_SHA256, PLACE)
                .bodyBeforeLastDot()
                .sent(CodeFormat.BASE64_URL, token.signature())
                .build();
    }
}
