package io.callstatus.all;

import io.callstatus.ParserSet;
import io.callstatus.Secret;
import io.callstatus.WebhookRequest;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Transport;
import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Signers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The providers that are installed; no test writes them down. {@link ProviderFolders} says when one is missing. */
public final class Providers {
    private static final ParserSet INSTALLED = ParserSet.load();

    /** A pair of keys takes longer to make than a request to verify. */
    private static final Map<String, Secret> PUBLIC_KEYS = new ConcurrentHashMap<>();

    private Providers() {}

    /** Their ids, sorted. */
    public static List<String> ids() {
        return INSTALLED.providers().stream().sorted().toList();
    }

    public static CallStatusParser parser(String id) {
        return INSTALLED.parser(id).orElseThrow();
    }

    /** The names of all fields that a provider's parser or its page declares. */
    public static Set<String> declaredFields(String id) {
        CallStatusParser parser = parser(id);
        Set<String> declared = new TreeSet<>(parser.fields().names());
        parser.callbacks().forEach(callback -> declared.addAll(callback.fieldNames()));
        declared.addAll(parser.verification().declaredFields());
        return declared;
    }

    public static Scheme scheme(String id) {
        return Scheme.of(parser(id).verification());
    }

    /** A secret as the scheme of a provider takes it: of a key pair that is made of it, the public key. */
    public static Secret secret(String id, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return switch (parser(id).verification().keyKind()) {
            case TEXT -> Secret.of(text);
            case USER_AND_PASSWORD -> Secret.of(text.indexOf(':') < 0 ? "user:" + text : text);
            case BASE64 -> Secret.of(Base64.getEncoder().encodeToString(bytes));
            case HEX -> Secret.of(HexFormat.of().formatHex(bytes));
            case ED25519 -> PUBLIC_KEYS.computeIfAbsent(text, key -> Secret.publicKey(Signers.publicKey(key)));
        };
    }

    /** Those whose signature covers some fields only. */
    public static String[] partial() {
        return ids().stream()
                .filter(id -> parser(id).verification().isPartial())
                .toArray(String[]::new);
    }

    /** Whether what a fixture reports is in what its provider signs: a signature over a body says nothing of a query. */
    public static boolean isCovered(Fixture fixture) {
        WebhookRequest request = fixture.request();
        boolean isInQuery = request.body().length == 0 && request.url().indexOf('?') >= 0;
        return !isInQuery || !parser(fixture.provider()).verification().signsBytes();
    }

    /** Those that prove who sent a request. */
    public static List<String> proving() {
        return ids().stream().filter(id -> scheme(id) != Scheme.NONE).toList();
    }

    /** Those whose proof stands in a header; a proof in the body is held by the contract, and by what is known of its vectors. */
    public static List<String> provingInHeaders() {
        return proving().stream().filter(Providers::provesInHeaders).toList();
    }

    private static boolean provesInHeaders(String id) {
        return !parser(id).verification().headers().isEmpty();
    }

    /** Those that prove it in this way. */
    public static Stream<String> proving(Scheme scheme) {
        return ids().stream().filter(id -> scheme(id) == scheme);
    }

    /** The ways in which requests of a provider travel. */
    public static Set<Transport> transports(String id) {
        Set<Transport> all = EnumSet.noneOf(Transport.class);
        parser(id).callbacks().forEach(callback -> all.addAll(callback.transports()));
        return all;
    }

    /** The headers that only this provider sends. */
    public static Set<String> headers(String id) {
        return parser(id).callbacks().stream()
                .flatMap(callback -> callback.headers().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
