package io.callstatus.callerdesk;

import java.util.Optional;
import java.util.OptionalInt;

/** Parses {@code ANSWER(16-customer)}, {@code NOANSWER (0 Agent)}, {@code (0)} and {@code CANCEL}. Immutable. */
final class CallerDeskHangupText {
    private static final String ANSWER = "ANSWER";
    private static final int LONGEST_CAUSE = 4;

    private final String text;
    /** The end of the text, without blanks and without the closing parenthesis. */
    private final int end;
    /** The index of the opening parenthesis; the end if there is none. */
    private final int open;

    CallerDeskHangupText(String text) {
        this.text = text;
        int last = text.length();
        while (last > 0 && isBlank(last - 1)) {
            last--;
        }
        int parenthesis = last > 0 && text.charAt(last - 1) == ')' ? text.lastIndexOf('(', last - 1) : -1;
        this.end = parenthesis < 0 ? last : last - 1;
        this.open = parenthesis < 0 ? last : parenthesis;
    }

    /** The word before the parentheses. */
    Optional<String> word() {
        return Optional.of(text.substring(0, open).strip()).filter(word -> !word.isEmpty());
    }

    /** The number at the beginning of the parentheses. */
    OptionalInt cause() {
        int from = skip(open + 1, false);
        int behind = behindCause(from);
        return behind > from ? OptionalInt.of(Integer.parseInt(text.substring(from, behind))) : OptionalInt.empty();
    }

    /** The word after the cause. */
    Optional<String> side() {
        return side(behindCause(skip(open + 1, false)));
    }

    /**
     * The word for who hung up an answered call. For a call that was not answered, the word is the party who could not be
     * reached; page "Outgoing call reports status", read 2026-11-29.
     */
    static Optional<String> whoHungUp(String text) {
        CallerDeskHangupText in = new CallerDeskHangupText(text);
        int start = in.skip(0, false);
        boolean isAnswered = text.regionMatches(true, start, ANSWER, 0, ANSWER.length());
        return isAnswered ? in.side() : Optional.empty();
    }

    private boolean isBlank(int at) {
        return text.charAt(at) <= ' ';
    }

    /** The first index from here on with a character that is no blank, and no hyphen if hyphens are skipped. */
    private int skip(int from, boolean hyphens) {
        int at = from;
        while (at < end && (isBlank(at) || hyphens && text.charAt(at) == '-')) {
            at++;
        }
        return at;
    }

    /** The index after the digits of a cause; the beginning if there is none. */
    private int behindCause(int from) {
        int at = from;
        while (at < end && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at - from > LONGEST_CAUSE ? from : at;
    }

    private Optional<String> side(int from) {
        int start = skip(from, true);
        return start >= end ? Optional.empty() : Optional.of(text.substring(start, end));
    }
}
