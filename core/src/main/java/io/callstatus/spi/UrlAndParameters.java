package io.callstatus.spi;

import io.callstatus.spi.Proof.Algorithm;
import io.callstatus.spi.Proof.CodeFormat;
import io.callstatus.spi.Proof.Repeated;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Base64 HMAC-SHA1 over the public URL as text and, sorted by name, each parameter's name and value. A URL with
 * {@code bodySHA256} is signed alone, and covers a body that is no form by that digest.
 *
 * @param copies in which order copies of one name are signed
 * @param headers of these, the first that was sent decides
 */
record UrlAndParameters(Repeated copies, List<String> headers) implements VerificationScheme {
    private static final String BODY_DIGEST = "bodySHA256";

    @Override
    public String name() {
        return "HMAC-SHA1 over URL and parameters";
    }

    @Override
    public Set<Coverage> covers() {
        return Set.of(Coverage.URL, Coverage.PARAMETERS);
    }

    @Override
    public Proof proof(SignedRequest request) {
        for (String header : headers) {
            Optional<String> code = request.header(header);
            if (code.isPresent()) {
                return signed(request, header, code.get(), request.bodyDigestInUrl(BODY_DIGEST), 0);
            }
        }
        throw request.missing();
    }

    /** Each URL costs a code of every key: those that were not called are tried where the one that was does not fit. */
    private Proof signed(SignedRequest request, String header, String code, Optional<String> digest, int spelling) {
        int next = spelling + 1;
        Proof.Builder proof = Proof.of(Algorithm.HMAC_SHA1, header)
                .url(spelling == 0 ? request.url() : request.urlSpellings().get(spelling))
                .sent(CodeFormat.BASE64, code)
                .orElse(() ->
                        next < request.urlSpellings().size() ? signed(request, header, code, digest, next) : null);
        if (digest.isPresent()) {
            proof.bodySha256(digest.get());
        } else if (request.transport() != Transport.QUERY) {
            proof.parameters(copies);
        }
        return proof.build();
    }
}
