package io.callstatus.testkit;

import io.callstatus.WebhookRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a proof may be over, and what may stand in a header of it; each by its name. */
record SignedParts(WebhookRequest request, String secret, Instant moment, String signedFields) {
    private static final String FIELD = "field ";
    private static final long MASK = 0xFFFF_FFFFL;
    private static final Comparator<WireField> BY_NAME = Comparator.comparing(WireField::name);
    private static final Comparator<WireField> BY_NAME_AND_VALUE =
            BY_NAME.thenComparing(field -> Objects.requireNonNullElse(field.value(), ""));

    byte[] bytes(String name) {
        return switch (name) {
            case "body" -> request.body();
            case "body-sha256-bytes" -> Codes.digest("SHA-256", request.body());
            case "claims" -> WrappedCodec.claims(request.body()).orElseGet(request::body);
            default -> Codes.utf8(text(name, new byte[0]));
        };
    }

    /**
     * A part as text.
     *
     * @param code what the algorithm gave
     */
    String text(String name, byte[] code) {
        return switch (name) {
            case "time" -> Long.toString(moment.getEpochSecond());
            case "millis" -> Long.toString(moment.toEpochMilli());
            case "iso" -> moment.toString();
            case "nonce" -> nonce();
            case "method" -> request.method();
            case "url" -> request.url();
            case "path" -> path();
            case "content-type" -> request.header("Content-Type").orElse("");
            case "parameters" -> parameters(BY_NAME, false);
            case "marked-query" -> hasQuery() || request.body().length > 0 ? "?" + sortedQuery() : "";
            case "dotted-parameters" ->
                (hasQuery() && request.body().length > 0 ? "." : "") + parameters(BY_NAME_AND_VALUE, false);
            case "distinct-parameters" -> parameters(BY_NAME_AND_VALUE, true);
            default -> other(name, code);
        };
    }

    private String other(String name, byte[] code) {
        return switch (name) {
            case "digits" -> Long.toString(nonce().hashCode() & MASK);
            case "origin-and-path" -> request.url().split("\\?", 2)[0];
            case "body" -> new String(request.body(), StandardCharsets.UTF_8);
            case "body-sha256" -> Codes.written("hex", Codes.digest("SHA-256", request.body()));
            case "body-md5" ->
                request.body().length == 0 ? "" : Codes.written("base64", Codes.digest("MD5", request.body()));
            default -> name.startsWith(FIELD) ? field(name.substring(FIELD.length())) : written(name, code);
        };
    }

    private String written(String name, byte[] code) {
        return switch (name) {
            case "secret" -> secret;
            case "newline" -> "\n";
            case "fields" -> fields();
            case "claims" -> new String(bytes(name), StandardCharsets.UTF_8);
            case "basic" -> "Basic " + Codes.written("base64", Codes.utf8(secret));
            default -> Codes.written(name, code);
        };
    }

    /** The values of some fields, with nothing between; which, may depend on the others. */
    private String fields() {
        return Stream.of(Choice.of(signedFields).in(this::field).split("\\+"))
                .map(this::field)
                .collect(Collectors.joining());
    }

    private String field(String name) {
        return WireField.value(WireRequest.of(request, Set.of()).fields(), name);
    }

    /** That of the URL, from the slash behind the host on. */
    private String path() {
        String url = request.url().split("\\?", 2)[0];
        int slash = url.indexOf('/', url.indexOf("//") + 2);
        return slash < 0 ? "/" : url.substring(slash);
    }

    /** Another one for each request and moment, and always the same for one. */
    private String nonce() {
        return UUID.nameUUIDFromBytes(Codes.utf8(moment + request.url())).toString();
    }

    private static String value(WireField field) {
        return Objects.requireNonNullElse(field.value(), "");
    }

    /** Name and value of each parameter of the body, sorted. */
    private String parameters(Comparator<WireField> order, boolean isDistinct) {
        WireRequest wire = WireRequest.of(request, Set.of());
        if (wire.isInQuery()) {
            return "";
        }
        return wire.fields().stream()
                .sorted(order)
                .map(field -> List.of(field.name(), value(field)))
                .collect(Collectors.toCollection(isDistinct ? LinkedHashSet::new : ArrayList::new))
                .stream()
                .map(parameter -> String.join("", parameter))
                .collect(Collectors.joining());
    }

    private boolean hasQuery() {
        int mark = request.url().indexOf('?');
        return mark >= 0 && mark < request.url().length() - 1;
    }

    /** Names and values of the query, decoded, sorted by name and then by value. */
    private String sortedQuery() {
        int mark = request.url().indexOf('?');
        byte[] query = Codes.utf8(mark < 0 ? "" : request.url().substring(mark + 1));
        return new FormCodec()
                .decode(query).stream()
                        .sorted(BY_NAME_AND_VALUE)
                        .map(field -> field.name() + "=" + Objects.requireNonNullElse(field.value(), ""))
                        .collect(Collectors.joining("&"));
    }

    /** Neither secret nor content. */
    @Override
    public String toString() {
        return "SignedParts{***}";
    }
}
