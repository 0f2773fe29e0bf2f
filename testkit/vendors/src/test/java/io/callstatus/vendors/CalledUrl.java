package io.callstatus.vendors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A URL that somebody configured, and how the receiver sees it: without a user, perhaps with another spelling of
 * the host or of the default port, and a slash for no path.
 */
record CalledUrl(String calledBase, String seenBase, String rest) {
    private static final List<String> HOSTS =
            List.of("hooks.example.com", "a-b.c1.example.org", "203.0.113.7", "xn--bcher-kva.example", "[2001:db8::7]");
    private static final List<String> PATHS = List.of(
            "/", "/calls", "/hooks/calls/", "/a//b", "/v1/calls;v=2", "/~hooks/calls.php", "/Calls/7:x@y!$'(),");
    private static final List<String> ESCAPED =
            List.of("/a%20b", "/h%C3%A9t%c3%a9/calls", "/100%25", "/a+b/calls", "/a%2Fb", "/%7Ehooks");

    static CalledUrl of(RandomChoices choices, List<Pair> fields, Set<Trait> traits) {
        String scheme = choices.onceIn(10) ? "http" : "https";
        String user = chosen(choices, 100, Trait.USER, traits) ? "user:pass@" : "";
        String host = choices.one(HOSTS);
        String calledHost = chosen(choices, 100, Trait.UPPER_CASE_HOST, traits) ? host.toUpperCase(Locale.ROOT) : host;
        String calledPort =
                chosen(choices, 80, Trait.PORT, traits) ? ":" + choices.one(List.of("8443", "8080", "1")) : "";
        String seenPort = calledPort;
        if (calledPort.isEmpty()) {
            String usual = scheme.equals("http") ? ":80" : ":443";
            calledPort = chosen(choices, 100, Trait.DEFAULT_PORT_CALLED, traits) ? usual : "";
            seenPort = calledPort.isEmpty() && chosen(choices, 100, Trait.DEFAULT_PORT_SEEN, traits) ? usual : "";
        }
        String noPath = chosen(choices, 100, Trait.NO_PATH, traits) ? "/" : "";
        String path = noPath.isEmpty() ? path(choices, traits) : "";
        return new CalledUrl(
                scheme + "://" + user + calledHost + calledPort,
                scheme + "://" + host + seenPort + noPath,
                path + query(choices, fields, traits));
    }

    private static boolean chosen(RandomChoices choices, int onceIn, Trait trait, Set<Trait> traits) {
        return choices.onceIn(onceIn) && traits.add(trait);
    }

    private static String path(RandomChoices choices, Set<Trait> traits) {
        return chosen(choices, 80, Trait.ESCAPED_PATH, traits) ? choices.one(ESCAPED) : choices.one(PATHS);
    }

    /** The query that was configured, with what the vendor appends to it. */
    private static String query(RandomChoices choices, List<Pair> fields, Set<Trait> traits) {
        List<Pair> pairs = new ArrayList<>();
        for (int more = choices.below(6) - 2; more > 0; more--) {
            boolean hasDelimiter = chosen(choices, 200, Trait.DELIMITER_IN_QUERY, traits);
            String value =
                    hasDelimiter ? "a" + choices.one(List.of("&", "#")) + "b" : withoutDelimiters(choices.value());
            boolean hasBlank = chosen(choices, 100, Trait.BLANK_AT_END, traits);
            pairs.add(new Pair(withoutDelimiters(choices.name()), hasBlank ? value + " " : value.strip()));
        }
        String configured = choices.one(List.of(Spelling.values())).write(pairs);
        String sent = Spelling.FORM.write(fields);
        if (configured.isEmpty() && sent.isEmpty()) {
            return choices.onceIn(50) ? "?" : "";
        }
        return "?" + configured + (configured.isEmpty() || sent.isEmpty() ? "" : "&") + sent;
    }

    static String withoutDelimiters(String text) {
        return text.replace('&', 'n').replace('#', 'n');
    }

    String called() {
        return calledBase + rest;
    }
}
