package io.callstatus.testkit;

import io.callstatus.ParserSet;
import io.callstatus.spi.CallStatusParser;
import java.util.List;

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
}
