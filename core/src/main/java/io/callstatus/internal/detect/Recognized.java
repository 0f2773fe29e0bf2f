package io.callstatus.internal.detect;

import io.callstatus.EventKind;
import io.callstatus.internal.scan.FieldScopes;
import io.callstatus.internal.text.AsciiSet;
import io.callstatus.spi.Callback;
import io.callstatus.spi.FieldPath;
import io.callstatus.spi.Handshake;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a claimed request is.
 *
 * @param callback the callback; null if the request has no state and is no declared event
 * @param name the name of the event
 */
public record Recognized(@Nullable Callback callback, String name) {
    /** A request that has no state and is no declared event. */
    public static final Recognized UNKNOWN = new Recognized(null, Callback.UNKNOWN_EVENT);

    private static final AsciiSet LETTERS = AsciiSet.of(AsciiSet.LETTERS);
    private static final AsciiSet SHOWN = AsciiSet.of(AsciiSet.LETTERS + AsciiSet.DIGITS + "._-");
    private static final AsciiSet WORD = AsciiSet.of(AsciiSet.LETTERS + "-");
    private static final int LONGEST = 64;

    /** Named by the provider's own word, if one is declared and may be shown. */
    Recognized named(FieldScopes fields) {
        FieldPath field = callback == null ? null : callback.nameField().orElse(null);
        String text = field == null ? null : fields.text(field);
        String shown = text != null && text.startsWith("/") ? lastWords(text) : text;
        return shown != null && shown.length() <= LONGEST && isOf(SHOWN, shown)
                ? new Recognized(callback, shown)
                : this;
    }

    /** For a path: the words after its last id, or else before it: {@code presence} for {@code /account/4001/presence}. */
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
        return isOf(WORD, part);
    }

    /** Whether a text begins with a letter, and has only characters that names have. */
    private static boolean isOf(AsciiSet signs, String text) {
        return !text.isEmpty() && LETTERS.contains(text.charAt(0)) && signs.isAllOf(text);
    }

    /** Whether it is a call status, or several. */
    public boolean isCallStatus() {
        return callback != null && callback.isCallStatus();
    }

    /** The name of the other event that it is; empty for a call status. */
    public Optional<String> otherEvent() {
        return isCallStatus() ? Optional.empty() : Optional.of(name);
    }

    /** What to answer if the provider tests the URL. */
    public Optional<Handshake> handshake() {
        return callback == null ? Optional.empty() : callback.handshake();
    }

    /** What the other event is about. */
    public EventKind kind() {
        return callback == null ? EventKind.OTHER : callback.kind();
    }
}
