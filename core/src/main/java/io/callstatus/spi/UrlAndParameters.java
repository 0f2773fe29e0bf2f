package io.callstatus.spi;

import io.callstatus.spi.Proof.Algorithm;
import io.callstatus.spi.Proof.CodeFormat;
import io.callstatus.spi.Proof.Repeated;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Base64 HMAC-SHA1 over the public URL as text and, sorted by name, each parameter's name and value. A URL with
 * {@code bodySHA256} is signed alone, and vouches for a body that is no form by that digest.
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
                return signed(request, header, code.get(), digest(request), 0);
            }
        }
        throw request.missing();
    }

    /** Each URL costs a code of every key: those that were not called are tried where the one that was does not fit. */
    private Proof signed(SignedRequest request, String header, String code, @Nullable String digest, int spelling) {
        int next = spelling + 1;
        Proof.Builder proof = Proof.of(Algorithm.HMAC_SHA1, header)
                .url(spelling == 0 ? request.url() : request.urlSpellings().get(spelling))
                .sent(CodeFormat.BASE64, code)
                .orElse(() ->
                        next < request.urlSpellings().size() ? signed(request, header, code, digest, next) : null);
        if (digest != null) {
            proof.bodySha256(digest);
        } else if (request.transport() != Transport.QUERY) {
            proof.parameters(copies);
        }
        return proof.build();
    }

    /**
     * Every request but a form is bound by it, also one without a body: else a body could be left out. It counts once, and
     * as the end of the URL: what stands behind it, or twice, was written by somebody else. Null where there is none, and no
     * digest at all where it is not that.
     */
    private static @Nullable String digest(SignedRequest request) {
        if (request.url().indexOf('?') < 0) {
            return null;
        }
        String found = null;
        int count = 0;
        for (SignedRequest.Parameter parameter : request.query()) {
            if (parameter.name().equals(BODY_DIGEST)) {
                found = parameter.value();
                count++;
            }
        }
        if (request.transport() == Transport.FORM) {
            return null; // the query was looked through all the same: one that is too long is refused
        }
        return found == null || count == 1 && endsWith(request.url(), BODY_DIGEST + "=" + found) ? found : "";
    }

    private static boolean endsWith(String url, String digest) {
        int fragment = url.indexOf('#');
        return (fragment < 0 ? url : url.substring(0, fragment)).endsWith(digest);
    }
}
