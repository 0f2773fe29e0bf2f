package io.callstatus.internal.verify;

import io.callstatus.internal.text.AsciiSet;
import io.callstatus.spi.Proof;
import io.callstatus.spi.Proof.Algorithm;
import io.callstatus.spi.Proof.CodeFormat;
import java.util.ArrayList;
import java.util.List;

/** The form of a code, by its algorithm and its encoding. */
final class CodeForm {
    private static final AsciiSet BASE64 = AsciiSet.of(AsciiSet.LETTERS + AsciiSet.DIGITS + "+/");
    private static final AsciiSet BASE64_URL = AsciiSet.of(AsciiSet.LETTERS + AsciiSet.DIGITS + "-_");

    private CodeForm() {}

    /** The codes in this form among those that were sent. */
    static List<String> wellFormed(Proof proof) {
        List<String> sent = proof.codes();
        if (sent.size() == 1) {
            return has(proof, sent.get(0)) ? sent : List.of();
        }
        List<String> codes = new ArrayList<>(sent.size());
        for (int i = 0; i < sent.size(); i++) {
            if (has(proof, sent.get(i))) {
                codes.add(sent.get(i));
            }
        }
        return codes;
    }

    private static boolean has(Proof proof, String code) {
        if (proof.format() == CodeFormat.PLAIN) {
            return proof.algorithm() == Algorithm.EQUAL;
        }
        return code.length() == length(proof)
                && switch (proof.format()) {
                    case HEX -> AsciiSet.HEXADECIMAL.isAllOf(code);
                    case BASE64_URL -> BASE64_URL.isAllOf(code);
                    default -> isBase64(code, digits(bytes(proof)));
                };
    }

    private static boolean isBase64(String code, int digits) {
        for (int at = digits; at < code.length(); at++) {
            if (code.charAt(at) != '=') {
                return false;
            }
        }
        return BASE64.isAllOf(code, 0, digits);
    }

    /** How many characters it has, for messages and for the check. */
    private static int length(Proof proof) {
        return switch (proof.format()) {
            case PLAIN -> 0;
            case HEX -> 2 * size(proof.algorithm());
            case BASE64_URL -> digits(bytes(proof));
            case BASE64, BASE64_OF_HEX -> (bytes(proof) + 2) / 3 * 4;
        };
    }

    /** The number of bytes in this base64 text. */
    private static int bytes(Proof proof) {
        int size = size(proof.algorithm());
        return proof.format() == CodeFormat.BASE64_OF_HEX ? 2 * size : size;
    }

    private static int digits(int bytes) {
        return (bytes * 8 + 5) / 6;
    }

    private static int size(Algorithm algorithm) {
        return switch (algorithm) {
            case HMAC_SHA1 -> 20;
            case HMAC_SHA256 -> 32;
            case HMAC_SHA512, ED25519 -> 64;
            case EQUAL, NONE -> 0;
        };
    }

    /** For messages. */
    static String expected(Proof proof) {
        return switch (proof.format()) {
            case PLAIN -> "a secret";
            case HEX -> length(proof) + " lower-case hexadecimal digits";
            case BASE64_URL -> length(proof) + " characters of base64 for URLs";
            case BASE64, BASE64_OF_HEX -> length(proof) + " characters of base64";
        };
    }
}
