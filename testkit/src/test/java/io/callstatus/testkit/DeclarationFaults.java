package io.callstatus.testkit;

import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.EventKind;
import io.callstatus.ParserSet;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.Fields;
import io.callstatus.spi.Transport;
import io.callstatus.spi.WordMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What a provider declares and its fixtures do not show, or the other way round. */
final class DeclarationFaults {
    private DeclarationFaults() {}

    @FoundBy("readsWhatItsTraitsName")
    static class MisnamedCaller extends SampleContract {
        @Override
        protected List<Fixture> fixtures() {
            return Fixtures.in(SampleContract.class, "misnamed/toy");
        }
    }

    @FoundBy("hasNoDeadWord")
    static class DeadWord extends SampleContract {
        @Override
        CallStatusParser toy() {
            return SampleVariant.claiming(
                    SampleParser.voicemail(),
                    SampleParser.call(new SampleParser()::read)
                            .words(WordMap.withDefault(CallState.UNKNOWN).map(CallState.FAILED, "never sent")));
        }
    }

    @FoundBy("hasNoHiddenWord")
    static class UndeclaredWords extends SampleContract {
        @Override
        CallStatusParser toy() {
            return SampleVariant.claiming(
                    SampleParser.voicemail(),
                    Callback.callStatus("call", new SampleParser()::read)
                            .via(Transport.FORM, Transport.JSON)
                            .all("toy_call")
                            .any("toy_status", "toy_event")
                            .words(SampleParser.STATES));
        }
    }

    @FoundBy("hasNoDeadEvent")
    static class DeadEvent extends SampleContract {
        @Override
        CallStatusParser toy() {
            return SampleVariant.claiming(
                    SampleParser.voicemail(),
                    Callback.otherEvent("never.sent", EventKind.OTHER).all(Evidence.value("toy_event", "never sent")),
                    SampleParser.call(new SampleParser()::read));
        }
    }

    @FoundBy("hasNoDeadTransport")
    static class DeadTransport extends SampleContract {
        @Override
        CallStatusParser toy() {
            return SampleVariant.claiming(
                    SampleParser.voicemail(),
                    SampleParser.call(new SampleParser()::read).via(Transport.FORM, Transport.JSON, Transport.QUERY));
        }
    }

    @FoundBy("showsWhatItReports")
    static class DeclaresTooLittle extends SampleContract {
        @Override
        protected Map<Capability, String> lacking() {
            return Map.of(Capability.DURATION, "though a fixture has one");
        }
    }

    /** No fault: what a provider does not report, it says. */
    static class WithoutRecordings extends SampleContract {
        @Override
        CallStatusParser toy() {
            return new SampleVariant() {
                @Override
                CallStatus.Builder read(Fields in) {
                    return new SampleParser().readUnrecorded(in);
                }
            };
        }

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

        /** The page is about the recording too. */
        @Override
        void hasAPageThatIsUpToDate() {}
    }

    /** The same without saying so. */
    @FoundBy("showsWhatItReports")
    static class SilentAboutRecordings extends WithoutRecordings {
        @Override
        protected Map<Capability, String> lacking() {
            return Map.of();
        }
    }

    @FoundBy("hasAServiceFileThatIsUpToDate")
    static class StaleServiceFile extends SampleContract {
        @Override
        Path module() {
            try {
                Path module = Files.createTempDirectory("stale");
                Path services = Files.createDirectories(module.resolve("src/main/resources/META-INF/services"));
                Path file = services.resolve(CallStatusParser.class.getName());
                Files.writeString(file, ParserSet.serviceFile(toy()) + "#=toy told of_yesterday\n");
                return module;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
