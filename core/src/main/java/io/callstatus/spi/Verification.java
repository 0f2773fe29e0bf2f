package io.callstatus.spi;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The scheme by which a provider proves that it sent a request. A provider only names its scheme and headers; the
 * schemes themselves are part of the core. Immutable and thread-safe.
 */
public final class Verification {
    /** The schemes that exist. */
    public enum Scheme {
        /** {@code t=…,v1=…}: hexadecimal HMAC-SHA256 over time and body. */
        TIMESTAMPED_BODY,
        /** Base64 HMAC-SHA1 over the public URL and the sorted parameters. */
        URL_AND_PARAMETERS,
        /** A secret that stands in a header as it is. */
        SHARED_SECRET,
        /** The provider proves nothing. */
        NONE
    }

    private final Scheme scheme;
    private final List<String> headers;
    private final Optional<String> accountField;
    private final Set<String> requiredFields;
    private final Set<String> declaredFields;

    private Verification(
            Scheme scheme,
            List<String> headers,
            Optional<String> accountField,
            Set<String> requiredFields,
            Set<String> declaredFields) {
        this.scheme = scheme;
        this.headers = headers;
        this.accountField = accountField;
        this.requiredFields = requiredFields;
        this.declaredFields = declaredFields;
    }

    private static Verification of(Scheme scheme, String... headers) {
        return new Verification(scheme, List.of(headers), Optional.empty(), Set.of(), Set.of());
    }

    /**
     * A header {@code t=<unix seconds>,v1=<hex>[,v1=<hex>…]}: HMAC-SHA256 over {@code t + "." + body}. A compressed body may
     * be signed as it came or as it was before. A form is read in UTF-8, whatever charset it declares: nothing signs that.
     */
    public static Verification timestampedBody(String header) {
        return of(Scheme.TIMESTAMPED_BODY, header);
    }

    /**
     * A base64 HMAC-SHA1 over the public URL and, sorted by name, each parameter's name and value; the first of these
     * headers that was sent. A header {@code …-SHA256-Signature} beside it is not judged, right or wrong: what it signs is
     * documented nowhere for callbacks. Alone, it proves nothing. The text of a form is that in its declared charset. JSON
     * is verified only where the provider sends it.
     */
    public static Verification urlAndParameters(String header, String... aliases) {
        String[] headers = new String[aliases.length + 1];
        headers[0] = header;
        System.arraycopy(aliases, 0, headers, 1, aliases.length);
        return of(Scheme.URL_AND_PARAMETERS, headers);
    }

    /** A header that holds the secret itself. */
    public static Verification sharedSecret(String header) {
        return of(Scheme.SHARED_SECRET, header);
    }

    /** The provider signs nothing and sends no secret. */
    public static Verification none() {
        return of(Scheme.NONE);
    }

    /**
     * The name of the field that says whose secret to use, where a receiver has one per account; of a provider that proves
     * nothing, whose secret in the URL. Where a scheme signs
     * names and values with nothing between them, every request has to bear it.
     */
    public Verification perAccount(String field) {
        return new Verification(scheme, headers, Optional.of(field), requiredFields, declaredFields);
    }

    /**
     * The fields without which a request is no call status. Where a scheme signs names and values with nothing between
     * them, their names must stand nowhere in what was signed but in front of their own values: else nobody can tell
     * whether another field has swallowed them.
     */
    public Verification requiring(String... fields) {
        return new Verification(scheme, headers, accountField, plus(requiredFields, fields), declaredFields);
    }

    /**
     * Further names that the provider's pages give to parameters of what it sends, call status or not, beside those that
     * the parser knows: a name that is declared is not taken for the end of the value before it.
     */
    public Verification declaring(String... fields) {
        return new Verification(scheme, headers, accountField, requiredFields, plus(declaredFields, fields));
    }

    private static Set<String> plus(Set<String> names, String... more) {
        Set<String> all = new LinkedHashSet<>(names);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }

    /** The scheme. */
    public Scheme scheme() {
        return scheme;
    }

    /** The headers in which the proof stands, the preferred one first; empty for {@link Scheme#NONE}. */
    public List<String> headers() {
        return headers;
    }

    /** The field that holds the account id; absent where requests name none. */
    public Optional<String> accountField() {
        return accountField;
    }

    /** The fields without which a request is no call status. */
    public Set<String> requiredFields() {
        return requiredFields;
    }

    /** The names of further fields that the provider sends. */
    public Set<String> declaredFields() {
        return declaredFields;
    }

    @Override
    public String toString() {
        return scheme + headers.toString();
    }
}
