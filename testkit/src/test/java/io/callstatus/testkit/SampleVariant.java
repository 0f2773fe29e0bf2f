package io.callstatus.testkit;

import io.callstatus.CallStatus;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Fields;
import io.callstatus.spi.Fingerprint;
import io.callstatus.spi.Verification;
import io.callstatus.spi.WordMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** The toy provider, but for what a subclass does in another way. */
class SampleVariant implements CallStatusParser {
    private final CallStatusParser toy = new SampleParser();

    /** The toy provider with this done to each status that it reads. */
    static CallStatusParser reading(BiFunction<Fields, CallStatus.Builder, CallStatus.Builder> change) {
        return new SampleVariant() {
            @Override
            public CallStatus.Builder read(Fields in) {
                return change.apply(in, super.read(in));
            }
        };
    }

    /** The toy provider under another name. */
    static CallStatusParser named(String id) {
        return new SampleVariant() {
            @Override
            public String provider() {
                return id;
            }
        };
    }

    /** The toy provider with another fingerprint. */
    static CallStatusParser claiming(Fingerprint other) {
        return new SampleVariant() {
            @Override
            public Fingerprint fingerprint() {
                return other;
            }
        };
    }

    @Override
    public String provider() {
        return toy.provider();
    }

    @Override
    public Fingerprint fingerprint() {
        return toy.fingerprint();
    }

    @Override
    public Verification verification() {
        return toy.verification();
    }

    @Override
    public CallStatus.Builder read(Fields in) {
        return toy.read(in);
    }

    @Override
    public List<WordMap<?>> codes() {
        return toy.codes();
    }

    @Override
    public Set<String> harmlessFields() {
        return toy.harmlessFields();
    }

    @Override
    public Set<String> personalFields() {
        return toy.personalFields();
    }
}
