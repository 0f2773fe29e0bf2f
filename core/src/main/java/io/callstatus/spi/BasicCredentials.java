package io.callstatus.spi;

import io.callstatus.spi.Proof.Algorithm;
import io.callstatus.spi.Proof.CodeFormat;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** User and password of HTTP Basic, compared as one text. */
record BasicCredentials() implements VerificationScheme {
    private static final String HEADER = "Authorization";

    @Override
    public String name() {
        return "user and password (HTTP Basic)";
    }

    @Override
    public List<String> headers() {
        return List.of(HEADER);
    }

    @Override
    public Set<Coverage> covers() {
        return Set.of();
    }

    @Override
    public KeyKind keys() {
        return KeyKind.USER_AND_PASSWORD;
    }

    @Override
    public Proof proof(SignedRequest request) {
        String credentials = decoded(request, request.authorization("Basic"));
        if (credentials.indexOf(':') < 0) {
            throw malformed(request);
        }
        return Proof.of(Algorithm.EQUAL, HEADER)
                .sent(CodeFormat.PLAIN, credentials)
                .build();
    }

    private static String decoded(SignedRequest request, String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (Base64.getEncoder().encodeToString(bytes).equals(base64)) {
                return text;
            }
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw malformed(request);
        }
        throw malformed(request);
    }

    private static io.callstatus.VerificationException malformed(SignedRequest request) {
        return request.malformed(HEADER, "base64 of a user, a colon and a password, in UTF-8");
    }
}
