package io.callstatus.internal.detect;

import io.callstatus.EventKind;
import io.callstatus.WebhookRequest;
import io.callstatus.internal.scan.FieldScopes;
import io.callstatus.internal.scan.RequestScan;
import io.callstatus.spi.Callback;
import io.callstatus.spi.FieldPath;
import io.callstatus.spi.Handshake;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a claimed request is.
 *
 * @param callback the callback; null where it bears no state and is no event that is declared
 * @param name the name of the event that it is
 */
public record Recognized(@Nullable Callback callback, String name) {
    /** A request that bears no state and is no event that is declared. */
    public static final Recognized UNKNOWN = new Recognized(null, Callback.UNKNOWN_EVENT);

    private static final Pattern SHOWN = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,63}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z-]*");

    /** What this request of a provider is. */
    public static Recognized of(Candidate candidate, RequestScan scan, WebhookRequest request) {
        Callback echo = echo(candidate, scan, request);
        Callback callback = echo == null ? candidate.callback(scan) : echo;
        return callback == null ? UNKNOWN : new Recognized(callback, name(callback, candidate.scopes(scan)));
    }

    /** What an element of an array is that is no status. */
    public static Recognized ofElement(Candidate candidate, FieldScopes element) {
        Callback callback = candidate.otherEvent(element);
        return callback == null ? UNKNOWN : new Recognized(callback, name(callback, element));
    }

    /** The handshake that is a header without a body. */
    private static @Nullable Callback echo(Candidate candidate, RequestScan scan, WebhookRequest request) {
        if (scan.hasBody()) {
            return null;
        }
        for (Callback callback : candidate.parser().callbacks()) {
            boolean isSent = CallbackMatcher.isEchoOfHeader(callback)
                    && request.header(callback.headers().get(0)).isPresent();
            if (isSent) {
                return callback;
            }
        }
        return null;
    }

    /** By the provider's own word where one is declared and may be shown. */
    private static String name(Callback callback, FieldScopes fields) {
        FieldPath field = callback.nameField().orElse(null);
        String text = field == null ? null : Candidate.text(fields, field);
        String shown = text != null && text.startsWith("/") ? lastWords(text) : text;
        return shown != null && SHOWN.matcher(shown).matches() ? shown : callback.name();
    }

    /** Of a path, the words behind its last id, or in front of that: {@code presence} of {@code /account/4001/presence}. */
    private static String lastWords(String path) {
        Deque<String> words = new ArrayDeque<>();
        String[] parts = path.split("\\?", 2)[0].split("/");
        for (int i = parts.length - 1; i > 0 && (words.isEmpty() || isWord(parts[i])); i--) {
            if (isWord(parts[i])) {
                words.push(parts[i]);
            }
        }
        return String.join(".", words);
    }

    private static boolean isWord(String part) {
        return WORD.matcher(part).matches();
    }

    /** Whether it is a call status, or several. */
    public boolean isCallStatus() {
        return callback != null && callback.isCallStatus();
    }

    /** The name of the other event that it is; empty for a call status. */
    public Optional<String> otherEvent() {
        return isCallStatus() ? Optional.empty() : Optional.of(name);
    }

    /** What to answer, where it tests the URL. */
    public Optional<Handshake> handshake() {
        return callback == null ? Optional.empty() : callback.handshake();
    }

    /** What the other event is about. */
    public EventKind kind() {
        return callback == null ? EventKind.OTHER : callback.kind();
    }
}
