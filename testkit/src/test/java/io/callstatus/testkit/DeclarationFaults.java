package io.callstatus.testkit;

import io.callstatus.CallState;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.Fingerprint;
import io.callstatus.spi.Transport;
import io.callstatus.spi.WordMap;
import java.util.List;
import java.util.Map;

/** What a provider declares and its fixtures do not show, or the other way round. */
final class DeclarationFaults {
    private DeclarationFaults() {}

    @FoundBy("hasNoDeadWord")
    static class DeadWord extends SampleContract {
        @Override
        CallStatusParser toy() {
            return new SampleVariant() {
                @Override
                public List<WordMap<?>> codes() {
                    return List.of(SampleParser.STATES.map("never sent", CallState.FAILED), SampleParser.DIRECTIONS);
                }
            };
        }
    }

    @FoundBy("hasNoHiddenWord")
    static class UndeclaredWords extends SampleContract {
        @Override
        CallStatusParser toy() {
            return new SampleVariant() {
                @Override
                public List<WordMap<?>> codes() {
                    return List.of(SampleParser.STATES);
                }
            };
        }
    }

    @FoundBy("hasNoDeadEvent")
    static class DeadEvent extends SampleContract {
        @Override
        CallStatusParser toy() {
            return SampleVariant.claiming(new SampleParser()
                    .fingerprint()
                    .otherEvent("never.sent", Evidence.value("toy_event", "never sent")));
        }
    }

    @FoundBy("hasNoDeadTransport")
    static class DeadTransport extends SampleContract {
        @Override
        CallStatusParser toy() {
            return SampleVariant.claiming(Fingerprint.of(Transport.FORM, Transport.JSON, Transport.QUERY)
                    .all("toy_call")
                    .otherEvent("voicemail", Evidence.value("toy_event", "voicemail")));
        }
    }

    @FoundBy("showsWhatItReports")
    static class FalseModesty extends SampleContract {
        @Override
        protected Map<Capability, String> lacking() {
            return Map.of(Capability.DURATION, "though a fixture has one");
        }
    }

    /** No fault: what a provider does not report, it says. */
    static class WithoutRecordings extends SampleContract {
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
