package io.callstatus.testkit;

import io.callstatus.WebhookRequest;
import io.callstatus.WebhookRequest.Header;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Ways to spoil a request of a provider that the testkit knows: what providers, networks and attackers do. A handler
 * should survive all of them.
 *
 * <pre>{@code
 * @ParameterizedTest
 * @EnumSource(names = {"BYTE_CHANGED", "OTHER_SECRET"})
 * void forgery_isRefused(Mutation forgery) throws Exception {
 *     TestRequest request = Fixtures.of("acme").completed().signed(secret).mutated(forgery);
 *     assertEquals(401, request.postTo(uri).statusCode());
 * }
 * }</pre>
 */
public enum Mutation {
    /** The state is a word that nobody knows. */
    UNKNOWN_WORD(Mutation::withUnknownWord),
    /** One more field than the provider documents. */
    EXTRA_FIELD(request -> request.more("zqxExtra", "1")),
    /** The id of the call is missing: the request cannot be read. */
    MISSING_FIELD(request -> request.less(request.requireTraits().callId(request))),
    /** The caller is JSON {@code null}; in a form or query, the word. */
    NULL_FIELD(request -> request.replaceSource(request.requireTraits().from(request), "null")),
    /** The caller is there twice, with two numbers. */
    DOUBLED_FIELD(request -> request.more(request.requireTraits().from(request), "+13125550199")),
    /** The fields come in another order. */
    REORDERED(request -> request.change(Mutation::reordered)),
    /** Half of the body is missing; of the query, where there is no body. */
    TRUNCATED(request -> request.after(Mutation::truncated)),
    /** A body over 1 MiB; where there is none, a URL of 60 kB. */
    OVERSIZE(request -> request.more("zqxExtra", "z".repeat(request.isInQuery() ? 60_000 : (1 << 20) + 1))),
    /** One character was changed after signing. */
    BYTE_CHANGED(request -> request.after(Mutation::withAByteChanged)),
    /** The URL has a parameter that it did not have when it was signed. */
    URL_CHANGED(request -> request.after(signed ->
            Requests.withUrl(signed, signed.url() + (signed.url().indexOf('?') < 0 ? "?" : "&") + "zqxExtra=1"))),
    /** Signed with another secret. */
    OTHER_SECRET(request -> request.proof(
            new VariedRequest.Proof("another secret", request.requireProof().signer()))),
    /** Signed an hour too early. */
    STALE(request -> request.signedLater(Duration.ofHours(-1))),
    /** Signed an hour too late. */
    FUTURE(request -> request.signedLater(Duration.ofHours(1))),
    /** The header with the signature is missing. */
    HEADER_DROPPED(request -> request.after(
            signed -> Requests.withoutHeader(signed, signature(request, signed).name()))),
    /** The header with the signature is there twice. */
    HEADER_DOUBLED(request -> request.after(signed -> {
        Header signature = signature(request, signed);
        return Requests.plusHeader(signed, signature.name(), signature.value());
    }));

    private static final int ORDERS = 16;

    private final UnaryOperator<VariedRequest> change;

    Mutation(UnaryOperator<VariedRequest> change) {
        this.change = change;
    }

    /** Those that leave a signature valid, and make of the request what its provider might send one day. */
    public static Set<Mutation> ofFields() {
        return EnumSet.range(UNKNOWN_WORD, REORDERED);
    }

    /**
     * Those that a provider's proof shows: a receiver has to refuse them. Which these are, depends on what is signed.
     *
     * @throws IllegalStateException if the provider signs nothing, or the testkit does not know it
     */
    public static Set<Mutation> forgeriesOf(String provider) {
        Set<Mutation> forgeries = EnumSet.of(OTHER_SECRET);
        forgeries.addAll(ProviderTraits.of(provider).signer().forgeries());
        return forgeries;
    }

    VariedRequest apply(VariedRequest request) {
        return change.apply(request);
    }

    private static VariedRequest withUnknownWord(VariedRequest request) {
        ProviderTraits traits = request.requireTraits();
        return request.replace(traits.state(request), traits.unknownState(request));
    }

    /** Of two fields, one order in two is the one that they have. */
    private static List<WireField> reordered(List<WireField> fields) {
        List<WireField> other = fields;
        Random random = new Random(fields.size());
        for (int order = 0; other.equals(fields) && order < ORDERS; order++) {
            other = WireField.shuffled(fields, random);
        }
        return other;
    }

    private static WebhookRequest truncated(WebhookRequest request) {
        byte[] body = request.body();
        int query = request.url().indexOf('?') + 1;
        int end = query + (request.url().length() - query) / 2;
        return body.length > 0
                ? Requests.withBody(request, Arrays.copyOf(body, body.length / 2))
                : Requests.withUrl(request, request.url().substring(0, end));
    }

    private static WebhookRequest withAByteChanged(WebhookRequest request) {
        String body = new String(request.body(), StandardCharsets.ISO_8859_1);
        return body.isEmpty()
                ? Requests.withUrl(request, withADigitChanged(request.url()))
                : Requests.withBody(request, withADigitChanged(body).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** What is JSON or a form stays one; in an escape, the change might make no difference. */
    private static String withADigitChanged(String text) {
        int at = text.length() - 1;
        while (at > 0 && (!Character.isDigit(text.charAt(at)) || isEscape(text, at))) {
            at--;
        }
        char other = text.charAt(at) == '1' ? '2' : '1';
        return text.substring(0, at) + other + text.substring(at + 1);
    }

    private static boolean isEscape(String text, int at) {
        String before = text.substring(Math.max(0, at - 5), at);
        return before.indexOf('%') >= 0 || before.indexOf('\\') >= 0;
    }

    /** The header that signing has added. */
    private static Header signature(VariedRequest request, WebhookRequest signed) {
        request.requireProof();
        List<Header> before = request.beforeSigning().headers();
        return signed.headers().stream()
                .filter(header -> !before.contains(header))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("this signer adds no header"));
    }
}
