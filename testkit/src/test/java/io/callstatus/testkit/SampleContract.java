package io.callstatus.testkit;

import io.callstatus.ParserSet;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.ProviderDetails;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The contract of the toy provider, or of a variant that takes its place. */
abstract class SampleContract extends ProviderContract {
    CallStatusParser toy() {
        return new SampleParser();
    }

    @Override
    protected String provider() {
        return "toy";
    }

    @Override
    protected List<Fixture> fixtures() {
        return Fixtures.in(SampleContract.class, "toy");
    }

    @Override
    protected List<KnownVector> vectors() {
        return KnownVector.in(SampleContract.class, "toy");
    }

    @Override
    protected Signer signer() {
        return Signers.timestampedBody("Toy-Signature");
    }

    @Override
    protected ParserSet parsers() {
        return super.parsers().with(toy());
    }

    @Override
    protected Optional<Class<? extends ProviderDetails>> details() {
        return Optional.of(SampleDetails.class);
    }

    @Override
    String resource(String name) {
        return FieldNotes.text(SampleContract.class, "toy-" + name);
    }

    @Override
    Path module() {
        return Path.of("").toAbsolutePath();
    }

    @Override
    Path file() {
        return Path.of("src/test/resources/io/callstatus/testkit/toy-FIELDS.md");
    }

    /** A fault is not written down. */
    @Override
    boolean isWriting() {
        return getClass() == SampleContractTest.class && super.isWriting();
    }
}
