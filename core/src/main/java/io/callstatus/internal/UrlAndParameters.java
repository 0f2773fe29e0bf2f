package io.callstatus.internal;

import io.callstatus.VerificationException;
import io.callstatus.VerificationException.Kind;
import io.callstatus.spi.Transport;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Base64 HMAC-SHA1 over the public URL as text and, sorted by name, each parameter's name and value. Three variants share
 * the header: a URL with {@code bodySHA256} signs the URL alone and the body by that digest; requests of the provider's
 * other products, in JSON and never a call status, sign URL and body and write hexadecimal digits.
 */
final class UrlAndParameters {
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{27}=");
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{40}");
    private static final String BODY_DIGEST = "bodySHA256";

    private final Verifier verifier;
    private final SentRequest sent;
    private final FieldSource fields;
    private final Borders borders;
    private final String url;

    private record Parameter(String name, String value) {}

    UrlAndParameters(Verifier verifier) {
        this.verifier = verifier;
        this.sent = verifier.sent;
        this.fields = sent.fields();
        this.borders = new Borders(sent);
        this.url = sent.request().url();
    }

    void verify(List<byte[]> keys) {
        String header = header();
        String signature = verifier.signature(header);
        requireBorders(borders.faultOfUrl());
        if (HEX.matcher(signature).matches() && sent.transport() == Transport.JSON && !verifier.mayBeCallStatus()) {
            overBody(header, signature, keys);
        } else if (BASE64.matcher(signature).matches()) {
            overParameters(header, signature, keys);
        } else {
            throw verifier.malformed(header, "28 characters of base64");
        }
    }

    /** The provider's own header decides wherever it was sent; an alias never speaks against it. */
    private String header() {
        List<String> headers = verifier.verification.headers();
        return headers.stream()
                .filter(h -> sent.request().header(h).isPresent())
                .findFirst()
                .orElse(headers.get(0));
    }

    /** User information in the URL is not signed here. */
    private void overBody(String header, String signature, List<byte[]> keys) {
        verifier.requireExactBody();
        Stream<String> urls = Stream.of(url, Urls.withoutUserInfo(url)).distinct();
        if (urls.noneMatch(u -> isSigned(u, signature, Macs.Kind.SHA_1_HEX, keys, sent.body()))) {
            throw mismatch(header, keys);
        }
    }

    private void overParameters(String header, String signature, List<byte[]> keys) {
        Optional<String> digest = bodyDigest();
        boolean urlAlone = digest.isPresent() || sent.transport() == Transport.QUERY;
        byte[] parameters = urlAlone ? new byte[0] : parameters();
        if (!isSigned(url, signature, Macs.Kind.SHA_1_BASE64, keys, parameters)) {
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
    private static boolean isSigned(String url, String signature, Macs.Kind kind, List<byte[]> keys, byte[] rest) {
        boolean same = false;
        for (String candidate : Urls.withAndWithoutDefaultPort(url)) {
            byte[] text = candidate.getBytes(StandardCharsets.UTF_8);
            for (byte[] key : same ? List.<byte[]>of() : keys) {
                same |= Macs.isAny(List.of(signature), kind, key, text, rest);
            }
        }
        return same;
    }

    /** Every request is bound by it, also one without a body: else a body could be left out. */
    private Optional<String> bodyDigest() {
        byte[] query = Urls.query(url).getBytes(StandardCharsets.UTF_8);
        FieldTable inUrl = FormScanner.scan(query, 0, query.length);
        int index = inUrl.find(BODY_DIGEST, 0);
        return index < 0 ? Optional.empty() : Optional.ofNullable(inUrl.value(index));
    }

    private void requireDigest(String digest) {
        verifier.requireExactBody();
        String expected = HexFormat.of().formatHex(Digests.sha256(sent.body()));
        byte[] inUrl = digest.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        if (!Macs.same(expected.getBytes(StandardCharsets.US_ASCII), inUrl)) {
            throw refused(
                    "the body is not the one whose digest stands in the URL",
                    "Let nothing change the body before this check");
        }
    }

    /** Names sort by UTF-16 code unit; copies of a name stay in the order in which they came. */
    private byte[] parameters() {
        SyntaxError error = fields.error();
        if (error != null) {
            throw refused(
                    "the JSON breaks at byte " + error.offset() + ", so its parameters are not known",
                    "Look whether something between the provider and this server cuts or changes the body");
        }
        List<Parameter> parameters = new ArrayList<>(fields.size());
        for (int i = 0; i < fields.size(); i++) {
            parameters.add(new Parameter(fields.name(i), Objects.requireNonNullElse(fields.value(i), "")));
        }
        parameters.sort(Comparator.comparing(Parameter::name));
        StringBuilder text = new StringBuilder(sent.body().length);
        for (Parameter parameter : parameters) {
            text.append(parameter.name).append(parameter.value);
        }
        return utf8(text.toString());
    }

    /** Half a surrogate pair has no UTF-8; a question mark in its place would let one be put for the other. */
    private byte[] utf8(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (!new String(bytes, StandardCharsets.UTF_8).equals(text)) {
            throw refused("a parameter holds half a surrogate pair", "The body is not as it was sent");
        }
        return bytes;
    }

    private void requireBorders(Optional<String> fault) {
        if (fault.isPresent()) {
            throw refused(fault.get(), "Give URL and body as they came, neither decoded nor encoded anew");
        }
    }

    private VerificationException mismatch(String header, List<byte[]> keys) {
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
