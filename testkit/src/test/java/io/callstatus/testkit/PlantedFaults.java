package io.callstatus.testkit;

import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.CallStatusException.Place;
import io.callstatus.Codes;
import io.callstatus.MalformedPayloadException;
import io.callstatus.MalformedPayloadException.Kind;
import io.callstatus.ParserSet;
import io.callstatus.Payload;
import io.callstatus.WebhookRequest;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.Fingerprint;
import io.callstatus.spi.TimeFormat;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The contract on toy providers with one fault each. Where the SPI leaves no room for a fault, the reading is wrapped. */
final class PlantedFaults {
    /** The test of the contract that has to find the fault. */
    @Retention(RetentionPolicy.RUNTIME)
    @interface FoundBy {
        String value();
    }

    private PlantedFaults() {}

    @FoundBy("readsAsDocumented")
    static class SwappedParties extends ToyContract {
        @Override
        CallStatusParser toy() {
            return ToyVariant.reading(
                    (in, status) -> status.from(in.party("toy_to")).to(in.party("toy_from")));
        }
    }

    @FoundBy("readsAsDocumented")
    static class WrongZone extends ToyContract {
        @Override
        CallStatusParser toy() {
            return ToyVariant.reading(
                    (in, status) -> status.startedAt(in.instant("toy_started", TimeFormat.local(ZoneOffset.UTC))));
        }
    }

    @FoundBy("readsAsDocumented")
    static class InventedEndTime extends ToyContract {
        @Override
        CallStatusParser toy() {
            return ToyVariant.reading((in, status) -> status.endedAt(in.instant("toy_started", ToyParser.TOKYO)
                    .flatMap(start -> in.seconds("toy_seconds").map(start::plus))));
        }
    }

    @FoundBy("keepsTheWholePayload")
    static class DroppedDuplicate extends ToyContract {
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
    static class LostUnknownField extends ToyContract {
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
    static class OrderDependent extends ToyContract {
        @Override
        protected CallStatus read(WebhookRequest request, ParserSet parsers) {
            CallStatus status = super.read(request, parsers);
            boolean statusFirst = status.payload().fields().get(0).name().equals("toy_status");
            return statusFirst ? status.toBuilder().state(CallState.UNKNOWN).build() : status;
        }
    }

    @FoundBy("countsEqualCopiesOnce")
    static class CopiesCountedTwice extends ToyContract {
        @Override
        protected CallStatus read(WebhookRequest request, ParserSet parsers) {
            CallStatus status = super.read(request, parsers);
            int copies = status.payload().all("toy_seconds").size();
            return status.toBuilder()
                    .duration(status.duration().map(d -> d.multipliedBy(copies)))
                    .build();
        }
    }

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

    @FoundBy("hasNoDeadEvent")
    static class DeadEvent extends ToyContract {
        @Override
        CallStatusParser toy() {
            return fingerprint(
                    new ToyParser().fingerprint().otherEvent("never sent", Evidence.value("toy_event", "never sent")));
        }
    }

    @FoundBy("hasNoDeadTransport")
    static class DeadTransport extends ToyContract {
        @Override
        CallStatusParser toy() {
            return fingerprint(Fingerprint.of(Transport.FORM, Transport.JSON, Transport.QUERY)
                    .all("toy_call")
                    .otherEvent("voicemail", Evidence.value("toy_event", "voicemail")));
        }
    }

    @FoundBy("claimsNoLookAlike")
    static class ClaimsALookAlike extends ToyContract {
        @Override
        CallStatusParser toy() {
            return fingerprint(Fingerprint.of(Transport.FORM, Transport.JSON)
                    .any("toy_call", "CallSid")
                    .otherEvent("voicemail", Evidence.value("toy_event", "voicemail")));
        }
    }

    private static CallStatusParser fingerprint(Fingerprint other) {
        return new ToyVariant() {
            @Override
            public Fingerprint fingerprint() {
                return other;
            }
        };
    }

    @FoundBy("claimsItsOwn")
    static class NeighbourClaimsToo extends ToyContract {
        @Override
        protected ParserSet parsers() {
            return super.parsers().with(renamed("neighbour"));
        }
    }

    private static CallStatusParser renamed(String id) {
        return new ToyVariant() {
            @Override
            public String provider() {
                return id;
            }
        };
    }

    @FoundBy("isFoundOnce")
    static class NotInMetaInf extends ToyContract {
        @Override
        protected String provider() {
            return "forgotten";
        }

        @Override
        CallStatusParser toy() {
            return renamed("forgotten");
        }
    }

    @FoundBy("hasAPlainId")
    static class FancyId extends ToyContract {
        @Override
        protected String provider() {
            return "Toy-Phone";
        }

        @Override
        CallStatusParser toy() {
            return renamed("Toy-Phone");
        }
    }

    @FoundBy("showsNoValue")
    static class ValueInAMessage extends ToyContract {
        @Override
        CallStatusParser toy() {
            return ToyVariant.reading((in, status) -> {
                String caller = in.find("toy_from").orElse("");
                if (caller.length() > 20) {
                    throw malformed("a number of 20 digits, not " + caller);
                }
                return status;
            });
        }
    }

    private static MalformedPayloadException malformed(String what) {
        return new MalformedPayloadException(Kind.UNREADABLE_FIELD, Place.in("toy"), what, "Do not do this");
    }

    @FoundBy("keepsUnknownWords")
    static class UnknownWordThrows extends ToyContract {
        @Override
        CallStatusParser toy() {
            return ToyVariant.reading((in, status) -> {
                if (ToyParser.STATES.of(in.text("toy_status")) == CallState.UNKNOWN) {
                    throw malformed("a known state");
                }
                return status;
            });
        }
    }

    @FoundBy("survivesChangedFields")
    static class GarbledOptionalFieldThrows extends ToyContract {
        @Override
        CallStatusParser toy() {
            return ToyVariant.reading((in, status) -> status.duration(
                    in.find("toy_seconds").map(Integer::parseInt).map(Duration::ofSeconds)));
        }
    }

    @FoundBy("survivesCuts")
    static class ShortTextThrows extends ToyContract {
        @Override
        CallStatusParser toy() {
            return ToyVariant.reading((in, status) ->
                    status.endReason(in.text("toy_status").substring(3)).endReason(Optional.empty()));
        }
    }

    @FoundBy("roundTripsAsJson")
    static class NotInItsJson extends ToyContract {
        @Override
        CallStatusParser toy() {
            return ToyVariant.reading((in, status) -> status.talkDuration(Duration.ofSeconds(-1)));
        }
    }

    @FoundBy("agreesAcrossThreads")
    static class StatePerThread extends ToyContract {
        private final Thread first = Thread.currentThread();

        @Override
        CallStatusParser toy() {
            return ToyVariant.reading((in, status) ->
                    Thread.currentThread() == first ? status : status.accountId(Optional.of("of another call")));
        }
    }

    @FoundBy("showsWhatItReports")
    static class FalseModesty extends ToyContract {
        @Override
        protected Map<Capability, String> lacking() {
            return Map.of(Capability.DURATION, "though a fixture has one");
        }
    }

    @FoundBy("isBelievedWithProofOnly")
    static class ForgetfulVerification extends ToyContract {
        @Override
        CallStatusParser toy() {
            return new ToyVariant() {
                private boolean asked;

                @Override
                public Verification verification() {
                    asked = !asked;
                    return asked ? super.verification() : Verification.timestampedBody("Other-Signature");
                }
            };
        }
    }

    @FoundBy("declaresPersonalFields")
    static class ForgottenPersonalField extends ToyContract {
        @Override
        CallStatusParser toy() {
            return new ToyVariant() {
                @Override
                public Set<String> personalFields() {
                    return Set.of("toy_from", "toy_recording");
                }
            };
        }
    }

    @FoundBy("redactsWhatIsPersonal")
    static class CallerDeclaredHarmless extends ToyContract {
        @Override
        CallStatusParser toy() {
            return new ToyVariant() {
                @Override
                public Set<String> harmlessFields() {
                    return Set.of("toy_from");
                }
            };
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
