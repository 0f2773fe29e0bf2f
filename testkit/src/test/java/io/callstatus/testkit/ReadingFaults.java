package io.callstatus.testkit;

import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.ParserSet;
import io.callstatus.Payload;
import io.callstatus.WebhookRequest;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.TimeFormat;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is read wrongly, lost or invented. */
final class ReadingFaults {
    private ReadingFaults() {}

    @FoundBy("readsCallsAsAPersonDoes")
    static class BusyWhoTalks extends SampleContract {
        @Override
        CallStatusParser toy() {
            return SampleVariant.reading(
                    (in, status) -> in.text("toy_status").equals("talking") ? status.state(CallState.BUSY) : status);
        }
    }

    @FoundBy("readsAsDocumented")
    static class SwappedParties extends SampleContract {
        @Override
        CallStatusParser toy() {
            return SampleVariant.reading(
                    (in, status) -> status.from(in.party("toy_to")).to(in.party("toy_from")));
        }
    }

    @FoundBy("readsAsDocumented")
    static class WrongZone extends SampleContract {
        @Override
        CallStatusParser toy() {
            return SampleVariant.reading(
                    (in, status) -> status.startedAt(in.instant("toy_started", TimeFormat.local(ZoneOffset.UTC))));
        }
    }

    @FoundBy("readsAsDocumented")
    static class InventedEndTime extends SampleContract {
        @Override
        CallStatusParser toy() {
            return SampleVariant.reading((in, status) -> status.endedAt(in.instant("toy_started", SampleParser.TOKYO)
                    .flatMap(start -> in.seconds("toy_seconds").map(start::plus))));
        }
    }

    @FoundBy("keepsTheWholePayload")
    static class DroppedDuplicate extends SampleContract {
        @Override
        protected CallStatus read(WebhookRequest request, ParserSet parsers) {
            CallStatus status = super.read(request, parsers);
            Map<String, Payload.Field> byName = new LinkedHashMap<>();
            status.payload().fields().forEach(field -> byName.put(field.name(), field));
            return status.toBuilder()
                    .payload(Payload.of(List.copyOf(byName.values())))
                    .build();
        }
    }

    @FoundBy("keepsAnUnknownField")
    static class LostUnknownField extends SampleContract {
        @Override
        protected CallStatus read(WebhookRequest request, ParserSet parsers) {
            CallStatus status = super.read(request, parsers);
            List<Payload.Field> known = status.payload().fields().stream()
                    .filter(field -> field.name().startsWith("toy_"))
                    .collect(Collectors.toList());
            return status.toBuilder().payload(Payload.of(known)).build();
        }
    }

    @FoundBy("readsInAnyOrder")
    static class OrderDependent extends SampleContract {
        @Override
        protected CallStatus read(WebhookRequest request, ParserSet parsers) {
            CallStatus status = super.read(request, parsers);
            boolean statusFirst = status.payload().fields().get(0).name().equals("toy_status");
            return statusFirst ? status.toBuilder().state(CallState.UNKNOWN).build() : status;
        }
    }

    @FoundBy("countsEqualCopiesOnce")
    static class CopiesCountedTwice extends SampleContract {
        @Override
        protected CallStatus read(WebhookRequest request, ParserSet parsers) {
            CallStatus status = super.read(request, parsers);
            int copies = status.payload().all("toy_seconds").size();
            return status.toBuilder()
                    .duration(status.duration().map(d -> d.multipliedBy(copies)))
                    .build();
        }
    }

    @FoundBy("roundTripsAsJson")
    static class NotInItsJson extends SampleContract {
        @Override
        CallStatusParser toy() {
            return SampleVariant.reading((in, status) -> status.talkDuration(Duration.ofSeconds(-1)));
        }
    }

    @FoundBy("agreesAcrossThreads")
    static class StatePerThread extends SampleContract {
        private final Thread first = Thread.currentThread();

        @Override
        CallStatusParser toy() {
            return SampleVariant.reading((in, status) ->
                    Thread.currentThread() == first ? status : status.accountId(Optional.of("of another call")));
        }
    }
}
