package io.callstatus.internal.detect;

import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Envelope;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.Handshake;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Unwrap;
import io.callstatus.spi.Verification;
import io.callstatus.spi.VerificationScheme.Coverage;
import java.util.List;
import java.util.Set;

/** Checks what a provider declares when its set is built. Stateless. */
final class DeclarationRules {
    private DeclarationRules() {}

    /**
     * Checks all callbacks of a parser.
     *
     * @throws IllegalArgumentException if a declaration is not allowed
     */
    static void require(CallStatusParser parser) {
        for (Callback callback : parser.callbacks()) {
            requireShallow(parser, callback);
            requireOneEvent(parser, callback);
            requireTellable(parser, callback);
            requireCodeOfItsOwn(parser, callback);
        }
    }

    private static void refuse(CallStatusParser parser, Callback callback, String what) {
        throw new IllegalArgumentException(parser.provider() + ", callback " + callback.name() + ": " + what);
    }

    /** Each name of a path costs a pass over the body, before anything is proven. */
    private static void requireShallow(CallStatusParser parser, Callback callback) {
        int wrapped = 0;
        for (Callback other : parser.callbacks()) {
            Unwrap unwrap = other.unwrap().orElse(null);
            wrapped = Math.max(wrapped, unwrap == null ? 0 : unwrap.names());
        }
        if (wrapped + callback.envelope().names() > Envelope.DEEPEST) {
            refuse(parser, callback, "its fields are wrapped in more than " + Envelope.DEEPEST + " names");
        }
    }

    private static void requireOneEvent(CallStatusParser parser, Callback callback) {
        if (callback.eventReader().isPresent()
                && (callback.isCallStatus() || callback.envelope().isEach())) {
            refuse(parser, callback, "read(…) is for one other event, not for a call status or an array");
        }
    }

    /** A large body has to be recognised by its beginning, and its proof has to be computed while it is read. */
    private static void requireTellable(CallStatusParser parser, Callback callback) {
        if (!callback.isLarge()) {
            return;
        }
        boolean isOther = !callback.isCallStatus() && callback.handshake().isEmpty();
        if (!isOther || !callback.transports().equals(Set.of(Transport.JSON))) {
            refuse(parser, callback, "a large body is that of another event, in JSON");
        }
        List<Evidence> evidence = callback.evidence();
        boolean isAtTheTop =
                evidence.stream().allMatch(one -> one.path().names().size() == 1);
        if (callback.required().isEmpty() || !isAtTheTop) {
            refuse(parser, callback, "a large body is told by fields at its top");
        }
        Verification verification = parser.verification();
        boolean isWrapped =
                parser.callbacks().stream().anyMatch(other -> other.unwrap().isPresent());
        if (!isSignedByHmac(verification) || verification.headers().isEmpty() || isWrapped) {
            refuse(parser, callback, "a large body is proven by a header with an HMAC over its bytes");
        }
    }

    private static boolean isSignedByHmac(Verification verification) {
        return verification.signsBytes() && !verification.takesPublicKeys();
    }

    /** The key that computes the code of a token signs events too. */
    private static void requireCodeOfItsOwn(CallStatusParser parser, Callback callback) {
        Handshake answer = callback.handshake().orElse(null);
        if (answer == null || answer.kind() != Handshake.Kind.HMAC_JSON) {
            return;
        }
        Verification verification = parser.verification();
        if (!isSignedByHmac(verification) || !verification.covers().contains(Coverage.TIME)) {
            refuse(
                    parser,
                    callback,
                    "a token is answered with its code where an HMAC over time and body proves requests");
        }
    }
}
