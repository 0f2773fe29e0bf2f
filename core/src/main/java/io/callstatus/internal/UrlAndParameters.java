package io.callstatus.internal;

import io.callstatus.VerificationException.Kind;
import io.callstatus.spi.Transport;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Base64 HMAC-SHA1 over the public URL as text and, sorted by name, each parameter's name and value. Three variants share
 * the header: a URL with {@code bodySHA256} signs the URL alone and the body by that digest; other requests of the
 * provider than callbacks, in JSON, sign URL and body and write hexadecimal digits.
 */
final class UrlAndParameters {
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{27}=");
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{40}");
    private static final String BODY_DIGEST = "bodySHA256";

    private final Verifier verifier;
    private final Transport transport;
    private final FieldSource fields;

    UrlAndParameters(Verifier verifier, Transport transport, FieldSource fields) {
        this.verifier = verifier;
        this.transport = transport;
        this.fields = fields;
    }

    void verify(List<byte[]> keys) {
        String header = header();
        String sent = verifier.signature(header);
        boolean ofBody = transport == Transport.JSON && HEX.matcher(sent).matches();
        if (!ofBody && !BASE64.matcher(sent).matches()) {
            throw verifier.malformed(header, "28 characters of base64");
        }
        List<String> expected = ofBody ? overBody(keys) : overParameters(keys);
        if (!Macs.anySame(expected, List.of(sent))) {
            throw verifier.mismatch(
                    header,
                    keys,
                    "The provider signs the URL that it calls: checked was one on "
                            + Urls.origin(verifier.request.url())
                            + ". If a proxy changes host, path or query, say so with publicUrl or publicBase; else compare"
                            + " the signing key");
        }
    }

    /** The provider's own header decides wherever it was sent; an alias never speaks against it. */
    private String header() {
        List<String> headers = verifier.verification.headers();
        return headers.stream()
                .filter(h -> verifier.request.header(h).isPresent())
                .findFirst()
                .orElse(headers.get(0));
    }

    private List<String> overBody(List<byte[]> keys) {
        verifier.requireExactBody();
        return sign(keys, verifier.body).stream()
                .map(mac -> HexFormat.of().formatHex(mac))
                .toList();
    }

    private List<String> overParameters(List<byte[]> keys) {
        Optional<String> digest = bodyDigest();
        digest.ifPresent(this::requireDigest);
        byte[] parameters = digest.isPresent() || transport == Transport.QUERY
                ? new byte[0]
                : parameters().getBytes(StandardCharsets.UTF_8);
        return sign(keys, parameters).stream()
                .map(mac -> Base64.getEncoder().encodeToString(mac))
                .toList();
    }

    private List<byte[]> sign(List<byte[]> keys, byte[] rest) {
        List<byte[]> macs = new ArrayList<>();
        for (String url : urls(verifier.request.url())) {
            byte[] text = url.getBytes(StandardCharsets.UTF_8);
            keys.forEach(key -> macs.add(Macs.hmac(Macs.SHA_1, key, text, rest)));
        }
        return macs;
    }

    private Optional<String> bodyDigest() {
        byte[] query = Urls.query(verifier.request.url()).getBytes(StandardCharsets.UTF_8);
        FieldTable parameters = FormScanner.scan(query, 0, query.length);
        int index = transport == Transport.QUERY ? -1 : parameters.find(BODY_DIGEST, 0);
        return index < 0 ? Optional.empty() : Optional.ofNullable(parameters.value(index));
    }

    private void requireDigest(String digest) {
        verifier.requireExactBody();
        if (!Macs.same(HexFormat.of().formatHex(Digests.sha256(verifier.body)), digest)) {
            throw verifier.refusal(
                    Kind.MISMATCH,
                    "the body is not the one whose digest stands in the URL",
                    "Let nothing change the body before this check");
        }
    }

    /** Names sort by UTF-16 code unit; copies of a name stay in the order in which they came. */
    private String parameters() {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, fields.size())
                .boxed()
                .sorted(Comparator.comparing(fields::name))
                .forEach(i -> text.append(fields.name(i)).append(Objects.requireNonNullElse(fields.value(i), "")));
        return text.toString();
    }

    /** The URL as it stands, and with and without the default port: the provider signs now one, now the other. */
    static Set<String> urls(String url) {
        Set<String> urls = new LinkedHashSet<>(List.of(url));
        String origin = url.substring(0, url.length() - Urls.afterAuthority(url).length());
        String port = origin.regionMatches(true, 0, "http://", 0, 7) ? ":80" : ":443";
        String rest = Urls.afterAuthority(url);
        if (origin.endsWith(port)) {
            urls.add(origin.substring(0, origin.length() - port.length()) + rest);
        } else if (!origin.isEmpty() && Urls.hostName(origin).equals(origin)) {
            urls.add(origin + port + rest);
        }
        return urls;
    }
}
