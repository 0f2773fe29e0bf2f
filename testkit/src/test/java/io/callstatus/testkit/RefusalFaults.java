package io.callstatus.testkit;

import io.callstatus.CallState;
import io.callstatus.MalformedPayloadException;
import io.callstatus.spi.CallStatusParser;
import java.time.Duration;
import java.util.Optional;

/** What is thrown where a status was wanted. */
final class RefusalFaults {
    private RefusalFaults() {}

    @FoundBy("showsNoValue")
    static class ValueInAMessage extends SampleContract {
        @Override
        CallStatusParser toy() {
            return SampleVariant.reading((in, status) -> {
                String caller = in.find("toy_from").orElse("");
                if (caller.length() > 20) {
                    throw malformed("a number of 20 digits, not " + caller);
                }
                return status;
            });
        }
    }

    @FoundBy("keepsUnknownWords")
    static class UnknownWordThrows extends SampleContract {
        @Override
        CallStatusParser toy() {
            return SampleVariant.reading((in, status) -> {
                if (SampleParser.STATES.of(in.text("toy_status")) == CallState.UNKNOWN) {
                    throw malformed("a known state");
                }
                return status;
            });
        }
    }

    @FoundBy("answersWithSuccess")
    static class EventAnsweredAsAFailure extends SampleContract {
        @Override
        CallStatusParser toy() {
            return SampleVariant.reading((in, status) -> {
                if (in.find("toy_status").filter("engaged"::equals).isPresent()) {
                    throw new IllegalStateException("planted");
                }
                return status;
            });
        }
    }

    @FoundBy("survivesChangedFields")
    static class GarbledOptionalFieldThrows extends SampleContract {
        @Override
        CallStatusParser toy() {
            return SampleVariant.reading((in, status) -> status.duration(
                    in.find("toy_seconds").map(Integer::parseInt).map(Duration::ofSeconds)));
        }
    }

    @FoundBy("survivesCuts")
    static class ShortTextThrows extends SampleContract {
        @Override
        CallStatusParser toy() {
            return SampleVariant.reading((in, status) ->
                    status.endReasonText(in.text("toy_status").substring(3)).endReasonText(Optional.empty()));
        }
    }

    private static MalformedPayloadException malformed(String what) {
        return MalformedPayloadException.unreadableField("toy", "toy_from", -1, what, "another");
    }
}
