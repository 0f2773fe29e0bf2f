package io.callstatus.internal.verify;

import io.callstatus.VerificationException;
import io.callstatus.VerificationException.Kind;
import io.callstatus.internal.http.Urls;
import io.callstatus.spi.Proof;
import io.callstatus.spi.Verification;
import java.util.List;

/**
 * The messages of all refusals of one provider's requests: what was expected, and what to do. Immutable.
 *
 * @param provider its id
 * @param verification how it proves that it sent a request
 */
record Refusals(String provider, Verification verification) {
    VerificationException of(Kind kind, String what, String hint) {
        return VerificationException.refused(kind, provider, what, hint);
    }

    VerificationException mismatch(String what, String hint) {
        return of(Kind.MISMATCH, what, hint);
    }

    VerificationException nothingConfigured() {
        if (verification.scheme().isEmpty()) {
            return notOffered();
        }
        return of(
                Kind.NO_SECRET_CONFIGURED,
                "no secret is configured for this provider, and it is not trusted by name",
                "Give Secrets.builder().secret(\"" + provider + "\", " + (isPublic() ? "Secret.publicKey(…)" : "…")
                        + ") the " + keys()
                        + places("header", "field")
                        + "; a secret in the URL takes its place only beside trustUnverified(\"" + provider + "\")");
    }

    private boolean isPublic() {
        return verification.takesPublicKeys();
    }

    private String keys() {
        return isPublic() ? "public key by which it signs in the " : "secret that belongs to the ";
    }

    private String places(String one, String inBody) {
        List<String> headers = verification.headers();
        return headers.isEmpty() ? inBody + " of the body" : one + " " + String.join(" or ", headers);
    }

    VerificationException tooMany(int keys, int most) {
        return of(
                Kind.NO_SECRET_CONFIGURED,
                "there are " + keys + " secrets to try, more than the limit of " + most,
                "Let the resolver choose by account, or give each account a URL of its own");
    }

    VerificationException notOffered() {
        return of(
                Kind.NOT_OFFERED_BY_PROVIDER,
                "this provider signs nothing and sends no secret",
                "Put a secret of your own into the webhook URL and require it with secretInPath or secretInQuery, or"
                        + " accept the risk by name with trustUnverified(\"" + provider + "\")");
    }

    VerificationException unknownAccount() {
        String field =
                verification.accountField().map(name -> " (field " + name + ")").orElse("");
        return of(
                Kind.UNKNOWN_ACCOUNT,
                "there is no secret for the account that the request claims, or it claims none that can be looked up"
                        + field,
                "Configure a secret of that account, if it is yours; if a resolver is not meant for this provider,"
                        + " name the providers that it is meant for in Secrets.builder().resolver(…)");
    }

    VerificationException missing(String note) {
        List<String> headers = verification.headers();
        String what = headers.isEmpty()
                ? "the body does not contain its proof"
                : "the header " + String.join(" or ", headers) + " was not sent";
        String hint = headers.isEmpty()
                ? "Check that the provider is set to send it"
                : "Check that the provider signs for this URL and that proxies forward " + headers.get(0);
        return of(Kind.MISSING_SIGNATURE, what + (note.isEmpty() ? "" : "; " + note), hint);
    }

    VerificationException malformed(String place, String expected) {
        String where = verification.headers().isEmpty() ? "the " + place + " of the body" : "the header " + place;
        return of(
                Kind.MALFORMED_SIGNATURE,
                where + " does not have the form of a signature: expected " + expected,
                "Check whether a proxy changes or joins headers; if not, the request does not come from the provider");
    }

    VerificationException noFit(Proof proof, ProofKeys keys, String hint) {
        String place = proof.place();
        List<ProofKey> tried = keys.all();
        if (tried.isEmpty()) {
            return unknownAccount();
        }
        boolean edges = tried.stream().anyMatch(ProofKey::hasSpaceAtItsEnds);
        boolean other = keys.haveOther(verification.keyKind());
        String where = verification.headers().isEmpty() ? "the " + place + " of the body" : "the header " + place;
        String wanted = keys.haveFor(proof)
                ? hint
                : "The request was signed with another kind of key than is configured: give a key with an id as"
                        + " Secret.ofKey(…), and one without an id as its text";
        return mismatch(
                where + " fits none of the configured secrets, " + tried.size() + " tried",
                wanted
                        + (edges ? ". A configured secret begins or ends with white space: a line end of a file?" : "")
                        + (other ? ". A configured one is no " + KeyKinds.words(verification.keyKind()) : ""));
    }

    VerificationException notCalled(String url) {
        return mismatch(
                "the URL that was called, on " + Urls.shown(url) + ", is none of those that calledAt lists",
                "If a proxy changes scheme, host or path, say so with withPublicUrl or withPublicBase; else list the"
                        + " URL in Secrets.builder().calledAt(…), or find out who calls it");
    }

    VerificationException exactBodyRequired() {
        return of(
                Kind.EXACT_BODY_REQUIRED,
                "the signature covers the exact bytes, and the servlet container had decoded the form already",
                "Put CallStatusFilter before everything that reads parameters");
    }

    VerificationException notCovered(boolean isPartial) {
        return of(
                Kind.NOT_COVERED,
                isPartial
                        ? "the signature fits, and covers some fields only, not what they report"
                        : "the signature fits, but covers nothing of what was sent",
                isPartial
                        ? "Secrets.builder().acceptPartial(\"" + provider
                                + "\") accepts such requests as PARTIAL_SIGNATURE"
                        : "Let the provider send its requests by POST; trustUnverified(\"" + provider
                                + "\") accepts such a request as UNVERIFIED");
    }
}
