package io.callstatus.all;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.AcceptedRequest;
import io.callstatus.Parsers;
import io.callstatus.Secrets;
import io.callstatus.Trust;
import io.callstatus.VerificationException;
import io.callstatus.WebhookRequest;
import io.callstatus.spi.Verification;
import io.callstatus.spi.VerificationScheme.Coverage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Over all fixtures of every installed provider that proves anything, signed by an independent implementation: what was sent is
 * accepted. If any one byte that the scheme covers is changed, removed or inserted, it is not. Every byte of one request of
 * each provider is tried here, and a sample of the others.
 *
 * <p>An allowed variation is a request that says the same to the scheme. Time and body: none of the body; of the
 * header, white space around it and behind a comma. URL and parameters: a form or JSON of the same parameters, otherwise
 * escaped, spaced or ordered; and, since the scheme signs names and values without anything between them, a form whose
 * ampersands or equals signs moved so that the same text comes of it. Shared secret: all but the header.
 */
@Tag("logic")
class FixtureVerificationTest {
    /** A line that sets no parts of a form apart. */
    private static final Pattern NO_BOUNDARY = Pattern.compile("(?m)^(?!--).*$");

    private static final int SAMPLE_STEP = 47;
    private static final String ANY = "&=%+ ,;:\"{}[]\\/?#@.0123456789abcdefABCDEFtrunlsxyzXYZ\n\u00e9\u0000\u007f";
    private static final int BASE64_LENGTH = 28;
    private static final String VISIBLE = "&=%+,;:\"{}[]\\/?#@.0123456789abcdefABCDEFtv1xyzXYZ-_~!$'()*";

    static Stream<VerificationSubject> all() {
        return VerificationSubject.all();
    }

    static Stream<VerificationSubject> timestampedBody() {
        return VerificationSubject.of(Scheme.TIMESTAMPED_BODY);
    }

    static Stream<VerificationSubject> urlAndParameters() {
        return VerificationSubject.of(Scheme.URL_AND_PARAMETERS);
    }

    static Stream<VerificationSubject> sharedSecret() {
        return VerificationSubject.of(Scheme.SHARED_SECRET);
    }

    static List<String> proving() {
        return Providers.provingInHeaders();
    }

    /** How many bytes lie between two that are changed; {@link EveryByteVerificationTest} leaves out none. */
    int step(VerificationSubject subject) {
        return subject.isChangedInEveryByte() ? 1 : SAMPLE_STEP;
    }

    private List<byte[]> mutants(VerificationSubject subject, byte[] bytes, Random random, String inserted) {
        return VerificationSubject.mutants(bytes, random, inserted, step(subject));
    }

    @Test
    void subjects_areMany() {
        assertThat(all().count()).isGreaterThan(240);
        assertThat(proving()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("proving")
    void subjects_ofEachProviderThatProvesSomething_areEnough(String provider) {
        assertThat(VerificationSubject.of(provider))
                .as("fixtures of %s that can be signed, lines of variants.tsv included: add some", provider)
                .hasSizeGreaterThanOrEqualTo(20);
    }

    /** And once it is believed, reading it gives what it would have given without: no parse problem was a signature's. */
    @ParameterizedTest
    @MethodSource("all")
    void verify_signedFixture_isBelievedAndReadTheSame(VerificationSubject subject) {
        AcceptedRequest accepted = subject.verify(subject.request());
        assertThat(accepted.trust()).as("%s", subject).isIn(expected(subject));
        assertThat(VerificationSubject.outcome(accepted))
                .isEqualTo(VerificationSubject.outcome(
                        Parsers.detect(subject.request()).trustUnverified()));
    }

    /**
     * Where names and values are signed with nothing between them, every request of the provider names its account, which
     * the smallest fixtures leave out; no value holds the name of a field that a status requires; and no declared field has
     * two values. Of a scheme that nobody works out here, either may be.
     */
    private static Set<Trust> expected(VerificationSubject subject) {
        Verification verification = Providers.parser(subject.provider()).verification();
        if (verification.isPartial()) {
            return Set.of(Trust.PARTIAL_SIGNATURE);
        }
        if (Scheme.of(verification) == Scheme.OTHER && verification.covers().contains(Coverage.PARAMETERS)) {
            return Set.of(Trust.SIGNATURE, Trust.PARTIAL_SIGNATURE);
        }
        List<VerificationOracle.Parameter> parameters = subject.parameters();
        boolean parted = Scheme.of(verification) != Scheme.URL_AND_PARAMETERS
                || parameters.isEmpty()
                || subject.signature().length() != BASE64_LENGTH;
        String account = verification.accountField().orElse("");
        boolean certain = parameters.stream()
                        .anyMatch(p -> p.name().equals(account) && !p.value().isEmpty())
                && parameters.stream()
                        .noneMatch(p -> verification.requiredFields().stream().anyMatch(p.value()::contains))
                && haveOneValue(parameters, subject.provider());
        return Set.of(
                Scheme.of(verification) == Scheme.SHARED_SECRET
                        ? Trust.SHARED_SECRET
                        : parted || certain ? Trust.SIGNATURE : Trust.PARTIAL_SIGNATURE);
    }

    /** Each name that the provider declares. */
    private static boolean haveOneValue(List<VerificationOracle.Parameter> parameters, String provider) {
        Set<String> declared = Providers.declaredFields(provider);
        return parameters.stream()
                .filter(p -> declared.contains(p.name()))
                .allMatch(p -> parameters.stream()
                        .allMatch(q -> !q.name().equals(p.name()) || q.value().equals(p.value())));
    }

    static Stream<VerificationSubject> damaged() {
        return VerificationSubject.damaged();
    }

    @ParameterizedTest
    @MethodSource("damaged")
    void verify_requiredValueThatIsNoText_isRefused(VerificationSubject subject) {
        assertThat(kind(subject, subject.request())).isEqualTo(VerificationException.Kind.MISMATCH);
    }

    /** A rejection comes first, whatever is wrong with the request besides. */
    @ParameterizedTest
    @MethodSource("all")
    void verify_headerDroppedDoubledOrForeign_isRefused(VerificationSubject subject) {
        WebhookRequest twice = VerificationSubject.with(subject.request(), subject.header(), subject.signature());
        assertThat(kind(subject, twice)).isEqualTo(VerificationException.Kind.MALFORMED_SIGNATURE);
        if (!isTold(subject)) {
            return; // without the header nobody would claim it
        }
        WebhookRequest none =
                VerificationSubject.without(subject.request(), h -> h.name().equals(subject.header()));
        assertThat(kind(subject, none)).isEqualTo(VerificationException.Kind.MISSING_SIGNATURE);
    }

    private static boolean isTold(VerificationSubject subject) {
        return Parsers.detect(subject.request())
                .explain()
                .lines()
                .noneMatch(line -> line.startsWith(subject.provider() + ": yes, by the header"));
    }

    private static VerificationException.Kind kind(VerificationSubject subject, WebhookRequest changed) {
        try {
            subject.verify(changed);
            return null;
        } catch (VerificationException e) {
            return e.kind();
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void verify_headerChangedInOneByte_isRefused(VerificationSubject subject) {
        byte[] header = subject.signature().getBytes(StandardCharsets.US_ASCII);
        Secrets secrets = subject.secretsOfItsAccount();
        for (byte[] mutant : mutants(subject, header, random(subject), VISIBLE)) {
            String text = new String(mutant, StandardCharsets.ISO_8859_1);
            assertThat(subject.believes(subject.withSignature(text), secrets))
                    .as(text)
                    .isEqualTo(isSameCredential(text, subject.signature()));
        }
    }

    /** The word in front of a credential has no case. */
    private static boolean isSameCredential(String text, String signature) {
        int word = signature.indexOf(' ');
        return word >= 0 && text.equalsIgnoreCase(signature) && text.endsWith(signature.substring(word));
    }

    @ParameterizedTest
    @MethodSource("all")
    void verify_secretChangedInOneByte_isRefused(VerificationSubject subject) {
        byte[] secret = VerificationSubject.SECRET.getBytes(StandardCharsets.US_ASCII);
        for (byte[] mutant : mutants(subject, secret, random(subject), VISIBLE)) {
            String text = new String(mutant, StandardCharsets.ISO_8859_1);
            assertThat(subject.believes(subject.request(), subject.secrets(text).build()))
                    .as(text)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("timestampedBody")
    void verify_timestampedBodyChangedInOneByte_isRefused(VerificationSubject subject) {
        for (byte[] mutant : mutants(subject, subject.request().body(), random(subject), ANY)) {
            assertThat(subject.believes(subject.withBody(mutant)))
                    .as(text(mutant))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("urlAndParameters")
    void verify_urlAndParametersBodyChangedInOneByte_isRefusedUnlessItSaysTheSame(VerificationSubject subject) {
        byte[] body = subject.request().body();
        for (byte[] mutant : body.length == 0 ? List.<byte[]>of() : mutants(subject, body, random(subject), ANY)) {
            WebhookRequest changed = subject.withBody(mutant);
            switch (VerificationVariation.of(subject, changed)) {
                case THE_SAME ->
                    assertThat(subject.believes(changed)).as(text(mutant)).isTrue();
                case ANOTHER ->
                    assertThat(subject.believes(changed)).as(text(mutant)).isFalse();
                case BOUNDARIES_MOVED -> readsAsSignedOrIsNotBelieved(subject, changed);
            }
        }
    }

    private static void readsAsSignedOrIsNotBelieved(VerificationSubject subject, WebhookRequest changed) {
        if (subject.believes(changed)) {
            assertThat(ReadAsSigned.differences(subject.verify(subject.request()), subject.verify(changed)))
                    .as("%s with the body %s", subject, text(changed.body()))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("urlAndParameters")
    void verify_urlAndParametersUrlChangedInOneByte_isRefusedUnlessByTheCaseOfItsOrigin(VerificationSubject subject) {
        String url = subject.request().url();
        int path = url.indexOf('/', 8);
        byte[] bytes = url.getBytes(StandardCharsets.UTF_8);
        for (byte[] mutant : mutants(subject, bytes, random(subject), VISIBLE)) {
            String other = text(mutant);
            boolean isSame = other.equalsIgnoreCase(url) && other.endsWith(url.substring(path));
            assertThat(subject.believes(subject.withUrl(other))).as(other).isEqualTo(isSame);
        }
    }

    @ParameterizedTest
    @MethodSource("urlAndParameters")
    void verify_urlAndParametersWithTheDefaultPort_isBelieved(VerificationSubject subject) {
        String url = subject.request().url();
        String host = url.substring(0, url.indexOf('/', 8));
        assertThat(subject.believes(subject.withUrl(url.replace(host, host + ":443"))))
                .isTrue();
        assertThat(subject.believes(subject.withUrl(url.replace(host, host + ":80"))))
                .isFalse();
        assertThat(subject.believes(subject.withUrl(url.replace("https", "http"))))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("urlAndParameters")
    void verify_urlAndParametersFormEscapedOtherwise_isBelieved(VerificationSubject subject) throws IOException {
        WebhookRequest request = subject.request();
        if (request.body().length == 0 || VerificationOracle.isJson(request)) {
            return;
        }
        StringBuilder form = new StringBuilder();
        List<VerificationOracle.Parameter> parameters = VerificationOracle.parameters(request);
        for (VerificationOracle.Parameter parameter : parameters) {
            form.append('&').append(escaped(parameter.name())).append('=').append(escaped(parameter.value()));
        }
        WebhookRequest changed = subject.withBody(form.toString().getBytes(StandardCharsets.US_ASCII));
        assertThat(VerificationOracle.parameters(changed)).isEqualTo(parameters);
        assertThat(subject.believes(changed)).isTrue();
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            escaped.append(String.format("%%%02x", b));
        }
        return escaped.toString();
    }

    /** Nothing but the header proves anything: whoever saw one request can send any other. */
    @ParameterizedTest
    @MethodSource("sharedSecret")
    void verify_sharedSecretBody_isNotCovered(VerificationSubject subject) {
        String sent = new String(subject.request().body(), StandardCharsets.ISO_8859_1);
        String other = NO_BOUNDARY
                .matcher(sent)
                .replaceAll(line -> Matcher.quoteReplacement(line.group().replace('1', '2')));
        byte[] body = other.getBytes(StandardCharsets.ISO_8859_1);
        assertThat(subject.believes(subject.withBody(body))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("timestampedBody")
    void verify_timestampedBodyHeaderSpacedLikeAList_isBelieved(VerificationSubject subject) {
        String spaced = " " + subject.signature().replace(",", " , ") + " ";
        assertThat(subject.believes(subject.withSignature(spaced))).isTrue();
    }

    private static Random random(VerificationSubject subject) {
        return new Random(subject.toString().hashCode());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
