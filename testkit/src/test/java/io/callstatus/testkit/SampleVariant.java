package io.callstatus.testkit;

import io.callstatus.CallStatus;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.FieldCatalog;
import io.callstatus.spi.Fields;
import io.callstatus.spi.Verification;
import java.util.List;
import java.util.function.BiFunction;

/** The toy provider, but for what a subclass does in another way. */
class SampleVariant implements CallStatusParser {
    private final SampleParser toy = new SampleParser();

    /** The toy provider with this done to each status that it reads. */
    static CallStatusParser reading(BiFunction<Fields, CallStatus.Builder, CallStatus.Builder> change) {
        return new SampleVariant() {
            @Override
            CallStatus.Builder read(Fields in) {
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

    /** The toy provider with other callbacks. */
    static CallStatusParser claiming(Callback... other) {
        return new SampleVariant() {
            @Override
            public List<Callback> callbacks() {
                return List.of(other);
            }
        };
    }

    @Override
    public String provider() {
        return toy.provider();
    }

    @Override
    public List<Callback> callbacks() {
        return List.of(SampleParser.voicemail(), SampleParser.call(this::read));
    }

    @Override
    public Verification verification() {
        return toy.verification();
    }

    CallStatus.Builder read(Fields in) {
        return toy.read(in);
    }

    @Override
    public FieldCatalog fields() {
        return toy.fields();
    }
}
