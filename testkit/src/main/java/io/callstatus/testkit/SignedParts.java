package io.callstatus.testkit;

import io.callstatus.WebhookRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a proof may be over, and what may stand in a header of it; each by its name. */
record SignedParts(WebhookRequest request, String secret, Instant moment) {
    byte[] bytes(String name) {
        return name.equals("body") ? request.body() : Codes.utf8(text(name, new byte[0]));
    }

    /**
     * A part as text.
     *
     * @param code what the algorithm gave
     */
    String text(String name, byte[] code) {
        return switch (name) {
            case "secret" -> secret;
            case "time" -> Long.toString(moment.getEpochSecond());
            case "millis" -> Long.toString(moment.toEpochMilli());
            case "nonce" -> nonce();
            case "method" -> request.method();
            case "url" -> request.url();
            case "parameters" -> parameters(Comparator.comparing(WireField::name), false);
            case "distinct-parameters" ->
                parameters(Comparator.comparing(WireField::name).thenComparing(SignedParts::value), true);
            case "body-sha256" -> HexFormat.of().formatHex(Codes.sha256(request.body()));
            default -> Codes.written(name, code);
        };
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

    /** Neither secret nor content. */
    @Override
    public String toString() {
        return "SignedParts{***}";
    }
}
