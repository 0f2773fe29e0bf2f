package io.callstatus.all;

import io.callstatus.spi.Verification;
import io.callstatus.spi.VerificationScheme;
import java.util.Map;

/** The ways in which the installed providers prove themselves, as far as they are worked out here by another hand. */
public enum Scheme {
    TIMESTAMPED_BODY,
    URL_AND_PARAMETERS,
    SHARED_SECRET,
    ED25519,
    /** Signed here by the testkit; that this is how the provider signs, is what its {@code vectors.tsv} shows. */
    OTHER,
    NONE;

    private static final Map<String, Scheme> BY_NAME = Map.of(
            "HMAC-SHA256 over time and body", TIMESTAMPED_BODY,
            "HMAC-SHA1 over URL and parameters", URL_AND_PARAMETERS);

    static Scheme of(Verification verification) {
        if (!verification.isOffered()) {
            return NONE;
        }
        if (verification.isSharedSecret()) {
            return SHARED_SECRET;
        }
        if (verification.takesPublicKeys()) {
            return ED25519;
        }
        String name = verification.scheme().map(VerificationScheme::name).orElse("");
        Scheme scheme = BY_NAME.getOrDefault(name, OTHER);
        boolean isInOneHeader = verification.headers().size() == 1;
        return scheme == TIMESTAMPED_BODY && !isInOneHeader ? OTHER : scheme;
    }
}
