package io.callstatus.twilio;

import io.callstatus.spi.Proof;
import io.callstatus.spi.Proof.Algorithm;
import io.callstatus.spi.Proof.CodeFormat;
import io.callstatus.spi.Proof.Repeated;
import io.callstatus.spi.SignedRequest;
import io.callstatus.spi.Transport;
import io.callstatus.spi.VerificationScheme;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Base64 HMAC over the called URL and, for a form, the name and value of each parameter, sorted, equal copies once. Sources:
 * pages "Webhooks security" and "Webhook shared keys", read 2026-11-28. Without settings: SHA-1 and the auth token. With
 * settings: the shared key and the algorithm that they name. Nobody signs the settings, so a shared key is tried only with its
 * configured algorithm. A body that is no form is proven by its digest in the URL, and is refused without one.
 */
record TwilioScheme() implements VerificationScheme {
    static final String SIGNATURE = "X-Twilio-Signature";
    private static final String SETTINGS = "X-Twilio-Webhooks-Signature-Settings";
    private static final String EXPECTED = "key=…,algorithm=HMAC_SHA1 or HMAC_SHA256";
    private static final String DIGEST = "bodySHA256";

    @Override
    public String name() {
        return "HMAC-SHA1 or, by a shared key, HMAC-SHA256 over URL and parameters";
    }

    @Override
    public List<String> headers() {
        return List.of(SIGNATURE);
    }

    @Override
    public Set<Coverage> covers() {
        return Set.of(Coverage.URL, Coverage.PARAMETERS);
    }

    @Override
    public boolean namesKeys() {
        return true;
    }

    /** Without an algorithm in the settings, none: then the auth token has signed. */
    @Override
    public Optional<String> keyId(SignedRequest request) {
        return named(request, "algorithm").flatMap(algorithm -> named(request, "key"));
    }

    private static Optional<String> named(SignedRequest request, String name) {
        if (request.header(SETTINGS).isEmpty()) {
            return Optional.empty();
        }
        List<String> values = request.elements(SETTINGS, name, EXPECTED);
        if (values.size() > 1) {
            throw request.malformed(SETTINGS, EXPECTED);
        }
        return values.stream().findFirst();
    }

    private static Algorithm algorithm(SignedRequest request) {
        String name = named(request, "algorithm").orElse("HMAC_SHA1");
        if (name.equals("HMAC_SHA1")) {
            return Algorithm.HMAC_SHA1;
        }
        if (!name.equals("HMAC_SHA256") || named(request, "key").isEmpty()) {
            throw request.malformed(SETTINGS, EXPECTED);
        }
        return Algorithm.HMAC_SHA256;
    }

    @Override
    public Proof proof(SignedRequest request) {
        String code = request.required(SIGNATURE);
        Optional<String> digest = request.bodyDigestInUrl(DIGEST);
        boolean isUnbound = digest.isEmpty() && request.transport() == Transport.JSON;
        return signed(
                request,
                algorithm(request),
                code,
                isUnbound ? Optional.of("") : digest,
                List.of(TwilioUrls.called(request)),
                0);
    }

    /**
     * Each spelling of the URL costs one code for every key, so other spellings are computed only if that of the called URL
     * does not fit.
     */
    private static Proof signed(
            SignedRequest request,
            Algorithm algorithm,
            String code,
            Optional<String> digest,
            List<String> urls,
            int spelling) {
        int next = spelling + 1;
        Proof.Builder proof = Proof.of(algorithm, SIGNATURE)
                .url(urls.get(spelling))
                .sent(CodeFormat.BASE64, code)
                .orElse(() -> {
                    List<String> all = spelling == 0 ? TwilioUrls.all(request) : urls;
                    return next < all.size() ? signed(request, algorithm, code, digest, all, next) : null;
                });
        if (digest.isPresent()) {
            proof.bodySha256(digest.get());
        } else if (request.transport() != Transport.QUERY) {
            proof.parameters(Repeated.DISTINCT);
        }
        return proof.build();
    }
}
