package io.callstatus.inspect;

import io.callstatus.Party;

/** Makes of what was sent what may stand on a screen. */
public final class Mask {
    private static final int DIGITS_SHOWN = 2;
    /** Of shorter numbers, the last two digits would be half of it or more. */
    private static final int DIGITS_NEEDED = 5;

    private static final int ID_LENGTH = 20;
    private static final String MORE = "…";

    private Mask() {}

    /** A withheld caller's word as it is; of any other address, also one that spells a word, its last two digits. */
    public static String address(Party party) {
        if (party.isWithheld() && party.address().chars().noneMatch(Character::isDigit)) {
            return id(party.address());
        }
        String digits = user(party.address()).replaceAll("\\D", "");
        return digits.length() < DIGITS_NEEDED ? MORE : MORE + digits.substring(digits.length() - DIGITS_SHOWN);
    }

    /** What a SIP URI has before its host: the host's digits are nobody's number. */
    private static String user(String address) {
        int at = address.indexOf('@');
        return at < 0 ? address : address.substring(0, at);
    }

    /** An id on one line and not too long: its beginning and its end. */
    public static String id(String text) {
        String line = text.replaceAll("[^\\p{L}\\p{N}\\p{P}\\p{S} ]", "?");
        return line.length() <= ID_LENGTH
                ? line
                : line.substring(0, ID_LENGTH - 7) + MORE + line.substring(line.length() - 6);
    }
}
