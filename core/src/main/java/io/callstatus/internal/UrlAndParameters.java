package io.callstatus.internal;

import io.callstatus.VerificationException;
import io.callstatus.VerificationException.Kind;
import io.callstatus.spi.Transport;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Base64 HMAC-SHA1 over the public URL as text and, sorted by name, each parameter's name and value. Three variants share
 * the header: a URL with {@code bodySHA256} signs the URL alone and the body by that digest; requests of the provider's
 * other products, in JSON and never a call status, sign URL and body and write hexadecimal digits.
 */
final class UrlAndParameters {
    private static final AsciiSet BASE64 = AsciiSet.of(AsciiSet.LETTERS + AsciiSet.DIGITS + "+/");
    private static final int BASE64_LENGTH = 28;
    private static final int HEX_LENGTH = 40;
    private static final String BODY_DIGEST = "bodySHA256";

    private final Verifier verifier;
    private final SentRequest sent;
    private final FieldSource fields;
    private final Borders borders;
    private final String url;
    private final VerifierSettings settings;

    UrlAndParameters(Verifier verifier, VerifierSettings settings) {
        this.verifier = verifier;
        this.settings = settings;
        this.sent = verifier.sent;
        this.fields = sent.fields();
        this.borders = new Borders(sent);
        this.url = sent.request().url();
    }

    void verify(SecretKeys keys) {
        String header = header();
        String signature = verifier.signature(header);
        requireBorders(borders.faultOfUrl());
        requireCalled();
        if (isHex(signature) && sent.transport() == Transport.JSON && !verifier.mayBeCallStatus()) {
            overBody(header, signature, keys);
        } else if (isBase64(signature)) {
            overParameters(header, signature, keys);
        } else {
            throw verifier.malformed(header, "28 characters of base64");
        }
    }

    private void requireCalled() {
        if (settings.calledAt().areNamed() && !settings.calledAt().contains(url)) {
            throw refused(
                    "the URL that was called, on " + Urls.shown(url) + ", is none of those that calledAt lists",
                    "If a proxy changes scheme, host or path, say so with publicUrl or publicBase; else list the URL in"
                            + " Secrets.builder().calledAt(…), or find out who calls it");
        }
    }

    private static boolean isHex(String signature) {
        return signature.length() == HEX_LENGTH && AsciiSet.HEXADECIMAL.isAllOf(signature);
    }

    private static boolean isBase64(String signature) {
        return signature.length() == BASE64_LENGTH
                && signature.endsWith("=")
                && BASE64.isAllOf(signature, 0, BASE64_LENGTH - 1);
    }

    /** The provider's own header decides wherever it was sent; an alias never speaks against it. */
    private String header() {
        List<String> headers = verifier.verification.headers();
        for (String header : headers) {
            if (HttpText.first(sent.request().headers(), header) != null) {
                return header;
            }
        }
        return headers.get(0);
    }

    /** User information in the URL is not signed here. */
    private void overBody(String header, String signature, SecretKeys keys) {
        verifier.requireExactBody();
        Stream<String> urls = Stream.of(url, Urls.withoutUserInfo(url)).distinct();
        if (urls.noneMatch(u -> isSigned(u, signature, SecretKey.Code.SHA_1_HEX, keys, sent.body()))) {
            throw mismatch(header, keys);
        }
    }

    private void overParameters(String header, String signature, SecretKeys keys) {
        Optional<String> digest = bodyDigest();
        boolean urlAlone = digest.isPresent() || sent.transport() == Transport.QUERY;
        byte[] parameters = urlAlone ? new byte[0] : parameters();
        if (!isSigned(url, signature, SecretKey.Code.SHA_1_BASE64, keys, parameters)) {
            throw mismatch(header, keys);
        }
        if (digest.isPresent()) {
            requireDigest(digest.get());
        } else {
            requireBorders(borders.faultOfParameters(parameters, verifier::knownNames));
        }
    }

    /**
     * With and without the default port: the provider signs now one, now the other. Once one fits, no other is tried; that
     * tells nothing but which of two spellings of a public URL was signed.
     */
    private static boolean isSigned(String url, String signature, SecretKey.Code kind, SecretKeys keys, byte[] rest) {
        if (isSignedAsItIs(url, signature, kind, keys, rest)) {
            return true;
        }
        Optional<String> other = Urls.withOtherDefaultPort(url);
        return other.isPresent() && isSignedAsItIs(other.get(), signature, kind, keys, rest);
    }

    private static boolean isSignedAsItIs(
            String url, String signature, SecretKey.Code kind, SecretKeys keys, byte[] rest) {
        return keys.sign(List.of(signature), kind, url.getBytes(StandardCharsets.UTF_8), rest);
    }

    /** Every request is bound by it, also one without a body: else a body could be left out. */
    private Optional<String> bodyDigest() {
        String query = Urls.query(url);
        if (query.isEmpty()) {
            return Optional.empty();
        }
        FieldTable inUrl = ScannedRequest.scanQuery(query);
        int index = inUrl.find(BODY_DIGEST, 0);
        return index < 0 ? Optional.empty() : Optional.ofNullable(inUrl.value(index));
    }

    private void requireDigest(String digest) {
        verifier.requireExactBody();
        String expected = HexFormat.of().formatHex(Digests.sha256(sent.body()));
        byte[] inUrl = digest.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        if (!SecretKey.same(expected.getBytes(StandardCharsets.US_ASCII), inUrl)) {
            throw refused(
                    "the body is not the one whose digest stands in the URL",
                    "Let nothing change the body before this check");
        }
    }

    private byte[] parameters() {
        SyntaxError error = fields.error();
        if (error != null) {
            throw refused(
                    "the JSON breaks at byte " + error.offset() + ", so its parameters are not known",
                    "Look whether something between the provider and this server cuts or changes the body");
        }
        return new SortedParameters(fields)
                .bytes()
                .orElseThrow(
                        () -> refused("a parameter holds half a surrogate pair", "The body is not as it was sent"));
    }

    private void requireBorders(Optional<String> fault) {
        if (fault.isPresent()) {
            throw refused(fault.get(), "Give URL and body as they came, neither decoded nor encoded anew");
        }
    }

    private VerificationException mismatch(String header, SecretKeys keys) {
        return verifier.mismatch(
                header,
                keys,
                "The provider signs the URL that it calls: checked was one on " + Urls.shown(url)
                        + ", with and without the default port. If a proxy changes scheme, host, path or query, say so with"
                        + " publicUrl or publicBase; else compare the signing key");
    }

    private VerificationException refused(String what, String hint) {
        return verifier.refusal(Kind.MISMATCH, what, hint);
    }
}
