package io.callstatus.twilio;

import io.callstatus.spi.SignedRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The URLs that Twilio may have signed for a called URL: with and without the default port, and with other escapes, in the
 * order in which the vendor's library for Node tries them. No page says whether Twilio signs a fragment.
 */
final class TwilioUrls {
    private static final int ASCII = 0x80;
    private static final String AS_THEY_ARE = "-_.!~*'()";
    private static final String HEX = "0123456789ABCDEF";

    private TwilioUrls() {}

    /** The first of them: as it was called, without a fragment. */
    static String called(SignedRequest request) {
        String url = request.url();
        int fragment = url.indexOf('#');
        return fragment < 0 ? url : url.substring(0, fragment);
    }

    static List<String> all(SignedRequest request) {
        Set<String> urls = new LinkedHashSet<>(List.of(called(request)));
        String fragment = request.url().substring(called(request).length());
        List<UnaryOperator<String>> queries = List.of(
                query -> query,
                query -> query.replace("'", "%27"),
                query -> encodedAnew(request),
                query -> query.replace("%27", "'").replace("%40", "@").replaceAll("%3[Aa]", ":"));
        for (UnaryOperator<String> query : queries) {
            for (String spelling : request.urlSpellings()) {
                int mark = spelling.indexOf('?');
                String url = without(spelling, fragment);
                urls.add(mark < 0 ? url : url.substring(0, mark + 1) + query.apply(url.substring(mark + 1)));
            }
        }
        if (!fragment.isEmpty()) {
            urls.addAll(request.urlSpellings());
        }
        return new ArrayList<>(urls);
    }

    private static String without(String url, String fragment) {
        return url.substring(0, url.length() - fragment.length());
    }

    /** As the older module of Node writes a parsed query: copies of a name side by side, and few characters unescaped. */
    private static String encodedAnew(SignedRequest request) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (SignedRequest.Parameter parameter : request.query()) {
            values.computeIfAbsent(parameter.name(), name -> new ArrayList<>()).add(parameter.value());
        }
        return values.entrySet().stream()
                .flatMap(
                        entry -> entry.getValue().stream().map(value -> encoded(entry.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (character < ASCII && (Character.isLetterOrDigit(character) || AS_THEY_ARE.indexOf(character) >= 0)) {
                encoded.append((char) character);
            } else {
                addUtf8(character, encoded);
            }
        });
        return encoded.toString();
    }

    /** The bytes of one character in UTF-8: all except the first contain six bits each. */
    private static void addUtf8(int character, StringBuilder to) {
        int more = character < ASCII ? 0 : character < 0x800 ? 1 : character < 0x1_0000 ? 2 : 3;
        int mark = more == 0 ? 0 : 0xFF00 >> more + 1 & 0xFF;
        addByte(mark | character >> 6 * more, to);
        for (int i = more - 1; i >= 0; i--) {
            addByte(ASCII | character >> 6 * i & 0x3F, to);
        }
    }

    private static void addByte(int value, StringBuilder to) {
        to.append('%').append(HEX.charAt(value >> 4)).append(HEX.charAt(value & 0xF));
    }
}
