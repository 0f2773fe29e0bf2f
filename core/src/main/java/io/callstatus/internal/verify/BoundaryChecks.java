package io.callstatus.internal.verify;

import io.callstatus.FieldProblem;
import io.callstatus.WebhookRequest.BodyOrigin;
import io.callstatus.internal.http.Urls;
import io.callstatus.internal.read.DeclaredNames;
import io.callstatus.internal.text.AsciiSet;
import io.callstatus.internal.verify.SortedParameters.Parameter;
import io.callstatus.spi.Transport;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The checks of all schemes that sign a URL, names and values one after the other without separators. Whoever has a genuine
 * request can split the signed text differently. These checks decide whether the present split is the only possible one.
 *
 * <p>Three readings have the same key: URL and parameters, URL alone, URL and JSON. No text is accepted under two of them. A
 * URL has only characters of URLs, so JSON begins at the first other character. Parameters begin with the account, or what is
 * before it has only characters of URLs. In a URL, the account's name is before no account. A violation is a refusal; a doubt
 * about a value is not ({@link BoundaryDoubts}).
 */
final class BoundaryChecks {
    /** What to do about an invalid URL or body. */
    static final String AS_IT_CAME = "Give URL and body as they came, neither decoded nor encoded anew";

    /** What to do about a URL that may hold fields. */
    static final String NO_FORM_IN_URL =
            "Somebody may have hidden signed fields there; if it is the URL that you gave the"
                    + " provider, list it in Secrets.builder().calledAt(…)";

    private static final String ALPHANUMERIC = AsciiSet.LETTERS + AsciiSet.DIGITS;
    private static final AsciiSet LETTERS_DIGITS = AsciiSet.of(ALPHANUMERIC);
    private static final AsciiSet DIGITS = AsciiSet.of(AsciiSet.DIGITS);

    /** RFC 3986, except for the brackets. */
    private static final AsciiSet IN_URLS = AsciiSet.of(ALPHANUMERIC + "-._~:/?#@!$&'()*+,;=%");

    private static final AsciiSet BRACKETS = AsciiSet.of("[]");
    private static final AsciiSet PARTS_URLS = AsciiSet.of(":/?#&=");
    private static final AsciiSet BEFORE_DIGITS = AsciiSet.of(AsciiSet.DIGITS + "/?&=-");

    private final RequestContent sent;
    private final DeclaredNames names;
    private final CalledUrls calledAt;
    private final String url;

    /** For a request whose URL was signed in this spelling. */
    BoundaryChecks(RequestContent sent, DeclaredNames names, CalledUrls calledAt, String url) {
        this.sent = sent;
        this.names = names;
        this.calledAt = calledAt;
        this.url = url;
    }

    /** What is inside a URL that nobody can have called: most forms have spaces in their times, and JSON has quotes. */
    static Optional<String> faultOfCharacters(String url) {
        int query = url.indexOf('?');
        int path = url.indexOf('/', url.indexOf(Urls.SEPARATOR) + Urls.SEPARATOR.length());
        for (int at = 0; at < url.length(); at++) {
            char c = url.charAt(at);
            if (!IN_URLS.contains(c) && !(BRACKETS.contains(c) && isBracketPlace(at, path, query))) {
                return Optional.of(
                        "the URL holds a space or a control character, or another that no URL has (RFC 3986)");
            }
        }
        return Optional.empty();
    }

    /** Allowed in a query, or around an IPv6 address. */
    private static boolean isBracketPlace(int at, int path, int query) {
        return query >= 0 && query < at || path < 0 || at < path;
    }

    /** Every form contains the account, so no form is inside a URL in which that name is before no account. */
    Optional<String> faultOfName(SortedParameters parameters) {
        String account = names.account().orElse("");
        int at = account.isEmpty() ? -1 : url.indexOf(account, firstUnpinned());
        while (at >= 0) {
            if (standsBeforeAccount(at + account.length(), parameters)) {
                return Optional.of("the URL holds the name " + account + " as a form does");
            }
            at = url.indexOf(account, at + 1);
        }
        return runsOn(account, parameters)
                ? Optional.of("the URL ends in a part of the name " + account)
                : Optional.empty();
    }

    /** The URLs in {@code calledAt} are those that the provider was given; a query may still have been extended. */
    private int firstUnpinned() {
        int query = url.indexOf('?');
        return !calledAt.areNamed() ? 0 : query < 0 ? url.length() : query;
    }

    /** Ids of accounts have digits. The name may be the beginning of another name, or a word of the user's own. */
    private boolean standsBeforeAccount(int from, SortedParameters parameters) {
        int at = from;
        while (at < url.length() && LETTERS_DIGITS.contains(url.charAt(at))) {
            if (DIGITS.contains(url.charAt(at))) {
                return true;
            }
            at++;
        }
        return at == url.length() && !beginsWithDeclared(parameters);
    }

    private boolean beginsWithDeclared(SortedParameters parameters) {
        return !parameters.list().isEmpty() && parameters.list().get(0).known.isDeclared();
    }

    /** Whether the end of the URL and the beginning of the parameters together are the name. */
    private boolean runsOn(String account, SortedParameters parameters) {
        if (account.isEmpty() || parameters.list().isEmpty() || beginsWithDeclared(parameters)) {
            return false;
        }
        String first = new String(parameters.bytes(), StandardCharsets.UTF_8);
        for (int length = 1; length < account.length(); length++) {
            if (url.endsWith(account.substring(0, length)) && first.startsWith(account.substring(length))) {
                return true;
            }
        }
        return false;
    }

    /** A body that is signed as it is must be a JSON object from its first byte on: no URL and no form begins so. */
    Optional<String> faultOfJson() {
        boolean isObject = sent.text().length > 0 && sent.text()[0] == '{';
        return isObject ? Optional.empty() : Optional.of("the body does not begin as a JSON object");
    }

    /**
     * The end of a URL is in the first parameter, or JSON or a query is in the parameters, or a name has lost its equals sign.
     */
    Optional<String> faultOfParameters(SortedParameters parameters) {
        byte[] text = parameters.bytes();
        if (text.length > 0 && !url.isEmpty() && isCut((char) text[0])) {
            return Optional.of("a parameter begins as if it were the rest of the URL");
        }
        if (isJson(parameters)) {
            return Optional.of("the parameters begin as if they were the rest of a URL and JSON behind it");
        }
        List<Parameter> list = parameters.list();
        for (int i = 0; i < list.size(); i++) {
            Optional<String> fault = list.get(i).known.isRequired() ? fault(list.get(i), text) : Optional.empty();
            if (fault.isPresent()) {
                return fault;
            }
        }
        return hasNameRunIntoItsValue()
                ? Optional.of("a field of the form has no equals sign after its name")
                : Optional.empty();
    }

    /** Whether the last character of the URL and the first one of the parameters may both belong to the URL. */
    private boolean isCut(char first) {
        return PARTS_URLS.contains(first)
                || DIGITS.contains(first) && BEFORE_DIGITS.contains(url.charAt(url.length() - 1));
    }

    /** Whether the first character that no URL has, if it is before the account, is the first of an object. */
    private boolean isJson(SortedParameters parameters) {
        byte[] text = parameters.bytes();
        int end = accountStart(parameters);
        int at = 0;
        while (at < end
                && (IN_URLS.contains((char) (text[at] & 0xFF)) || BRACKETS.contains((char) (text[at] & 0xFF)))) {
            at++;
        }
        return at < end && text[at] == '{';
    }

    private int accountStart(SortedParameters parameters) {
        String account = names.account().orElse("");
        List<Parameter> list = parameters.list();
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).name.equals(account)) {
                return list.get(i).start;
            }
        }
        return parameters.bytes().length;
    }

    /** For a field that decides what a request is about. */
    private Optional<String> fault(Parameter parameter, byte[] text) {
        if (parameter.isDamaged) {
            return Optional.of("the field " + parameter.name
                    + " holds bytes that are no UTF-8, and a signature does not tell one such byte from another");
        }
        boolean isAccount = parameter.name.equals(names.account().orElse(""));
        boolean empty = parameter.valueStart == parameter.end;
        char first = empty ? 0 : (char) (text[parameter.valueStart] & 0xFF);
        return first == '=' || isAccount && !empty && !LETTERS_DIGITS.contains(first)
                ? Optional.of("the field " + parameter.name + " begins as if it were part of a query")
                : Optional.empty();
    }

    private boolean hasNameRunIntoItsValue() {
        boolean exactForm = sent.transport() == Transport.FORM && sent.request().bodyOrigin() == BodyOrigin.EXACT;
        for (int i = 0; exactForm && i < sent.fields().size(); i++) {
            if (sent.fields().isBare(i)
                    && names.told().stream().anyMatch(sent.fields().name(i)::startsWith)) {
                return true;
            }
        }
        return false;
    }

    /** What is uncertain about the values; empty if nothing is. */
    List<FieldProblem> doubts(SortedParameters parameters) {
        return new BoundaryDoubts(names, parameters).all(Urls.query(url));
    }
}
