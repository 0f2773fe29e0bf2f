package io.callstatus.internal.detect;

import io.callstatus.internal.fields.PlainTexts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fingerprint as comments of a service file, one line for each fact. Each line begins with {@code #=} and the id, so no two
 * lines are equal, and files that are merged line by line keep all of them. Other readers see comments.
 *
 * <pre>
 * #=acme 1 com.example.AcmeParser
 * #=acme headers Acme-Signature
 * #=acme told acme_call acme_state=dialing|hungup / acme_from acme_to
 * #=acme names acme_at acme_call acme_from acme_state
 * #=acme words dialing hungup
 * </pre>
 */
final class FingerprintText {
    /** How each line begins. */
    static final String MARK = "#=";
    /** Changes with the format of the lines. Lines of another version are ignored. */
    private static final String VERSION = "1";

    /** Before each group of fields of which one is enough. */
    private static final String OR = "/";

    private final StringBuilder text = new StringBuilder();
    private final String beginning;

    private FingerprintText(String provider) {
        this.beginning = MARK + provider + ' ';
    }

    /** The lines for a parser of this class. */
    static String of(Fingerprint print, String type) {
        FingerprintText lines = new FingerprintText(print.provider());
        lines.add(VERSION, type);
        lines.add("headers", print.headers());
        lines.add("echoes", print.echoes());
        lines.add("supports", print.supports());
        lines.add("large", print.largeHeaders());
        lines.add("traits", print.traits());
        lines.add("holders", print.holders());
        for (Fingerprint.Told told : print.told()) {
            List<String> fields = new ArrayList<>(told.all());
            for (List<String> group : told.any()) {
                fields.add(OR);
                fields.addAll(group);
            }
            lines.add("told", fields);
        }
        lines.add("names", print.names().joined());
        lines.add("words", print.words().joined());
        return lines.text.toString();
    }

    private void add(String key, List<String> values) {
        if (!values.isEmpty()) {
            add(key, String.join(" ", values));
        }
    }

    private void add(String key, String values) {
        text.append(beginning).append(key).append(' ').append(values).append('\n');
    }

    /** Reads lines one after the other; one for each provider. */
    static final class Reader {
        private final byte[] bytes;
        private final String provider;
        private final String type;
        private final List<String> headers = new ArrayList<>();
        private final List<String> echoes = new ArrayList<>();
        private final List<String> supports = new ArrayList<>();
        private final List<String> large = new ArrayList<>();
        private final List<String> traits = new ArrayList<>();
        private final List<String> holders = new ArrayList<>();
        private final List<Fingerprint.Told> told = new ArrayList<>();
        private @Nullable PlainTexts names;
        private @Nullable PlainTexts words;
        private boolean isKnown = true;

        private Reader(byte[] bytes, String provider, String type) {
            this.bytes = bytes;
            this.provider = provider;
            this.type = type;
        }

        /** A reader for the provider of this first line, without its mark; null if the line has another version. */
        static @Nullable Reader of(byte[] bytes, int from, int to) {
            int key = blank(bytes, from, to) + 1;
            int value = blank(bytes, key, to) + 1;
            return value < to && text(bytes, key, value - 1).equals(VERSION)
                    ? new Reader(bytes, text(bytes, from, key - 1), text(bytes, value, to))
                    : null;
        }

        /** Whether a line, without its mark, is of this provider. */
        boolean isOf(int from, int to) {
            boolean is = from + provider.length() < to && bytes[from + provider.length()] == ' ';
            for (int i = 0; is && i < provider.length(); i++) {
                is = bytes[from + i] == provider.charAt(i);
            }
            return is;
        }

        /** Reads a further line, without its mark. */
        void read(int from, int to) {
            int key = from + provider.length() + 1;
            int value = Math.min(blank(bytes, key, to) + 1, to);
            switch (text(bytes, key, value - 1)) {
                case "headers" -> split(value, to, headers);
                case "echoes" -> split(value, to, echoes);
                case "supports" -> split(value, to, supports);
                case "large" -> split(value, to, large);
                case "traits" -> split(value, to, traits);
                case "holders" -> split(value, to, holders);
                case "told" -> told.add(told(split(value, to, new ArrayList<>())));
                case "names" -> names = new PlainTexts(bytes, value, to);
                case "words" -> words = new PlainTexts(bytes, value, to);
                default -> isKnown = false;
            }
        }

        private static Fingerprint.Told told(List<String> fields) {
            List<String> all = new ArrayList<>();
            List<List<String>> any = new ArrayList<>();
            List<String> group = all;
            for (String field : fields) {
                if (field.equals(OR)) {
                    group = new ArrayList<>();
                    any.add(group);
                } else {
                    group.add(field);
                }
            }
            return new Fingerprint.Told(all, any);
        }

        private List<String> split(int from, int to, List<String> into) {
            int start = from;
            while (start < to) {
                int end = blank(bytes, start, to);
                into.add(text(bytes, start, end));
                start = end + 1;
            }
            return into;
        }

        private static int blank(byte[] bytes, int from, int to) {
            int at = from;
            while (at < to && bytes[at] != ' ') {
                at++;
            }
            return at;
        }

        private static String text(byte[] bytes, int from, int to) {
            return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        }

        /** The class of the parser. */
        String type() {
            return type;
        }

        /** The fingerprint in the lines; null if lines are missing or unknown. */
        @Nullable
        Fingerprint read() {
            PlainTexts allNames = names;
            PlainTexts allWords = words;
            return allNames == null || allWords == null || !isKnown
                    ? null
                    : new Fingerprint(
                            provider, headers, echoes, supports, large, traits, holders, told, allNames, allWords);
        }
    }
}
