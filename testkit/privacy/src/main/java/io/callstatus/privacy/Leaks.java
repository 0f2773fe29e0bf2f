package io.callstatus.privacy;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What must not be said: the numbers that fixtures and tests use, the names and URLs of the fixtures, secrets. The host of
 * a URL may be, even where it looks like a secret or a first name, but not with a number in it.
 */
public final class Leaks {
    /** The ranges that are nobody's. */
    private static final Pattern NUMBER = Pattern.compile(
            "1[2-9]\\d{2}55501\\d{2}|44(?:77009|7700900)\\d{3}|612555\\d{5}|6149157\\d{4}|(?<!\\d)0?9000000\\d{3}"
                    + "(?!\\d)|(?<!\\d)0?806000\\d{4}(?!\\d)");

    private static final Pattern HOST = Pattern.compile("(?<=://)[A-Za-z0-9._:*\\[\\]-]++(?!@)");

    /** To ask again for what was said before costs more than to remember it. */
    private static final int REMEMBERED = 100_000;

    private static final Leaks OF_THE_FIXTURES = new Leaks(SentValues.ofTheFixtures());

    /** What a text with a number of those has in it. */
    private static final List<String> IN_NUMBERS =
            List.of("55501", "77009", "7700900", "612555", "6149157", "9000000", "806000");

    /** The beginnings of our secrets. */
    private static final SoughtTexts SECRETS = new SoughtTexts(List.of("sigsec_", "PSK_", "s3cret"));

    /** The failure that a thread has seen last: on its way up it comes by once for each method. */
    private static final ThreadLocal<WeakReference<@Nullable Throwable>> SEEN =
            ThreadLocal.withInitial(() -> new WeakReference<>(null));

    /** Words, which may stand in the host of a URL. */
    private final SoughtTexts words;

    private final SoughtTexts others;
    private final Set<String> harmless = ConcurrentHashMap.newKeySet();

    Leaks(List<String> values) {
        Map<Boolean, List<String>> byKind = values.stream().collect(Collectors.partitioningBy(Leaks::isWord));
        this.words = new SoughtTexts(byKind.getOrDefault(true, List.of()));
        this.others = new SoughtTexts(byKind.getOrDefault(false, List.of()));
    }

    /** Fails where a text holds what was sent. */
    public static void inText(@Nullable String text) {
        OF_THE_FIXTURES.check(text);
    }

    /** Fails where a failure, or a cause of it, says what was sent. */
    public static void inFailure(Throwable failure) {
        if (failure instanceof LeakError || SEEN.get().refersTo(failure)) {
            return;
        }
        SEEN.set(new WeakReference<>(failure));
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            OF_THE_FIXTURES.check(cause.toString());
        }
    }

    void check(@Nullable String text) {
        if (text == null || harmless.contains(text)) {
            return;
        }
        String leak = find(text);
        if (leak != null) {
            throw new LeakError("'" + leak + "' was sent, or is a secret, and is said in: " + text);
        }
        if (harmless.size() < REMEMBERED) {
            harmless.add(text);
        }
    }

    private @Nullable String find(String text) {
        String outside = text.contains("://") ? HOST.matcher(text).replaceAll("") : text;
        String value = others.in(text);
        String word = value == null ? words.in(outside) : value;
        String number = word == null ? number(text) : word;
        return number == null ? SECRETS.in(outside) : number;
    }

    private static boolean isWord(String value) {
        return value.chars().allMatch(Character::isLetter);
    }

    private static @Nullable String number(String text) {
        if (IN_NUMBERS.stream().noneMatch(text::contains)) {
            return null;
        }
        Matcher matcher = NUMBER.matcher(text);
        return matcher.find() ? matcher.group() : null;
    }

    /** A leak; no test expects one. */
    static final class LeakError extends AssertionError {
        private static final long serialVersionUID = 1L;

        LeakError(String message) {
            super(message);
        }
    }
}
