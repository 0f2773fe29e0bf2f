package io.callstatus.testkit;

import io.callstatus.CallStatus;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.FieldCatalog;
import io.callstatus.spi.Fields;
import io.callstatus.spi.ProviderDetails;
import io.callstatus.spi.WordMap;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/** Fields that are lost, misread or kept secret. */
final class DetailsFaults {
    private DetailsFaults() {}

    /** The contract with another details class. */
    abstract static class OtherDetails extends SampleContract {
        private final Class<? extends ProviderDetails> type;

        OtherDetails(Class<? extends ProviderDetails> type) {
            this.type = type;
        }

        @Override
        protected Optional<Class<? extends ProviderDetails>> details() {
            return Optional.of(type);
        }
    }

    @FoundBy("readsEachFieldToSomeEnd")
    static class ReadsAFieldThatNobodySends extends SampleContract {
        @Override
        CallStatusParser toy() {
            return SampleVariant.reading((in, status) -> in.has("toy_secret") ? status : status);
        }
    }

    @FoundBy("readsEachFieldAlone")
    static class NeedsAnotherFieldToo extends SampleContract {
        @Override
        CallStatusParser toy() {
            return SampleVariant.reading((in, status) -> in.has("toy_from") ? status : status.to(Optional.empty()));
        }
    }

    @FoundBy("declaresWhatMayBeShown")
    static class DoesNotSayWhetherAFieldIsPersonal extends SampleContract {
        @Override
        CallStatusParser toy() {
            return new SampleVariant() {
                @Override
                public FieldCatalog fields() {
                    return FieldCatalog.none().personal("toy_from");
                }
            };
        }
    }

    @FoundBy("saysWhatTheDurationCounts")
    static class HasNoNotes extends SampleContract {
        @Override
        String resource(String name) {
            return name.equals("fields.tsv") ? "" : super.resource(name);
        }
    }

    @FoundBy("hasAPageThatIsUpToDate")
    static class HasAStalePage extends SampleContract {
        @Override
        Path file() {
            return Path.of("pom.xml");
        }
    }

    @FoundBy("hasNoDeadAccessor")
    static class HasADeadAccessor extends OtherDetails {
        HasADeadAccessor() {
            super(DeadDetails.class);
        }
    }

    @FoundBy("hasTheDetailsOfItsGolden")
    static class ReadsTheFieldOfAnotherAccessor extends OtherDetails {
        ReadsTheFieldOfAnotherAccessor() {
            super(SwappedDetails.class);
        }
    }

    @FoundBy("reportsWhatCannotBeRead")
    static class HidesProblems extends OtherDetails {
        HidesProblems() {
            super(SwappedDetails.class);
        }
    }

    @FoundBy("saysWhatEachAccessorReads")
    static class SaysNothing extends OtherDetails {
        SaysNothing() {
            super(SwappedDetails.class);
        }
    }

    @FoundBy("refusesAnotherProvidersStatus")
    static class TakesAnyProvidersStatus extends OtherDetails {
        TakesAnyProvidersStatus() {
            super(SwappedDetails.class);
        }
    }

    @FoundBy("hasTheSameDetailsAfterJson")
    static class ReadsTheClock extends OtherDetails {
        ReadsTheClock() {
            super(ChangingDetails.class);
        }
    }

    @FoundBy("readsEachWordOfTheDetails")
    static class HasAConstantWithoutAWord extends OtherDetails {
        HasAConstantWithoutAWord() {
            super(SwappedDetails.class);
        }
    }

    /** What a caller may be. */
    public enum Mood {
        CHEERFUL,
        SAD,
        UNKNOWN
    }

    /** Has something of its own. */
    public static final class DeadDetails extends ProviderDetails {
        private final OptionalLong moment = OptionalLong.of(1);

        private DeadDetails(Fields in) {
            super(in);
        }

        public static DeadDetails of(CallStatus status) {
            return of("toy", status, DeadDetails::new);
        }

        public static Optional<DeadDetails> find(CallStatus status) {
            return find("toy", status, DeadDetails::new);
        }

        public OptionalLong moment() {
            return moment;
        }
    }

    /** Is another one each time. */
    public static final class ChangingDetails extends ProviderDetails {
        private final OptionalLong moment = OptionalLong.of(System.nanoTime());

        private ChangingDetails(Fields in) {
            super(in);
        }

        public static ChangingDetails of(CallStatus status) {
            return of("toy", status, ChangingDetails::new);
        }

        public static Optional<ChangingDetails> find(CallStatus status) {
            return find("toy", status, ChangingDetails::new);
        }

        public OptionalLong moment() {
            return moment;
        }
    }

    /** Asks nobody whose status it is. */
    public static final class SwappedDetails extends ProviderDetails {
        private static final WordMap<Mood> MOODS =
                WordMap.withDefault(Mood.UNKNOWN).same("cheerful");

        private final OptionalLong keys = in.find("toy_keys").filter(keys -> keys.matches("\\d+")).stream()
                .mapToLong(Long::parseLong)
                .findFirst();
        private final Swapped mood = new Swapped(in);
        private final Optional<Mood> feeling = in.find("toy_mood").map(MOODS::of);

        private SwappedDetails(Fields in) {
            super(in);
        }

        public static SwappedDetails of(CallStatus status) {
            return new SwappedDetails(Fields.of("toy", status.payload()));
        }

        public static Optional<SwappedDetails> find(CallStatus status) {
            return Optional.of(of(status));
        }

        /** The keys. */
        public OptionalLong keys() {
            return keys;
        }

        public Optional<Mood> feeling() {
            return feeling;
        }

        public Swapped mood() {
            return mood;
        }
    }

    /** A group. */
    public static final class Swapped extends ProviderDetails {
        private final Optional<String> word = in.find("toy_tempo");
        private final Optional<String> tempo = in.find("toy_mood");

        private Swapped(Fields in) {
            super(in);
        }

        public Optional<String> word() {
            return word;
        }

        public Optional<String> tempo() {
            return tempo;
        }
    }
}
