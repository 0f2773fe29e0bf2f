package io.callstatus.testkit;

import io.callstatus.CallState;
import io.callstatus.Codes;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.Fingerprint;
import io.callstatus.spi.Transport;
import java.util.List;
import java.util.Map;

/** What a provider declares and its fixtures do not show, or the other way round. */
final class DeclarationFaults {
    private DeclarationFaults() {}

    @FoundBy("hasNoDeadWord")
    static class DeadWord extends ToyContract {
        @Override
        CallStatusParser toy() {
            return new ToyVariant() {
                @Override
                public List<Codes<?>> codes() {
                    return List.of(ToyParser.STATES.map("never sent", CallState.FAILED), ToyParser.DIRECTIONS);
                }
            };
        }
    }

    @FoundBy("hasNoHiddenWord")
    static class UndeclaredWords extends ToyContract {
        @Override
        CallStatusParser toy() {
            return new ToyVariant() {
                @Override
                public List<Codes<?>> codes() {
                    return List.of(ToyParser.STATES);
                }
            };
        }
    }

    @FoundBy("hasNoDeadEvent")
    static class DeadEvent extends ToyContract {
        @Override
        CallStatusParser toy() {
            return ToyVariant.claiming(
                    new ToyParser().fingerprint().otherEvent("never.sent", Evidence.value("toy_event", "never sent")));
        }
    }

    @FoundBy("hasNoDeadTransport")
    static class DeadTransport extends ToyContract {
        @Override
        CallStatusParser toy() {
            return ToyVariant.claiming(Fingerprint.of(Transport.FORM, Transport.JSON, Transport.QUERY)
                    .all("toy_call")
                    .otherEvent("voicemail", Evidence.value("toy_event", "voicemail")));
        }
    }

    @FoundBy("showsWhatItReports")
    static class FalseModesty extends ToyContract {
        @Override
        protected Map<Capability, String> lacking() {
            return Map.of(Capability.DURATION, "though a fixture has one");
        }
    }

    /** No fault: what a provider does not report, it says. */
    static class WithoutRecordings extends ToyContract {
        @Override
        protected List<Fixture> fixtures() {
            return super.fixtures().stream()
                    .filter(fixture -> !fixture.name().equals("recorded"))
                    .toList();
        }

        @Override
        protected Map<Capability, String> lacking() {
            return Map.of(Capability.RECORDING, "it records nothing");
        }
    }

    /** The same without saying so. */
    @FoundBy("showsWhatItReports")
    static class SilentAboutRecordings extends WithoutRecordings {
        @Override
        protected Map<Capability, String> lacking() {
            return Map.of();
        }
    }
}
