package io.callstatus.vapi;

import io.callstatus.spi.Proof;
import io.callstatus.spi.Proof.Algorithm;
import io.callstatus.spi.Proof.CodeFormat;
import io.callstatus.spi.SignedRequest;
import io.callstatus.spi.VerificationScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The settings of an HMAC credential of Vapi. Source: page "Server authentication", read 2026-11-28. The user chooses all of
 * them, so they are given here as they are there. Immutable and thread-safe.
 *
 * <pre>{@code
 * VapiHmac.of("");                                                        // what Vapi proposes
 * VapiHmac.of("algorithm=sha1; payload={body}; encoding=base64; prefix=sha1=");
 * }</pre>
 */
public final class VapiHmac implements VerificationScheme {
    private static final String BODY = "{body}";
    private static final String TIME = "{timestamp}";
    private static final int SECONDS = 11;

    private final Algorithm algorithm;
    private final String header;
    private final String timeHeader;
    private final String prefix;
    private final List<String> payload;
    private final CodeFormat encoding;
    private final KeyKind keys;

    private VapiHmac(Map<String, String> settings) {
        this.algorithm = switch (taken(settings, "algorithm", "sha256")) {
            case "sha1" -> Algorithm.HMAC_SHA1;
            case "sha256" -> Algorithm.HMAC_SHA256;
            case "sha512" -> Algorithm.HMAC_SHA512;
            default -> throw new IllegalArgumentException("algorithm is sha256, sha512 or sha1");
        };
        this.header = ownHeader(taken(settings, "header", "x-signature"));
        this.timeHeader = ownHeader(taken(settings, "timestamp-header", "x-timestamp"));
        this.prefix = taken(settings, "prefix", "");
        this.payload = parts(taken(settings, "payload", TIME + "." + BODY));
        this.encoding = isBase64(settings, "encoding", "hex") ? CodeFormat.BASE64 : CodeFormat.HEX;
        this.keys = isBase64(settings, "key", "text") ? KeyKind.BASE64 : KeyKind.TEXT;
        if (!settings.isEmpty()) {
            throw new IllegalArgumentException("no setting of an HMAC credential: " + settings.keySet());
        }
    }

    /**
     * Settings as {@code name=value}, separated by semicolons; those that are left out have Vapi's defaults.
     *
     * @param settings {@code algorithm} (sha256, sha512, sha1), {@code header}, {@code timestamp-header}, {@code prefix},
     *     {@code payload} (of {@code {timestamp}}, {@code {body}}, {@code {method}}, {@code {url}}, {@code {svix-id}} and text),
     *     {@code encoding} (hex, base64), {@code key} (text, base64)
     * @throws IllegalArgumentException if one is none of these, or the body is not signed
     */
    public static VapiHmac of(String settings) {
        Map<String, String> given = new TreeMap<>();
        for (String setting : settings.split(";")) {
            int equals = setting.indexOf('=');
            if (equals >= 0) {
                given.put(
                        setting.substring(0, equals).strip(),
                        setting.substring(equals + 1).strip());
            } else if (!setting.isBlank()) {
                throw new IllegalArgumentException("a setting is name=value");
            }
        }
        return new VapiHmac(given);
    }

    private static String taken(Map<String, String> settings, String name, String otherwise) {
        return Optional.ofNullable(settings.remove(name)).orElse(otherwise);
    }

    private static boolean isBase64(Map<String, String> settings, String name, String otherwise) {
        String value = taken(settings, name, otherwise);
        if (!value.equals("base64") && !value.equals(otherwise)) {
            throw new IllegalArgumentException(name + " is " + otherwise + " or base64");
        }
        return value.equals("base64");
    }

    /** A header that only the user sets. */
    static String ownHeader(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean isOther = lower.startsWith("content-")
                || lower.startsWith("x-forwarded-")
                || Set.of("host", "cookie", "forwarded", "").contains(lower);
        if (isOther || lower.chars().anyMatch(c -> (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-')) {
            throw new IllegalArgumentException("a header that the user chose has letters, digits and hyphens");
        }
        return name;
    }

    /** The names in braces, and the texts between them. */
    private static List<String> parts(String payload) {
        List<String> parts = new ArrayList<>();
        for (String piece : payload.replace("{", "\n{").replace("}", "}\n").split("\n")) {
            if (piece.startsWith("{")
                    && !Set.of(BODY, TIME, "{method}", "{url}", "{svix-id}").contains(piece)) {
                throw new IllegalArgumentException("no part of a payload: " + piece);
            }
            if (!piece.isEmpty()) {
                parts.add(piece);
            }
        }
        if (!parts.contains(BODY)) {
            throw new IllegalArgumentException("the payload has to have {body}: nothing else says what was reported");
        }
        return List.copyOf(parts);
    }

    @Override
    public String name() {
        return "HMAC, as configured";
    }

    @Override
    public List<String> headers() {
        return List.of(header);
    }

    @Override
    public Set<Coverage> covers() {
        return payload.contains(TIME) ? Set.of(Coverage.BODY, Coverage.TIME) : Set.of(Coverage.BODY);
    }

    @Override
    public KeyKind keys() {
        return keys;
    }

    @Override
    public Proof proof(SignedRequest request) {
        String code = request.required(header);
        if (!code.startsWith(prefix)) {
            throw request.malformed(header, "the configured prefix and a code");
        }
        Proof.Builder proof = Proof.of(algorithm, header).sent(encoding, code.substring(prefix.length()));
        payload.forEach(part -> add(proof, part, request));
        return proof.build();
    }

    private void add(Proof.Builder proof, String part, SignedRequest request) {
        switch (part) {
            case BODY -> proof.body();
            case TIME -> addTime(proof, request);
            case "{method}" -> proof.text(request.method());
            case "{url}" -> proof.url(request.url());
            case "{svix-id}" -> proof.text(request.required("svix-id"));
            default -> proof.text(part);
        }
    }

    /** No page says whether it counts seconds or milliseconds: the number of digits shows it. */
    private void addTime(Proof.Builder proof, SignedRequest request) {
        String time = request.required(timeHeader);
        proof.text(time)
                .signedAt(
                        time.length() <= SECONDS
                                ? request.seconds(timeHeader, time)
                                : request.millis(timeHeader, time));
    }

    /** Nothing that was sent or chosen. */
    @Override
    public String toString() {
        return "VapiHmac{" + algorithm + "}";
    }
}
