package io.callstatus;

import io.callstatus.spi.Proof;
import io.callstatus.spi.Proof.Algorithm;
import io.callstatus.spi.Proof.CodeFormat;
import io.callstatus.spi.SignedRequest;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import io.callstatus.spi.VerificationScheme;
import java.util.List;
import java.util.Set;

/** Signs forms by their parameters, and with the same key JSON that is no call status as it stands behind its URL. */
record UrlAndBodyScheme(VerificationScheme forms) implements VerificationScheme {
    private static final int SHA_1_DIGITS = 40;

    static Verification of(String header, String... aliases) {
        return Verification.of(new UrlAndBodyScheme(
                Verification.urlAndParameters(header, aliases).scheme().orElseThrow()));
    }

    @Override
    public String name() {
        return "URL and body";
    }

    @Override
    public List<String> headers() {
        return forms.headers();
    }

    @Override
    public Set<Coverage> covers() {
        return forms.covers();
    }

    @Override
    public Proof proof(SignedRequest in) {
        String header = headers().get(0);
        String code = in.header(header).orElse("");
        boolean isOther = in.transport() == Transport.JSON && !in.mayBeCallStatus();
        return isOther && code.length() == SHA_1_DIGITS ? signed(in, header, code, 0) : forms.proof(in);
    }

    private static Proof signed(SignedRequest in, String header, String code, int spelling) {
        return Proof.of(Algorithm.HMAC_SHA1, header)
                .url(in.urlSpellingsWithoutUser().get(spelling))
                .body()
                .sent(CodeFormat.HEX, code)
                .orElse(() -> spelling + 1 < in.urlSpellingsWithoutUser().size()
                        ? signed(in, header, code, spelling + 1)
                        : null)
                .build();
    }
}
