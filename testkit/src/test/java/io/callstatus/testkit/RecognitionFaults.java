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
    static class ClaimsALookAlike extends ToyContract {
        @Override
        CallStatusParser toy() {
            return ToyVariant.claiming(Fingerprint.of(Transport.FORM, Transport.JSON)
                    .any("toy_call", "CallSid")
                    .otherEvent("voicemail", Evidence.value("toy_event", "voicemail")));
        }
    }

    @FoundBy("claimsItsOwn")
    static class NeighbourClaimsToo extends ToyContract {
        @Override
        protected ParserSet parsers() {
            return super.parsers().with(ToyVariant.named("neighbour"));
        }
    }

    @FoundBy("isFoundOnce")
    static class NotInMetaInf extends ToyContract {
        @Override
        protected String provider() {
            return "forgotten";
        }

        @Override
        CallStatusParser toy() {
            return ToyVariant.named("forgotten");
        }
    }
}
