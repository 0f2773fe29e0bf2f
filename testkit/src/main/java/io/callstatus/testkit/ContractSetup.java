package io.callstatus.testkit;

import io.callstatus.CallStatus;
import io.callstatus.ParserSet;
import io.callstatus.WebhookRequest;
import io.callstatus.spi.CallStatusParser;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** What the tests of {@link ProviderContract} are about, and what a provider says of itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ContractSetup {
    private @Nullable ContractSubject subject;
    private @Nullable FieldSample sample;

    private volatile @Nullable Signer asked;

    ContractSetup() {}

    /** The id of the provider. */
    protected abstract String provider();

    /** The provider's fixtures; those of the testkit unless overridden. */
    protected List<Fixture> fixtures() {
        return Fixtures.of(provider());
    }

    /**
     * Requests that were signed elsewhere: on the provider's page, by its SDK, by an independent script. Asked of providers
     * that prove anything; unless overridden, the testkit's.
     */
    protected List<KnownVector> vectors() {
        return KnownVector.in(FixtureFolder.of(provider()));
    }

    /**
     * Signs the fixtures as the provider does; asked of providers that prove anything. Unless overridden, as the
     * {@code traits.properties} beside the fixtures say.
     */
    protected Signer signer() {
        return Signers.of(fixtures().get(0).requireTraits());
    }

    /** What the provider never reports, with the reason; nothing unless overridden. */
    protected Map<Capability, String> lacking() {
        return Map.of();
    }

    /**
     * Requests that the provider must not claim. Unless overridden: the testkit's look-alikes, and its fixtures of every
     * other provider. Override it if your provider is one of those that the look-alikes imitate. Where all providers that
     * the testkit has fixtures of are there together, these have none: the library's own tests hold them all against each
     * other at once.
     */
    protected List<Fixture> lookAlikes() {
        List<String> known = Fixtures.providers();
        if (known.contains(provider()) && parsers().providers().containsAll(known)) {
            return List.of();
        }
        return Stream.concat(Fixtures.lookAlikes().stream(), Fixtures.all().stream())
                .filter(fixture -> !fixture.provider().equals(provider()))
                .toList();
    }

    /** The providers among which this one has to be recognised; all that are visible unless overridden. */
    protected ParserSet parsers() {
        return ParserSet.load(getClass().getClassLoader());
    }

    /** Reads a request as a user would, without verification. */
    protected CallStatus read(WebhookRequest request, ParserSet parsers) {
        return parsers.detect(request).trustUnverified().parse();
    }

    @BeforeAll
    void prepare() {
        ParserSet parsers = parsers();
        CallStatusParser parser = parsers.parser(provider())
                .orElseThrow(() -> new AssertionError("no parser has the id " + provider() + "; there are "
                        + parsers.providers()
                        + ". Is its class named in META-INF/services, and are the lines there that begin with #= not"
                        + " those of an id that it had before?"));
        ContractSubject prepared = ContractSubject.of(parser, parsers, fixtures(), this::read);
        sample = FieldSample.of(prepared);
        subject = prepared;
    }

    final ContractSubject subject() {
        return Objects.requireNonNull(subject);
    }

    final ProofContract proof(Fixture fixture) {
        return new ProofContract(subject(), fixture, this::askedSigner);
    }

    /** Asked for once: to make it, all fixtures are read. */
    private Signer askedSigner() {
        Signer known = asked;
        if (known == null) {
            known = signer();
            asked = known;
        }
        return known;
    }

    final FixtureContract with(Fixture fixture) {
        return new FixtureContract(subject(), fixture, Objects.requireNonNull(sample));
    }

    /** The fixtures that are call statuses. */
    List<Fixture> eachCallStatus() {
        return subject().callStatuses();
    }

    /** All fixtures of the provider. */
    List<Fixture> eachFixture() {
        return subject().fixtures();
    }
}
