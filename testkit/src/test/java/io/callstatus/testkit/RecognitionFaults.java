package io.callstatus.testkit;

import io.callstatus.ParserSet;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Transport;

/** Who is taken for whom. */
final class RecognitionFaults {
    private RecognitionFaults() {}

    @FoundBy("claimsNoLookAlike")
    static class ClaimsALookAlike extends SampleContract {
        @Override
        CallStatusParser toy() {
            return SampleVariant.claiming(
                    SampleParser.voicemail(),
                    Callback.callStatus("call", new SampleParser()::read)
                            .via(Transport.FORM, Transport.JSON)
                            .any("toy_call", "CallSid")
                            .words(SampleParser.STATES, SampleParser.DIRECTIONS));
        }
    }

    @FoundBy("claimsItsOwn")
    static class NeighbourClaimsToo extends SampleContract {
        @Override
        protected ParserSet parsers() {
            return super.parsers().with(SampleVariant.named("neighbour"));
        }
    }

    @FoundBy("isFoundOnce")
    static class NotInMetaInf extends SampleContract {
        @Override
        protected String provider() {
            return "forgotten";
        }

        @Override
        CallStatusParser toy() {
            return SampleVariant.named("forgotten");
        }
    }
}
