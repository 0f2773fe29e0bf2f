package io.callstatus.testkit;

import io.callstatus.ParserSet;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.Fingerprint;
import io.callstatus.spi.Transport;

/** Who is taken for whom. */
final class RecognitionFaults {
    private RecognitionFaults() {}

    @FoundBy("claimsNoLookAlike")
    static class ClaimsALookAlike extends SampleContract {
        @Override
        CallStatusParser toy() {
            return SampleVariant.claiming(Fingerprint.of(Transport.FORM, Transport.JSON)
                    .any("toy_call", "CallSid")
                    .otherEvent("voicemail", Evidence.value("toy_event", "voicemail")));
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
