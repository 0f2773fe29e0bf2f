package io.callstatus.testkit;

import io.callstatus.CallStatus;
import io.callstatus.spi.Fields;
import io.callstatus.spi.ProviderDetails;
import java.util.Optional;
import java.util.OptionalLong;

/** The details of the toy provider. */
public final class SampleDetails extends ProviderDetails {
    private final OptionalLong keys = in.integer("toy_keys");
    private final SampleMood mood = new SampleMood(in);

    private SampleDetails(Fields in) {
        super(in);
    }

    public static SampleDetails of(CallStatus status) {
        return of("toy", status, SampleDetails::new);
    }

    public static Optional<SampleDetails> find(CallStatus status) {
        return find("toy", status, SampleDetails::new);
    }

    /** {@code toy_keys}: the keys that were pressed, as one number. */
    public OptionalLong keys() {
        return keys;
    }

    /** How the caller felt. */
    public SampleMood mood() {
        return mood;
    }

    /** How a caller felt. */
    public static final class SampleMood extends ProviderDetails {
        private final Optional<String> word = in.find("toy_mood");
        private final Optional<String> tempo = in.find("toy_tempo");

        private SampleMood(Fields in) {
            super(in);
        }

        /** {@code toy_mood}: a word. */
        public Optional<String> word() {
            return word;
        }

        /** {@code toy_tempo}: a word, how fast the caller spoke. */
        public Optional<String> tempo() {
            return tempo;
        }
    }
}
