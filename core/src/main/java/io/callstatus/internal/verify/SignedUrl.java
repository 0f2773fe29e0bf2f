package io.callstatus.internal.verify;

import io.callstatus.FieldProblem;
import io.callstatus.VerificationException;
import io.callstatus.VerificationException.Kind;
import io.callstatus.internal.fields.FieldSource;
import io.callstatus.internal.fields.FieldTable;
import io.callstatus.internal.http.Urls;
import io.callstatus.internal.scan.ExactBody;
import io.callstatus.internal.scan.Headers;
import io.callstatus.internal.scan.RequestScan;
import io.callstatus.internal.text.AsciiSet;
import io.callstatus.internal.text.BodyError;
import io.callstatus.internal.text.Digests;
import io.callstatus.spi.Transport;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Base64 HMAC-SHA1 over the public URL as text and, sorted by name, each parameter's name and value. Three variants share
 * the header: a URL with {@code bodySHA256} signs the URL alone and the body by that digest; requests of the provider's
 * other products, in JSON and never a call status, sign URL and body and write hexadecimal digits.
 */
public final class SignedUrl {
    private static final AsciiSet BASE64 = AsciiSet.of(AsciiSet.LETTERS + AsciiSet.DIGITS + "+/");
    private static final int BASE64_LENGTH = 28;
    private static final int HEX_LENGTH = 40;
    private static final int DIGEST_LENGTH = 64;
    private static final AsciiSet HEXADECIMAL = AsciiSet.of(AsciiSet.DIGITS + "abcdefABCDEF");

    private final ProofVerifier verifier;
    private final SignedRequest sent;
    private final FieldSource fields;
    private final String url;
    private final VerifierSettings settings;

    SignedUrl(ProofVerifier verifier, VerifierSettings settings) {
        this.verifier = verifier;
        this.settings = settings;
        this.sent = verifier.sent;
        this.fields = sent.fields();
        this.url = sent.request().url();
    }

    List<FieldProblem> verify(SharedKeys keys) {
        String header = header();
        String signature = verifier.signature(header);
        requireNone(BoundaryChecks.faultOfCharacters(url));
        requireCalled();
        if (isHex(signature) && sent.transport() == Transport.JSON && !verifier.mayBeCallStatus()) {
            overBody(header, signature, keys);
            return List.of();
        }
        if (!isBase64(signature)) {
            throw verifier.malformed(header, "28 characters of base64");
        }
        return overParameters(header, signature, keys);
    }

    private void requireCalled() {
        if (settings.calledAt().areNamed() && !settings.calledAt().contains(url)) {
            throw refused(
                    "the URL that was called, on " + Urls.shown(url) + ", is none of those that calledAt lists",
                    "If a proxy changes scheme, host or path, say so with withPublicUrl or withPublicBase; else list the URL in"
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
            if (Headers.first(sent.request().headers(), header) != null) {
                return header;
            }
        }
        return headers.get(0);
    }

    /** User information in the URL is not signed here. */
    private void overBody(String header, String signature, SharedKeys keys) {
        verifier.requireExactBody();
        String called = Urls.withoutUserInfo(url);
        String signed = null;
        for (byte[] body : sent.bodies()) {
            signed = signed == null ? signed(called, signature, SharedKey.Code.SHA_1_HEX, keys, body) : signed;
        }
        BoundaryChecks boundaries = boundaries(signed, header, keys);
        requireNone(boundaries.faultOfJson());
        requireNoForm(boundaries.faultOfName(SortedParameters.NONE));
    }

    private List<FieldProblem> overParameters(String header, String signature, SharedKeys keys) {
        Optional<String> digest = bodyDigest();
        boolean urlAlone = digest.isPresent() || sent.transport() == Transport.QUERY;
        SortedParameters parameters = urlAlone ? SortedParameters.NONE : parameters();
        String signed = signed(url, signature, SharedKey.Code.SHA_1_BASE64, keys, parameters.bytes());
        BoundaryChecks boundaries = boundaries(signed, header, keys);
        if (urlAlone) {
            digest.ifPresent(this::requireDigest);
            requireNoForm(boundaries.faultOfName(parameters));
            return List.of();
        }
        requireNone(boundaries.faultOfParameters(parameters));
        requireNoForm(boundaries.faultOfName(parameters));
        return certain(boundaries.doubts(parameters));
    }

    private List<FieldProblem> certain(List<FieldProblem> doubts) {
        if (settings.strictBoundaries() && !doubts.isEmpty()) {
            FieldProblem first = doubts.get(0);
            throw refused(
                    "it is not certain that the fields are those that were signed: of " + first.field() + ", expected "
                            + first.expected() + ", found " + first.found(),
                    "Secrets.builder().strictBoundaries() refuses that; without it, such a request is accepted as"
                            + " PARTIAL_SIGNATURE");
        }
        return doubts;
    }

    /** Of the URL as it was signed: that is where its end may be another one. */
    private BoundaryChecks boundaries(@Nullable String signed, String header, SharedKeys keys) {
        if (signed == null) {
            throw mismatch(header, keys);
        }
        return new BoundaryChecks(sent, verifier.names, settings.calledAt(), signed);
    }

    /**
     * Each as it stands and with scheme and host in lower case, as servers and proxies may not have them; with and without
     * the default port, since the provider signs now one, now the other; with and without the slash of an empty path. Each
     * costs a code per key: eight at most, and of a compressed body, which has two texts, sixteen.
     */
    static List<String> spellings(String url) {
        Set<String> spellings = new LinkedHashSet<>(List.of(url));
        spellings.add(Urls.withLowerCaseOrigin(url));
        addAll(spellings, Urls::withOtherEmptyPath);
        addAll(spellings, Urls::withOtherDefaultPort);
        return List.copyOf(spellings);
    }

    private static void addAll(Set<String> spellings, Function<String, Optional<String>> other) {
        for (String spelling : List.copyOf(spellings)) {
            other.apply(spelling).ifPresent(spellings::add);
        }
    }

    /**
     * The spelling that fits, or null; once one does, no other is tried. That tells nothing but which of the spellings of a
     * public URL was signed.
     */
    private @Nullable String signed(
            String called, String signature, SharedKey.Code kind, SharedKeys keys, byte[] rest) {
        if (isSignedAs(called, signature, kind, keys, rest)) {
            return called;
        }
        for (String other : spellings(called)) {
            if (!other.equals(called) && isSignedAs(other, signature, kind, keys, rest)) {
                return other;
            }
        }
        return null;
    }

    private static boolean isSignedAs(String url, String signature, SharedKey.Code kind, SharedKeys keys, byte[] rest) {
        return keys.sign(List.of(signature), kind, url.getBytes(StandardCharsets.UTF_8), rest);
    }

    /**
     * Every request but a form is bound by it, also one without a body: else a body could be left out. It counts once, and
     * as the end of the URL: what stands behind it, or twice, was written by somebody else.
     */
    private Optional<String> bodyDigest() {
        String query = Urls.query(url);
        if (query.isEmpty()) {
            return Optional.empty();
        }
        FieldTable inUrl = RequestScan.scanQuery(query);
        int index = inUrl.find(ExactBody.DIGEST, 0);
        if (index < 0 || sent.transport() == Transport.FORM) {
            return Optional.empty();
        }
        String digest = inUrl.value(index);
        boolean isLast = index == inUrl.size() - 1 && query.endsWith(ExactBody.DIGEST + "=" + digest);
        if (digest == null || !isLast || digest.length() != DIGEST_LENGTH || !HEXADECIMAL.isAllOf(digest)) {
            throw refused(
                    "bodySHA256 counts once, as the last parameter of the URL, with 64 hexadecimal digits",
                    "Give the URL as it came; what the provider appends to it stands last");
        }
        return Optional.of(digest);
    }

    private void requireDigest(String digest) {
        verifier.requireExactBody();
        byte[] inUrl = digest.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        if (sent.bodies().stream().noneMatch(body -> SharedKey.same(hexDigest(body), inUrl))) {
            throw refused(
                    "the body is not the one whose digest stands in the URL",
                    "Let nothing change the body before this check");
        }
    }

    private static byte[] hexDigest(byte[] body) {
        return HexFormat.of().formatHex(Digests.sha256(body)).getBytes(StandardCharsets.US_ASCII);
    }

    private SortedParameters parameters() {
        requireSignedKind();
        BodyError error = fields.error();
        if (error != null) {
            throw refused(
                    "the " + error.language() + " breaks at byte " + error.offset()
                            + ", so its parameters are not known",
                    "Look whether something between the provider and this server cuts or changes the body");
        }
        SortedParameters parameters = SortedParameters.of(fields);
        if (!parameters.isText()) {
            throw refused("a parameter holds half a surrogate pair", "The body is not as it was sent");
        }
        return parameters;
    }

    /** Of a provider that signs forms, the same text in JSON would have other boundaries. */
    private void requireSignedKind() {
        if (!verifier.travelsBy(sent.transport())) {
            throw refused(
                    "the provider signs the parameters of a form, and the body is " + sent.transport(),
                    "Let nothing change the body before this check");
        }
    }

    private void requireNone(Optional<String> fault) {
        if (fault.isPresent()) {
            throw refused(fault.get(), "Give URL and body as they came, neither decoded nor encoded anew");
        }
    }

    private void requireNoForm(Optional<String> fault) {
        if (fault.isPresent()) {
            throw refused(
                    fault.get(),
                    "Somebody may have hidden signed fields there; if it is the URL that you gave the provider, list it in"
                            + " Secrets.builder().calledAt(…)");
        }
    }

    private VerificationException mismatch(String header, SharedKeys keys) {
        return verifier.mismatch(
                header,
                keys,
                "The provider signs the URL that it calls: checked was one on " + Urls.shown(url)
                        + ", with and without the default port. If a proxy changes scheme, host, path or query, say so with"
                        + " withPublicUrl or withPublicBase; else compare the signing key");
    }

    private VerificationException refused(String what, String hint) {
        return verifier.refusal(Kind.MISMATCH, what, hint);
    }
}
