package io.callstatus.internal.text;

import java.util.regex.Pattern;

/** Whether a text may be shown in a log, whoever wrote it. */
public final class ShownText {
    /** Replaces a text that must not be shown. */
    public static final String HIDDEN = "***";

    private static final int LONGEST = 200;
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N} _.,:/()+'*\\[\\]$@#-]*");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d ()./-]{5,}\\d");
    /** What this library says itself, including digits. */
    private static final Pattern OURS =
            Pattern.compile("text of \\d{1,10} characters|a time such as \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");

    private ShownText() {}

    /** The text if it is one line of plain characters without anything that may be a phone number; else {@link #HIDDEN}. */
    public static String of(String text) {
        return isShown(text) ? text : HIDDEN;
    }

    private static boolean isShown(String text) {
        return text.length() <= LONGEST
                && PLAIN.matcher(text).matches()
                && (OURS.matcher(text).matches() || !NUMBER.matcher(text).find());
    }
}
