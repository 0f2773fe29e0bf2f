package io.callstatus.testkit;

import io.callstatus.WebhookRequest;
import java.util.Optional;

/** Signs requests as providers do. Each signer sets one header of the request, in place of any header of that name. */
public final class Signers {
    private Signers() {}

    /**
     * The signer of a provider that the library knows, by its id.
     *
     * @throws IllegalStateException if the provider signs nothing, or the testkit does not know it
     */
    public static Signer of(String provider) {
        return of(ProviderTraits.of(provider));
    }

    static Signer of(ProviderTraits traits) {
        DeclaredSigner signer = traits.signer();
        Optional<DeclaredSigner> ofOtherJson = traits.signerOfOtherJson();
        return (request, secret, moment) -> ofOtherJson
                .filter(other -> isOtherJson(request, traits))
                .orElse(signer)
                .sign(request, secret, moment);
    }

    /** JSON without the fields that a call status requires is of another product, and may be signed in another way. */
    private static boolean isOtherJson(WebhookRequest request, ProviderTraits traits) {
        VariedRequest varied = VariedRequest.of(traits, request);
        return varied.isJson() && !varied.has(traits.callId(varied)) && !varied.has(traits.state(varied));
    }

    /**
     * A signer from a declaration, such as {@code hmac-sha256 over {time}.{body} in Acme-Signature: t={time},v1={hex}}.
     *
     * <p>The algorithm is {@code hmac-sha1}, {@code hmac-sha256} or {@code hmac-sha512}, with {@code /base64} or
     * {@code /hex} behind it where the secret is a key written so; {@code ed25519}; {@code jwt-hs256}, over its claims; or
     * {@code secret}, over nothing. What is signed are texts and these parts: {@code {time}} in seconds, {@code {millis}},
     * {@code {iso}}, {@code {nonce}}, {@code {method}}, {@code {url}}, {@code {path}}, {@code {content-type}},
     * {@code {body}}, {@code {body-sha256}} in hexadecimal digits,
     * {@code {body-sha256-bytes}} as it is, {@code {body-md5}}, {@code {field NAME}}, and
     * {@code {parameters}}, the names and values of the body sorted by name, and {@code {distinct-parameters}}, sorted by name
     * and value, equal copies once. {@code {iso}} is the time as ISO 8601 writes it, {@code {path}} that of the URL without
     * host and query, {@code {content-type}} the header, {@code {body-md5}} a digest in base64, which is empty for an empty body,
     * and {@code {newline}} a line feed. Schemes that split a URL have {@code {origin-and-path}}; {@code {marked-query}}, which
     * is the sorted query after a question mark if there is a query or a body; and {@code {dotted-parameters}}, after a dot if
     * there are both. {@code {digits}} is a nonce of digits. {@code {fields}} are the values of those fields that {@code
     * signed-fields} names in {@code traits.properties}. A header has the same parts and {@code {hex}}, {@code {base64}},
     * {@code {base64url}}, {@code {base64-of-hex}}, {@code {jwt}}, {@code {secret}} and {@code {basic}}, the secret as user and
     * password of HTTP Basic. Several headers are separated by a semicolon and a space; {@code field token: {secret}} is a
     * field of the body; {@code body: {jwt}} is the whole body, and {@code {claims}} are the JSON that it is, or that the token
     * in its place contains;
     * {@code parameter bodySHA256: {body-sha256}} is added to the URL before that is signed.
     *
     * @throws IllegalArgumentException if it is written otherwise
     */
    public static Signer declared(String declaration) {
        return DeclaredSigner.of(declaration);
    }

    /** {@code t=<unix seconds>,v1=<hex>}: HMAC-SHA256 over time, a dot and the body. */
    public static Signer timestampedBody(String header) {
        return declared("hmac-sha256 over {time}.{body} in " + header + ": t={time},v1={hex}");
    }

    /** Base64 HMAC-SHA1 over the URL and, unless they stand in it, each parameter's name and value, sorted by name. */
    public static Signer urlAndParameters(String header) {
        return declared("hmac-sha1 over {url}{parameters} in " + header + ": {base64}");
    }

    /** The same where the digest of the body stands in the URL, as a parameter of this name, and the URL alone is signed. */
    public static Signer urlWithBodyDigest(String header, String parameter) {
        return declared("hmac-sha1 over {url} in parameter " + parameter + ": {body-sha256}; " + header + ": {base64}");
    }

    /** The secret itself in a header. */
    public static Signer sharedSecret(String header) {
        return declared("secret in " + header + ": {secret}");
    }

    /** User and password of HTTP Basic; the secret is both, with a colon between. */
    public static Signer basic() {
        return declared("secret in Authorization: {basic}");
    }

    /**
     * Ed25519 over the time in seconds, a separator and the body. The secret is any text; the key that belongs to it is
     * {@link #publicKey(String)}.
     */
    public static Signer ed25519(String signatureHeader, String timeHeader, String separator) {
        return declared("ed25519 over {time}" + separator + "{body} in " + timeHeader + ": {time}; " + signatureHeader
                + ": {base64}");
    }

    /** The public key in base64 of the pair that {@link #ed25519(String, String, String)} makes of a secret. */
    public static String publicKey(String secret) {
        return Codes.publicKey(secret);
    }
}
