package io.callstatus.all;

import io.callstatus.spi.Verification;
import io.callstatus.spi.VerificationScheme.Coverage;

/** The ways in which the installed providers prove themselves; one that is new has to be worked out here by another hand. */
public enum Scheme {
    TIMESTAMPED_BODY,
    URL_AND_PARAMETERS,
    SHARED_SECRET,
    ED25519,
    NONE;

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
        return verification.covers().contains(Coverage.PARAMETERS) ? URL_AND_PARAMETERS : TIMESTAMPED_BODY;
    }
}
