package io.callstatus.spi;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a provider expects a URL to answer before it sends events to it. It says what to answer, and the library answers: only
 * the library uses secrets, and it sends back nothing that could do harm. Immutable and thread-safe.
 *
 * <pre>{@code
 * Callback.handshake("validation", Handshake.echoHeader("Validation-Token"));
 * Callback.handshake("echo", Handshake.echoParameter("zd_echo"));
 * Callback.handshake("url-validation", Handshake.hmacJson("payload.plainToken", "plainToken", "encryptedToken"))
 *         .all(Evidence.value("event", "endpoint.url_validation"));
 * }</pre>
 */
public final class Handshake {
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]{1,64}");

    /** What is answered. */
    public enum Kind {
        /** A header with the value of the same header of a request without a body. */
        ECHO_HEADER,
        /** The value of a parameter of a {@code GET} request, as plain text. */
        ECHO_PARAMETER,
        /** JSON with a token of a verified request and its code. */
        HMAC_JSON
    }

    private final Kind kind;
    private final String name;
    private final @Nullable FieldPath token;
    private final String codeKey;

    private Handshake(Kind kind, String name, @Nullable FieldPath token, String codeKey) {
        this.kind = kind;
        this.name = name;
        this.token = token;
        this.codeKey = codeKey;
    }

    /**
     * A request without a body whose header of this name is sent back: one line of 1 to 256 visible ASCII characters.
     *
     * @throws IllegalArgumentException if it is no name of a header of one provider
     */
    public static Handshake echoHeader(String name) {
        return new Handshake(Kind.ECHO_HEADER, require(HEADER, name), null, "");
    }

    /**
     * A {@code GET} request whose parameter of this name is sent back as plain text: 1 to 128 letters, digits, dots, hyphens
     * and underscores.
     *
     * @throws IllegalArgumentException if the name has other signs than letters, digits and underscores
     */
    public static Handshake echoParameter(String name) {
        return new Handshake(Kind.ECHO_PARAMETER, require(NAME, name), null, "");
    }

    /**
     * A JSON request with a token, of 1 to 128 letters, digits, hyphens and underscores: it is sent back with its HMAC-SHA256
     * in hexadecimal digits, by the secret that has proven the request. A request without such a proof gets no answer, since
     * otherwise anybody could have a text signed.
     *
     * @param tokenPath where the token stands, with dots between names
     * @param plainKey the name of the token in the answer
     * @param codeKey the name of the code in the answer
     * @throws IllegalArgumentException if a name has other signs than letters, digits and underscores
     */
    public static Handshake hmacJson(String tokenPath, String plainKey, String codeKey) {
        String[] names = tokenPath.split("\\.", -1);
        for (String name : names) {
            require(NAME, name);
        }
        return new Handshake(Kind.HMAC_JSON, require(NAME, plainKey), FieldPath.of(names), require(NAME, codeKey));
    }

    private static String require(Pattern pattern, String name) {
        if (!pattern.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a name of 1 to 64 letters, digits and underscores; of a header, hyphens");
        }
        return name;
    }

    /** What is answered. */
    public Kind kind() {
        return kind;
    }

    /** The name of the header, of the parameter, or of the token in the answer. */
    public String name() {
        return name;
    }

    /** The path of the token; empty if no token is signed. */
    public Optional<FieldPath> token() {
        return Optional.ofNullable(token);
    }

    /** The name of the code in the answer; empty if there is none. */
    public String codeKey() {
        return codeKey;
    }

    /** What a request of it has, beside the evidence of its callback. */
    List<Evidence> evidence() {
        return switch (kind) {
            case ECHO_HEADER -> List.of();
            case ECHO_PARAMETER -> List.of(Evidence.key(name));
            case HMAC_JSON -> List.of(Evidence.key(token().orElseThrow()));
        };
    }

    /** Its kind and name. */
    @Override
    public String toString() {
        return kind + " " + name;
    }
}
