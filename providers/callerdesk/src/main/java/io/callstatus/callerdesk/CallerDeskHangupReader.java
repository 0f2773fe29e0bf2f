package io.callstatus.callerdesk;

import io.callstatus.callerdesk.CallerDeskHangup.Side;
import io.callstatus.spi.WordMap;
import java.util.Optional;

/** Takes {@code ANSWER(16-customer)}, {@code NOANSWER (0 Agent)}, {@code (0)} and {@code CANCEL} apart. */
final class CallerDeskHangupReader {
    static final WordMap<Side> SIDES = WordMap.withDefault(Side.UNKNOWN).same("agent", "customer");

    private static final String ANSWER = "ANSWER";
    private static final int LONGEST_CAUSE = 4;

    private CallerDeskHangupReader() {}

    static CallerDeskHangup read(String text) {
        String inside = inside(text);
        int digits = digits(inside);
        ImmutableCallerDeskHangup.Builder hangup = ImmutableCallerDeskHangup.builder()
                .word(Optional.of(word(text)).filter(w -> !w.isEmpty()))
                .side(side(inside, digits).map(SIDES::of));
        if (digits > 0) {
            hangup.cause(Integer.parseInt(inside.substring(0, digits)));
        }
        return hangup.build();
    }

    /**
     * The word for who hung up an answered call. Of a call that was not answered the same place names who could not be
     * reached; page "Outgoing call reports status", read 2026-11-29.
     */
    static Optional<String> whoHungUp(String text) {
        String inside = inside(text);
        return word(text).regionMatches(true, 0, ANSWER, 0, ANSWER.length())
                ? side(inside, digits(inside))
                : Optional.empty();
    }

    /** Where the parentheses begin that end the text; its length where there are none. */
    private static int open(String all) {
        int open = all.endsWith(")") ? all.lastIndexOf('(') : -1;
        return open < 0 ? all.length() : open;
    }

    private static String word(String text) {
        String all = text.strip();
        return all.substring(0, open(all)).strip();
    }

    /** What stands in the parentheses: a cause, a blank or hyphen, a side; each may be missing. */
    private static String inside(String text) {
        String all = text.strip();
        int open = open(all);
        return open == all.length()
                ? ""
                : all.substring(open + 1, all.length() - 1).strip();
    }

    /** How many digits the cause has; 0 where there is none. */
    private static int digits(String inside) {
        int end = 0;
        while (end < inside.length() && inside.charAt(end) >= '0' && inside.charAt(end) <= '9') {
            end++;
        }
        return end > LONGEST_CAUSE ? 0 : end;
    }

    private static Optional<String> side(String inside, int from) {
        int start = from;
        while (start < inside.length() && (inside.charAt(start) == '-' || inside.charAt(start) <= ' ')) {
            start++;
        }
        return start == inside.length() ? Optional.empty() : Optional.of(inside.substring(start));
    }
}
