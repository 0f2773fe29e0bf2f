package io.callstatus.internal.detect;

import java.util.Arrays;
import java.util.Set;

/** Names that can be found in a text without creating a text for each. Immutable. */
final class NamesByLength {
    private static final String[] NONE = {};

    private final String[][] names;

    NamesByLength(Set<String> names) {
        this.names = byLength(names);
    }

    private static String[][] byLength(Set<String> names) {
        int longest = 0;
        for (String name : names) {
            longest = Math.max(longest, name.length());
        }
        String[][] all = new String[longest + 1][];
        Arrays.fill(all, NONE);
        for (String name : names) {
            String[] same = all[name.length()];
            all[name.length()] = Arrays.copyOf(same, same.length + 1);
            all[name.length()][same.length] = name;
        }
        return all;
    }

    /** Whether a part of a text is one of these names. */
    boolean knows(String text, int from, int to) {
        int length = to - from;
        if (length < names.length) {
            for (String name : names[length]) {
                if (text.startsWith(name, from)) {
                    return true;
                }
            }
        }
        return false;
    }
}
