package io.callstatus.inspect.export;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A form or query with other values under the same names. */
final class MaskedForm {
    private final UnaryOperator<String> mask;

    MaskedForm(UnaryOperator<String> mask) {
        this.mask = mask;
    }

    /** @throws IllegalArgumentException if an escape is broken */
    String of(String form) {
        return Arrays.stream(form.split("&", -1)).map(this::field).collect(Collectors.joining("&"));
    }

    private String field(String pair) {
        int equals = pair.indexOf('=');
        if (equals < 0) {
            return pair;
        }
        String value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
        return pair.substring(0, equals + 1) + URLEncoder.encode(mask.apply(value), StandardCharsets.UTF_8);
    }
}
