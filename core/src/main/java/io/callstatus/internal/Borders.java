package io.callstatus.internal;

import io.callstatus.WebhookRequest.BodyOrigin;
import io.callstatus.spi.Transport;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Nothing parts URL, names and values in what {@link UrlAndParameters} signs, so whoever holds a genuine request can move
 * the borders between them. This finds what no provider sends and every server would have to be tricked into.
 */
final class Borders {
    private static final AsciiSet DIGITS = AsciiSet.of(AsciiSet.DIGITS);
    private static final AsciiSet PARTS_URLS = AsciiSet.of("/?#&=");
    private static final AsciiSet BEFORE_DIGITS = AsciiSet.of(AsciiSet.DIGITS + "/?&=-");

    private final SentRequest sent;
    private final String url;

    Borders(SentRequest sent) {
        this.sent = sent;
        this.url = sent.request().url();
    }

    /** Parameters hide in a URL that nobody can have called: most have a time among them, with spaces. */
    Optional<String> faultOfUrl() {
        return hasSpaceOrControl() ? Optional.of("the URL holds a space or a control character") : Optional.empty();
    }

    private boolean hasSpaceOrControl() {
        for (int at = 0; at < url.length(); at++) {
            if (url.charAt(at) <= ' ' || url.charAt(at) == 0x7F) {
                return true;
            }
        }
        return false;
    }

    /** The end of a URL hides before the first parameter, or a known name has lost its equals sign. */
    Optional<String> faultOfParameters(byte[] parameters, Supplier<Set<String>> knownNames) {
        if (parameters.length > 0 && !url.isEmpty() && isCut((char) parameters[0])) {
            return Optional.of("a parameter begins as if it were the rest of the URL");
        }
        return hasNameRunIntoItsValue(knownNames)
                ? Optional.of("a field of the form has no equals sign after its name")
                : Optional.empty();
    }

    /** By the last character of the URL and the first one of the parameters: whether both may have been the URL's. */
    private boolean isCut(char first) {
        return PARTS_URLS.contains(first)
                || DIGITS.contains(first) && BEFORE_DIGITS.contains(url.charAt(url.length() - 1));
    }

    private boolean hasNameRunIntoItsValue(Supplier<Set<String>> knownNames) {
        boolean exactForm = sent.transport() == Transport.FORM && sent.request().bodyOrigin() == BodyOrigin.EXACT;
        for (int i = 0; exactForm && i < sent.fields().size(); i++) {
            if (isBare(i) && beginsWithOneOf(knownNames.get(), sent.fields().name(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isBare(int index) {
        int value = sent.fields().offset(index);
        return value > 0 && sent.body()[value - 1] != '=';
    }

    private static boolean beginsWithOneOf(Set<String> known, String name) {
        return known.stream().anyMatch(name::startsWith);
    }
}
