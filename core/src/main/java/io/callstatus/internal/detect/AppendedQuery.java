package io.callstatus.internal.detect;

import java.util.HashMap;
import java.util.Map;

/**
 * A query that a provider appended with a question mark of its own, although the URL has a query already: {@code
 * ?key=s3cret?SourceNumber=…}. A gateway may have encoded it: {@code ?key=s3cret%3FSourceNumber%3D…}.
 *
 * <p>The question mark begins the provider's query only if one of the provider's names follows, none comes before, and the
 * query has no other field of that name. So a URL inside a value stays whole. One pass. For one thread.
 */
public final class AppendedQuery {
    private static final int ENCODED = "%3F".length();

    private final String query;
    private final NamesByLength names;
    private final Map<String, Boolean> elsewhere = new HashMap<>();

    private AppendedQuery(String query, NamesByLength names) {
        this.query = query;
        this.names = names;
    }

    /**
     * The query with {@code &} before the first of the provider's names; unchanged if nothing was appended. The length stays.
     */
    public static String split(String query, NamesByLength names) {
        return new AppendedQuery(query, names).split();
    }

    private String split() {
        int start = 0;
        while (start < query.length() && !isKnown(start, nameEnd(start))) {
            int end = end(start);
            for (int mark = mark(start, end); mark < end; mark = mark(mark + 1, end)) {
                int name = mark + length(mark, '?');
                int equals = nameEnd(name);
                if (isKnown(name, equals) && !isElsewhere(query.substring(name, equals))) {
                    return splitAt(mark, name, equals);
                }
            }
            start = end + 1;
        }
        return query;
    }

    private int end(int start) {
        int end = query.indexOf('&', start);
        return end < 0 ? query.length() : end;
    }

    private int mark(int from, int end) {
        int at = from;
        while (at < end && length(at, '?') == 0) {
            at++;
        }
        return at;
    }

    /** The length of this character if it is here, as it is or encoded; 0 if another character is here. */
    private int length(int at, char character) {
        if (at < query.length() && query.charAt(at) == character) {
            return 1;
        }
        return query.regionMatches(true, at, character == '?' ? "%3F" : "%3D", 0, ENCODED) ? ENCODED : 0;
    }

    private int nameEnd(int from) {
        int at = from;
        while (at < query.length() && isOfName(query.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isOfName(char c) {
        return c == '_' || c == '.' || c == '-' || c >= '0' && c <= '9' || (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }

    private boolean isKnown(int start, int end) {
        return end > start && length(end, '=') > 0 && names.knows(query, start, end);
    }

    private boolean isElsewhere(String name) {
        return elsewhere.computeIfAbsent(name, n -> query.contains("&" + n + "="));
    }

    /** If something was encoded, separators that separate nothing fill up the length, so places in the query stay the same. */
    private String splitAt(int mark, int name, int equals) {
        int behind = equals + length(equals, '=');
        int added = behind - mark - (equals - name) - 1;
        return query.substring(0, mark) + "&".repeat(added) + query.substring(name, equals) + "="
                + query.substring(behind);
    }
}
