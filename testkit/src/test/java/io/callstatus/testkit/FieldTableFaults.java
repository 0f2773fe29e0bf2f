package io.callstatus.testkit;

import io.callstatus.CallStatus;
import io.callstatus.FieldProblem;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Fields;
import io.callstatus.testkit.SampleDetails.SampleDetailsValue;
import io.callstatus.testkit.SampleDetails.SampleMood;
import io.callstatus.testkit.SampleDetails.SampleMoodValue;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Details types that do not keep the contract of the table, each in one way. */
final class FieldTableFaults {
    private FieldTableFaults() {}

    /** Contracts over details that were changed after they were read. */
    abstract static class Changed extends SampleFieldTable {
        private final UnaryOperator<SampleDetails> change;

        Changed(UnaryOperator<SampleDetails> change) {
            this.change = change;
        }

        @Override
        protected Object read(Fields in) {
            return change.apply(SampleDetails.read(in));
        }
    }

    private static SampleDetails with(SampleDetails details, SampleMood mood) {
        return new SampleDetailsValue(details.keys(), mood, details.problems());
    }

    @FoundBy("readsExactlyTheTable")
    static class ReadsAFieldThatIsNotInTheTable extends SampleFieldTable {
        @Override
        protected Object read(Fields in) {
            in.find("toy_secret");
            return super.read(in);
        }
    }

    @FoundBy("readsExactlyTheTable")
    static class DoesNotReadAFieldOfTheTable extends SampleFieldTable {
        @Override
        protected Object read(Fields in) {
            return new SampleDetailsValue(
                    in.integer("toy_keys"), new SampleMoodValue(in.find("toy_mood"), Optional.empty()), in.problems());
        }
    }

    @FoundBy("declaresWhatMayBeShown")
    static class DoesNotSayWhetherAFieldIsPersonal extends SampleFieldTable {
        @Override
        protected CallStatusParser parser() {
            return new SampleVariant() {
                @Override
                public Set<String> personalFields() {
                    return Set.of("toy_from");
                }
            };
        }
    }

    @FoundBy("followsTheValue")
    static class ReadsTheFieldOfAnotherAccessor extends Changed {
        ReadsTheFieldOfAnotherAccessor() {
            super(details -> with(
                    details,
                    new SampleMoodValue(details.mood().tempo(), details.mood().word())));
        }
    }

    @FoundBy("readsEachFieldAlone")
    static class NeedsAnotherFieldToo extends Changed {
        NeedsAnotherFieldToo() {
            super(details -> details.keys().isPresent() ? details : with(details, NO_MOOD));
        }

        private static final SampleMood NO_MOOD = new SampleMoodValue(Optional.empty(), Optional.empty());
    }

    @FoundBy("reportsWhatCannotBeRead")
    static class HidesProblems extends Changed {
        HidesProblems() {
            super(details -> new SampleDetailsValue(details.keys(), details.mood(), List.of()));
        }
    }

    @FoundBy("readsAllExamples")
    static class InventsProblems extends Changed {
        private static final FieldProblem PROBLEM = FieldProblem.builder()
                .field("toy_keys")
                .expected("more")
                .found("less")
                .build();

        InventsProblems() {
            super(details -> new SampleDetailsValue(details.keys(), details.mood(), List.of(PROBLEM)));
        }
    }

    /** Details with one accessor more. */
    interface LongerDetails extends SampleDetails {
        @Override
        OptionalLong keys();

        @Override
        SampleMood mood();

        @Override
        List<FieldProblem> problems();

        /** In no table. */
        default Optional<String> voice() {
            return mood().word();
        }
    }

    @FoundBy("hasARowForEveryAccessor")
    static class HasAnAccessorThatIsNotInTheTable extends SampleFieldTable {
        @Override
        protected Class<?> detailsType() {
            return LongerDetails.class;
        }
    }

    @FoundBy("comesBackAfterJson")
    static class IsEqualToItselfOnly extends Changed {
        IsEqualToItselfOnly() {
            super(details -> new SampleDetails() {
                @Override
                public OptionalLong keys() {
                    return details.keys();
                }

                @Override
                public SampleMood mood() {
                    return details.mood();
                }

                @Override
                public List<FieldProblem> problems() {
                    return details.problems();
                }
            });
        }
    }

    /** A mood as records show themselves. */
    record TalkativeMood(Optional<String> word, Optional<String> tempo) implements SampleMood {}

    @FoundBy("showsNoValue")
    static class ShowsAValueInAGroup extends Changed {
        ShowsAValueInAGroup() {
            super(details -> with(
                    details,
                    new TalkativeMood(details.mood().word(), details.mood().tempo())));
        }
    }

    @FoundBy("refusesAnotherProvidersStatus")
    static class TakesAnyProvidersStatus extends SampleFieldTable {
        @Override
        protected Object of(CallStatus status) {
            return read(Fields.of("toy", status.payload()));
        }
    }

    @FoundBy("hasAPageThatIsUpToDate")
    static class HasNoPage extends SampleFieldTable {}

    @FoundBy("followsTheValue")
    static class HasAParserThatForgetsAField extends SampleFieldTable {
        @Override
        protected CallStatusParser parser() {
            return SampleVariant.reading((in, status) -> status.to(Optional.empty()));
        }
    }
}
