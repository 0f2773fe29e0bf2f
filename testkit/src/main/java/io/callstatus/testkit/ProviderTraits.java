package io.callstatus.testkit;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What has to be known of a provider to vary its requests: where it writes what, and how it proves itself. It stands in
 * {@code traits.properties} beside the fixtures. Immutable.
 */
final class ProviderTraits {
    /** Before the short name of a fixture. */
    static final String FIXTURE = "fixture.";

    private static final Set<String> KEYS = Set.of(
            "grade",
            "read",
            "known",
            "call-id",
            "state",
            "unknown-state",
            "beside-state",
            "deciding",
            "signed-fields",
            "credentials",
            "from",
            "to",
            "times",
            "time-format",
            "time-zone",
            "appended",
            "elements",
            "proof",
            "proof.other-json",
            "success-status");

    private final String provider;
    private final Properties declared;

    ProviderTraits(String provider, Properties declared) {
        this.provider = provider;
        this.declared = declared;
        requireKnown(declared.stringPropertyNames());
    }

    /** A key that nothing reads is a slip of the pen. */
    private void requireKnown(Set<String> keys) {
        for (String key : keys) {
            if (!KEYS.contains(key) && !key.startsWith(FIXTURE)) {
                throw new IllegalStateException("traits.properties of " + provider + ": nothing reads the key " + key
                        + "; there are " + new TreeSet<>(KEYS) + " and " + FIXTURE + "NAME");
            }
        }
    }

    /** Those of a provider that the library knows. */
    static ProviderTraits of(String provider) {
        return Optional.of(provider)
                .filter(Fixtures.providers()::contains)
                .flatMap(id -> FixtureFolder.of(id).traits())
                .orElseThrow(() -> unknown(provider));
    }

    static IllegalStateException unknown(String provider) {
        String known = Fixtures.providers().contains(provider)
                ? ""
                : " There are no fixtures of it, but those of " + String.join(", ", Fixtures.providers()) + ".";
        return new IllegalStateException("the testkit does not know how " + provider
                + " writes that; name the field: with(name, value), or put a traits.properties beside the fixtures."
                + known);
    }

    String provider() {
        return provider;
    }

    /** The field that holds the id of the call. */
    String callId(VariedRequest request) {
        return choice("call-id", request);
    }

    /** The field that holds the word for the state. */
    String state(VariedRequest request) {
        return choice("state", request);
    }

    /** Fields that may decide the state of a request where nobody knows its word, such as a length; none unless declared. */
    List<String> besideState(VariedRequest request) {
        String text = text("beside-state");
        return text.isEmpty() ? List.of() : Choice.of(text).allIn(request::value);
    }

    /** A word for the state that nobody knows. */
    String unknownState(VariedRequest request) {
        return text("unknown-state").isEmpty() ? "ZQX_UNHEARD_OF" : choice("unknown-state", request);
    }

    /** The field that holds the caller. */
    String from(VariedRequest request) {
        return choice("from", request);
    }

    /** The field that holds the called party. */
    String to(VariedRequest request) {
        return choice("to", request);
    }

    /** The fields that decide which of the others are read: those of the parties, and what is declared. */
    Set<String> deciding() {
        Set<String> names = new TreeSet<>(list("deciding"));
        Stream.of("from", "to")
                .map(this::text)
                .filter(text -> !text.isEmpty())
                .forEach(text -> names.addAll(Choice.of(text).compared()));
        return names;
    }

    private String choice(String key, VariedRequest request) {
        String text = text(key);
        if (text.isEmpty()) {
            throw new IllegalStateException("traits.properties of " + provider + " says nothing of " + key);
        }
        return Choice.of(text).in(request::value);
    }

    /** The fields that hold times; the first of them that was sent is the moment that the report is about. */
    List<String> times() {
        return list("times");
    }

    TimeText timeFormat() {
        return new TimeText(
                declared.getProperty("time-format", "iso"), ZoneId.of(declared.getProperty("time-zone", "Z")));
    }

    /** How well the provider is known; empty where the traits do not say. */
    Optional<ProviderGrade> grade() {
        return text("grade").isEmpty()
                ? Optional.empty()
                : Optional.of(new ProviderGrade(text("grade"), text("read"), text("known")));
    }

    /** The status that its page asks for, where it asks for one; 204 unless declared. */
    int successStatus() {
        return Integer.parseInt(declared.getProperty("success-status", "204").strip());
    }

    /** Names that begin a field behind a second question mark. */
    Set<String> appended() {
        return Set.copyOf(list("appended"));
    }

    /** The path of the array that holds an element for each status; empty where there is none. */
    List<String> elements() {
        String path = text("elements");
        return path.isEmpty() ? List.of() : List.of(path.split("\\."));
    }

    /** The paths of what is not kept: {@code null} stands there in a payload. */
    List<String> credentials() {
        return list("credentials");
    }

    /** The fixture that a short name stands for: the one of that name, unless another is declared. */
    String fixture(String shortName) {
        return declared.getProperty(FIXTURE + shortName, shortName);
    }

    /**
     * How it signs.
     *
     * @throws IllegalStateException if it signs nothing
     */
    DeclaredSigner signer() {
        String proof = text("proof");
        if (proof.isEmpty()) {
            throw new IllegalStateException(
                    provider + " signs nothing; a secret of your own may stand in the URL: url(...)");
        }
        return DeclaredSigner.of(proof, text("signed-fields"));
    }

    /** The fields of the body that hold a secret: no payload has them. */
    Set<String> secretFields() {
        return text("proof").isEmpty() ? Set.of() : signer().fields();
    }

    /** How it signs JSON that has neither the id of a call nor a state. */
    Optional<DeclaredSigner> signerOfOtherJson() {
        return Optional.of(text("proof.other-json"))
                .filter(proof -> !proof.isEmpty())
                .map(proof -> DeclaredSigner.of(proof));
    }

    private List<String> list(String key) {
        return Arrays.stream(text(key).split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private String text(String key) {
        return declared.getProperty(key, "").strip();
    }
}
