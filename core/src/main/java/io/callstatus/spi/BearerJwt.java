package io.callstatus.spi;

import io.callstatus.internal.verify.CompactToken;
import io.callstatus.spi.Proof.Algorithm;
import io.callstatus.spi.Proof.CodeFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A JWT by HS256 that covers the body by a digest.
 *
 * @param issuer who must have issued it
 * @param digestClaim the claim that holds the SHA-256 of the body
 * @param accountClaim the claim that names the account
 */
record BearerJwt(String issuer, String digestClaim, String accountClaim) implements VerificationScheme {
    private static final String HEADER = "Authorization";
    private static final String CLAIMS = "claims of this issuer, each once, with times in whole seconds";

    @Override
    public String name() {
        return "JWT by HMAC-SHA256, with a digest of the body";
    }

    @Override
    public List<String> headers() {
        return List.of(HEADER);
    }

    @Override
    public Set<Coverage> covers() {
        return Set.of(Coverage.TIME, Coverage.BODY);
    }

    @Override
    public Proof proof(SignedRequest request) {
        CompactToken token = CompactToken.of(request.authorization("Bearer"))
                .orElseThrow(() -> request.malformed(HEADER, CompactToken.EXPECTED));
        return Proof.of(Algorithm.HMAC_SHA256, HEADER)
                .text(token.signed())
                .sent(CodeFormat.BASE64_URL, token.signature())
                .andThen(() -> claimed(request, token))
                .build();
    }

    /** What chooses the key is part of what that key has to sign. */
    @Override
    public Optional<String> account(SignedRequest request) {
        return CompactToken.of(request.authorization("Bearer"))
                .flatMap(CompactToken::claims)
                .flatMap(claims -> claims.text(accountClaim));
    }

    /**
     * What the claims say; asked once the token is proven. The digest of a body covers no query, whatever it is: there, the
     * token proves its sender and nothing that was sent.
     */
    private Proof claimed(SignedRequest request, CompactToken token) {
        CompactToken.Claims claims =
                token.claims().filter(this::isOurs).orElseThrow(() -> request.malformed(HEADER, CLAIMS));
        Proof.Builder terms = Proof.terms(HEADER);
        if (request.transport() != Transport.QUERY) {
            terms.bodySha256(claims.text(digestClaim).orElse(""));
        }
        claims.seconds("iat").ifPresent(terms::signedAt);
        claims.seconds("exp").ifPresent(terms::expiresAt);
        claims.seconds("nbf").ifPresent(terms::notBefore);
        claims.text("jti").ifPresent(terms::nonce);
        return terms.build();
    }

    private boolean isOurs(CompactToken.Claims claims) {
        return claims.text("iss").equals(Optional.of(issuer))
                && claims.seconds("iat").isPresent()
                && claims.isTimeOrAbsent("exp")
                && claims.isTimeOrAbsent("nbf");
    }
}
