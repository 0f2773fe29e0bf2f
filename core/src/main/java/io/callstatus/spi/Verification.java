package io.callstatus.spi;

import io.callstatus.Secret;
import io.callstatus.spi.Proof.Algorithm;
import io.callstatus.spi.Proof.CodeFormat;
import io.callstatus.spi.Proof.Repeated;
import io.callstatus.spi.VerificationScheme.Coverage;
import io.callstatus.spi.VerificationScheme.KeyKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a provider proves that it sent a request: a scheme, and the fields that matter to it. Schemes that several providers use
 * are created here; for all others there is {@link #of(VerificationScheme)}. Immutable and thread-safe.
 */
public final class Verification {
    /** Made when it is asked: an expression costs the first request more than all else here. */
    private static final class Named {
        private static final Pattern KEY = Pattern.compile("(SHA(?:1|256|512)):([^:]+):(.+)");
    }

    private final @Nullable VerificationScheme scheme;
    private final List<String> headers;
    private final Set<Coverage> covers;
    private final KeyKind keyKind;
    private final boolean namesKeys;
    private final Set<String> secretFields;
    private final List<FieldPath> accountPaths;
    private final boolean isOptional;
    private final Set<String> requiredFields;
    private final Set<String> declaredFields;

    /** Reads what a scheme declares once: a module that answers otherwise the next time changes nothing. */
    private Verification(@Nullable VerificationScheme scheme) {
        this.scheme = scheme;
        this.headers = scheme == null ? List.of() : List.copyOf(scheme.headers());
        this.covers = scheme == null ? Set.of() : Set.copyOf(scheme.covers());
        this.keyKind = scheme == null ? KeyKind.TEXT : scheme.keys();
        this.namesKeys = scheme != null && scheme.namesKeys();
        this.secretFields = scheme == null ? Set.of() : Set.copyOf(scheme.secretFields());
        this.accountPaths = List.of();
        this.isOptional = false;
        this.requiredFields = Set.of();
        this.declaredFields = Set.of();
    }

    private Verification(
            Verification other,
            List<FieldPath> accountPaths,
            Set<String> requiredFields,
            Set<String> declaredFields,
            boolean isOptional) {
        this.scheme = other.scheme;
        this.headers = other.headers;
        this.covers = other.covers;
        this.keyKind = other.keyKind;
        this.namesKeys = other.namesKeys;
        this.secretFields = other.secretFields;
        this.accountPaths = accountPaths;
        this.isOptional = isOptional;
        this.requiredFields = requiredFields;
        this.declaredFields = declaredFields;
    }

    /** A scheme of the provider's own. */
    public static Verification of(VerificationScheme scheme) {
        return new Verification(scheme);
    }

    /** The provider signs nothing and sends no secret. */
    public static Verification none() {
        return new Verification((VerificationScheme) null);
    }

    /** A header that contains the secret itself; if several are named, the first that was sent decides. */
    public static Verification sharedSecret(String header, String... others) {
        return of(new HeaderSecret(listed(header, others)));
    }

    /**
     * HTTP Basic (RFC 7617): user and password in {@code Authorization}, UTF-8. The secret is both, with a colon between.
     * Another scheme in that header proves nothing.
     */
    public static Verification basic() {
        return of(new BasicCredentials());
    }

    /**
     * A top-level field of the body that contains the secret itself: sent once, as text. If the fields are wrapped, it is among
     * them or beside what wraps them. It is kept out of the payload and of the envelope.
     */
    public static Verification secretInBody(String field) {
        return of(new FieldSecret(field));
    }

    /**
     * An HMAC over the body as it came, and over nothing else, in a header of its own. No time is signed: a recorded request
     * stays valid. A compressed body may be signed as it came or as it was before.
     *
     * @param algorithm {@link Algorithm#HMAC_SHA1}, {@link Algorithm#HMAC_SHA256} or {@link Algorithm#HMAC_SHA512}
     * @param written how the code stands there
     * @throws IllegalArgumentException if the algorithm is no HMAC
     */
    public static Verification signedBody(String header, Algorithm algorithm, CodeFormat written) {
        return of(new SignedBody(header, algorithm, written));
    }

    /**
     * A header {@code t=<unix seconds>,v1=<hex>[,v1=<hex>…]}: HMAC-SHA256 over {@code t + "." + body}. A compressed body may be
     * signed as it came or as it was before. A form is read in UTF-8, whatever charset it declares, since the charset is not
     * signed.
     */
    public static Verification timestampedBody(String header) {
        return timestampedBody(header, "v1");
    }

    /** The same where the codes have another label than {@code v1}. */
    public static Verification timestampedBody(String header, String label) {
        return of(new TimestampedBody(header, label));
    }

    /**
     * A base64 HMAC-SHA1 over the public URL and, sorted by name, each parameter's name and value; the first of these
     * headers that was sent. A body that is no form is proven by its SHA-256, {@code bodySHA256} at the end of the URL,
     * which is then signed alone. The text of a form is that in its declared charset. JSON is verified only where the
     * provider sends it. Copies of one name are signed as they were sent.
     */
    public static Verification urlAndParameters(String header, String... aliases) {
        return urlAndParameters(Repeated.AS_SENT, header, aliases);
    }

    /**
     * The same with another order of copies.
     *
     * @param copies in which order copies of one name are signed
     */
    public static Verification urlAndParameters(Repeated copies, String header, String... aliases) {
        return of(new UrlAndParameters(copies, listed(header, aliases)));
    }

    /**
     * Ed25519 (RFC 8032) over a time, a separator and the body; base64 in one header, the time in unix seconds in another.
     * The receiver configures the provider's public key.
     */
    public static Verification ed25519(String signatureHeader, String timeHeader, String separator) {
        return of(new Ed25519TimeAndBody(signatureHeader, timeHeader, separator));
    }

    /**
     * A JWT by HS256 in {@code Authorization: Bearer}: issued by {@code issuer} and now ({@code iat}), with the SHA-256 of the
     * body, in hexadecimal digits, in a claim of this name, and the account in another. The token cannot choose the algorithm.
     */
    public static Verification bearerJwt(String issuer, String bodyDigestClaim, String accountClaim) {
        return of(new BearerJwt(issuer, bodyDigestClaim, accountClaim));
    }

    /** A body that is a JWT by HS256, whatever its claims. Any other body has no proof. */
    public static Verification jwtBody() {
        return of(new JwtBody());
    }

    private static List<String> listed(String first, String... more) {
        String[] all = new String[more.length + 1];
        all[0] = first;
        System.arraycopy(more, 0, all, 1, more.length);
        return List.of(all);
    }

    /**
     * The name of the field with the account whose secret to use, if a receiver has one for each account; for a provider that
     * proves nothing, the account whose secret is in the URL. If a scheme signs names and values without separators, every
     * request has to have this field.
     */
    public Verification perAccount(String field) {
        return perAccount(FieldPath.of(field));
    }

    /**
     * The same at a path. If the path leads through an array, the account is the one that all of its elements name; for
     * elements without it, the field of that name beside the array counts:
     * {@code FieldPath.of("body", "parties", "accountId")}. Of several paths, the first that leads to something counts.
     */
    public Verification perAccount(FieldPath path, FieldPath... others) {
        List<FieldPath> paths = new ArrayList<>(List.of(path));
        paths.addAll(List.of(others));
        return new Verification(this, Collections.unmodifiableList(paths), requiredFields, declaredFields, isOptional);
    }

    /**
     * The same for a provider that sends a proof only if the receiver has configured one there, such as user and password for
     * the URL: a secret of the receiver's own in the URL is then enough in its place.
     */
    public Verification optional() {
        return new Verification(this, accountPaths, requiredFields, declaredFields, true);
    }

    /**
     * The fields without which a request is not a call status. If a scheme signs names and values without separators, their
     * names must occur in the signed text only before their own values: otherwise it is uncertain whether their text belongs to
     * another field.
     */
    public Verification requiring(String... fields) {
        return new Verification(this, accountPaths, plus(requiredFields, fields), declaredFields, isOptional);
    }

    /**
     * Further names that the provider's pages give to parameters of what it sends, call status or not, beside those that
     * the parser knows: a name that is declared is not taken for the end of the value before it.
     */
    public Verification declaring(String... fields) {
        return new Verification(this, accountPaths, requiredFields, plus(declaredFields, fields), isOptional);
    }

    private static Set<String> plus(Set<String> names, String... more) {
        Set<String> all = new LinkedHashSet<>(names);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }

    /** The scheme; empty where the provider proves nothing. */
    public Optional<VerificationScheme> scheme() {
        return Optional.ofNullable(scheme);
    }

    /** Whether the provider proves anything. */
    public boolean isOffered() {
        return scheme != null;
    }

    /** The headers in which the proof stands, the preferred one first; empty where it stands in none. */
    public List<String> headers() {
        return headers;
    }

    /** What the proof covers; nothing of a secret that comes as it is. */
    public Set<Coverage> covers() {
        return covers;
    }

    /** What the keys of the scheme are. */
    public KeyKind keyKind() {
        return keyKind;
    }

    /** Whether a key of the scheme may have an id, by which proofs name it. */
    public boolean namesKeys() {
        return namesKeys;
    }

    /**
     * The secret that a text of a configuration stands for in this scheme: a public key in base64; where proofs may name their
     * key, {@code SHA256:ID:SECRET} for one with an id, {@code SHA1} and {@code SHA512} likewise; else the text itself.
     *
     * @throws IllegalArgumentException if it is not such a secret
     */
    public Secret secret(String text) {
        if (takesPublicKeys()) {
            return Secret.publicKey(text);
        }
        if (!namesKeys || !text.startsWith("SHA") || text.indexOf(':') < 0) {
            return Secret.of(text);
        }
        Matcher named = Named.KEY.matcher(text);
        if (!named.matches()) {
            throw new IllegalArgumentException("a key with an id is written as SHA256:ID:SECRET");
        }
        return Secret.ofKey(named.group(2), Algorithm.valueOf("HMAC_" + named.group(1)), named.group(3));
    }

    /** Whether the keys of the scheme are public ones. */
    public boolean takesPublicKeys() {
        return keyKind == KeyKind.ED25519;
    }

    /** Whether the secret itself comes with each request, so that anybody who sees one can forge others. */
    public boolean isSharedSecret() {
        return scheme != null && covers.isEmpty();
    }

    /** Whether only some fields are proven. */
    public boolean isPartial() {
        return covers.contains(Coverage.FIELDS)
                && !covers.contains(Coverage.BODY)
                && !covers.contains(Coverage.PARAMETERS);
    }

    /** Whether the bytes of a body are signed, and not what they mean. */
    public boolean signsBytes() {
        return covers.contains(Coverage.BODY) && !covers.contains(Coverage.PARAMETERS);
    }

    /** The fields that hold the secret itself, and are kept out of the payload. */
    public Set<String> secretFields() {
        return secretFields;
    }

    /** The field that holds the account id, with the objects around it, as messages name it; absent where requests name none. */
    public Optional<String> accountField() {
        return accountPaths.stream().findFirst().map(FieldPath::toString);
    }

    /** The ways to the fields that may hold the account id, from the top of the body; none where requests name none. */
    public List<FieldPath> accountPaths() {
        return accountPaths;
    }

    /** Whether the provider sends it only where the receiver has configured it there. */
    public boolean isOptional() {
        return isOptional;
    }

    /** The fields without which a request is no call status. */
    public Set<String> requiredFields() {
        return requiredFields;
    }

    /** The names of further fields that the provider sends. */
    public Set<String> declaredFields() {
        return declaredFields;
    }

    /** What the scheme is called, and its headers. */
    @Override
    public String toString() {
        return (scheme == null ? "none" : scheme.name()) + headers;
    }
}
