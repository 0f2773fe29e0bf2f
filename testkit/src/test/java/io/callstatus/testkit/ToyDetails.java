package io.callstatus.testkit;

import io.callstatus.CallStatus;
import io.callstatus.FieldProblem;
import io.callstatus.spi.Fields;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The details of the toy provider. */
interface ToyDetails {
    OptionalLong keys();

    ToyMood mood();

    List<FieldProblem> problems();

    static ToyDetails of(CallStatus status) {
        return read(Fields.of("toy", status));
    }

    static Optional<ToyDetails> find(CallStatus status) {
        return status.provider().equals("toy") ? Optional.of(of(status)) : Optional.empty();
    }

    static ToyDetails read(Fields in) {
        OptionalLong keys = in.integer("toy_keys");
        ToyMood mood = new ToyMoodValue(in.find("toy_mood"), in.find("toy_tempo"));
        return new ToyDetailsValue(keys, mood, in.problems());
    }

    /** A group. */
    interface ToyMood {
        Optional<String> word();

        Optional<String> tempo();
    }

    /** A mood that shows nothing. */
    record ToyMoodValue(Optional<String> word, Optional<String> tempo) implements ToyMood {
        @Override
        public String toString() {
            return "ToyMood";
        }
    }

    /** Details that show nothing. */
    record ToyDetailsValue(OptionalLong keys, ToyMood mood, List<FieldProblem> problems) implements ToyDetails {
        @Override
        public String toString() {
            return "ToyDetails";
        }
    }
}
