package io.callstatus.callerdesk;

import io.callstatus.callerdesk.CallerDeskHangup.Side;
import io.callstatus.spi.WordMap;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes {@code ANSWER(16-customer)}, {@code NOANSWER (0 Agent)}, {@code (0)} and {@code CANCEL} apart. */
final class CallerDeskHangupReader {
    static final WordMap<Side> SIDES = WordMap.withDefault(Side.UNKNOWN).same("agent", "customer");

    /** What stands in the parentheses: a cause, a blank or hyphen, a side; each may be missing. */
    private static final Pattern CAUSE_AND_SIDE =
            Pattern.compile("\\s*(\\d{1,4}(?!\\d))?[\\s-]*+(\\S.*)?", Pattern.DOTALL);

    private CallerDeskHangupReader() {}

    static CallerDeskHangup read(String text) {
        String all = text.strip();
        int open = all.endsWith(")") ? all.lastIndexOf('(') : -1;
        String word = open < 0 ? all : all.substring(0, open).strip();
        ImmutableCallerDeskHangup.Builder hangup =
                ImmutableCallerDeskHangup.builder().word(Optional.of(word).filter(w -> !w.isEmpty()));
        Matcher inside = CAUSE_AND_SIDE.matcher(open < 0 ? "" : all.substring(open + 1, all.length() - 1));
        if (inside.matches()) {
            Optional.ofNullable(inside.group(1)).map(Integer::valueOf).ifPresent(hangup::cause);
            hangup.side(Optional.ofNullable(inside.group(2)).map(SIDES::of));
        }
        return hangup.build();
    }
}
