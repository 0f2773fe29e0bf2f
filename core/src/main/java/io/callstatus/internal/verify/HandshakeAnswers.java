package io.callstatus.internal.verify;

import io.callstatus.WebhookRequest;
import io.callstatus.WebhookResponse;
import io.callstatus.internal.http.HttpMethods;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Handshake;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a provider's handshake is answered, and when it is not answered. The answer contains nothing that a browser would run,
 * that would begin another header, or that could be a signature. Stateless.
 */
public final class HandshakeAnswers {
    /** Visible characters, with blanks between. */
    private static final Pattern HEADER = Pattern.compile("[!-~](?:[ -~]{0,254}[!-~])?");

    private static final Pattern PARAMETER = Pattern.compile("[A-Za-z0-9._-]{1,128}");
    private static final int LONGEST = 128;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{1," + LONGEST + "}");

    private HandshakeAnswers() {}

    /** The answer to a request without a body that has this header once. */
    public static Optional<WebhookResponse> echoOfHeader(Handshake handshake, WebhookRequest request) {
        List<String> values = request.headers(handshake.name());
        boolean isEchoed = request.body().length == 0
                && values.size() == 1
                && HEADER.matcher(values.get(0)).matches();
        return isEchoed
                ? Optional.of(WebhookResponse.of(200).withHeader(handshake.name(), values.get(0)))
                : Optional.empty();
    }

    /** The answer to a {@code GET} request with this value of the parameter, which is null if it does not occur once. */
    public static Optional<WebhookResponse> echoOfParameter(WebhookRequest request, @Nullable String value) {
        return value != null
                        && HttpMethods.isGet(request.method())
                        && PARAMETER.matcher(value).matches()
                ? Optional.of(text("text/plain; charset=utf-8", value))
                : Optional.empty();
    }

    /** The answer with the code of a token, computed with the secret that has proven the request. */
    public static Optional<WebhookResponse> codeOfToken(Handshake handshake, @Nullable String token, SharedKey key) {
        if (token == null || !TOKEN.matcher(token).matches()) {
            return Optional.empty();
        }
        String json = "{\"" + handshake.name() + "\":\"" + token + "\",\"" + handshake.codeKey() + "\":\""
                + key.handshakeCode(token) + "\"}";
        return Optional.of(text("application/json", json));
    }

    /**
     * Whether these pieces, one after the other, could be a token. If a provider has its tokens coded, no request of it is
     * accepted with such a signed text. So no answer can be a signature.
     */
    static boolean isToken(byte[][] pieces) {
        StringBuilder text = new StringBuilder();
        for (byte[] piece : pieces) {
            if (text.length() + piece.length > LONGEST) {
                return false;
            }
            text.append(new String(piece, StandardCharsets.ISO_8859_1));
        }
        return TOKEN.matcher(text).matches();
    }

    /** Whether a provider of these callbacks has tokens coded by the key that signs its events. */
    static boolean areCoded(List<Callback> callbacks) {
        for (Callback callback : callbacks) {
            Handshake handshake = callback.handshake().orElse(null);
            if (handshake != null && handshake.kind() == Handshake.Kind.HMAC_JSON) {
                return true;
            }
        }
        return false;
    }

    /** For the user's origin, with a text of whoever asked: it must not be run, sniffed or cached. */
    private static WebhookResponse text(String type, String body) {
        return WebhookResponse.of(200)
                .withHeader("Content-Type", type)
                .withHeader("X-Content-Type-Options", "nosniff")
                .withHeader("Content-Security-Policy", "sandbox")
                .withHeader("Cache-Control", "no-store")
                .withBody(body.getBytes(StandardCharsets.US_ASCII));
    }
}
