package io.callstatus.testkit;

import io.callstatus.CallStatus;
import io.callstatus.FieldProblem;
import io.callstatus.spi.Fields;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The details of the toy provider. */
interface SampleDetails {
    OptionalLong keys();

    SampleMood mood();

    List<FieldProblem> problems();

    static SampleDetails of(CallStatus status) {
        return read(Fields.of("toy", status));
    }

    static Optional<SampleDetails> find(CallStatus status) {
        return status.provider().equals("toy") ? Optional.of(of(status)) : Optional.empty();
    }

    static SampleDetails read(Fields in) {
        OptionalLong keys = in.integer("toy_keys");
        SampleMood mood = new SampleMoodValue(in.find("toy_mood"), in.find("toy_tempo"));
        return new SampleDetailsValue(keys, mood, in.problems());
    }

    /** A group. */
    interface SampleMood {
        Optional<String> word();

        Optional<String> tempo();
    }

    /** A mood that shows nothing. */
    record SampleMoodValue(Optional<String> word, Optional<String> tempo) implements SampleMood {
        @Override
        public String toString() {
            return "SampleMood";
        }
    }

    /** Details that show nothing. */
    record SampleDetailsValue(OptionalLong keys, SampleMood mood, List<FieldProblem> problems)
            implements SampleDetails {
        @Override
        public String toString() {
            return "SampleDetails";
        }
    }
}
