package io.callstatus.testkit;

import io.callstatus.CallStatus;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Fields;
import java.nio.file.Path;
import java.util.Optional;

/** The table of the toy provider, for subclasses that plant a fault. */
abstract class SampleFieldTable extends FieldTableContract {
    @Override
    protected CallStatusParser parser() {
        return new SampleParser();
    }

    @Override
    protected Class<?> detailsType() {
        return SampleDetails.class;
    }

    @Override
    protected Object of(CallStatus status) {
        return read(Fields.of("toy", status));
    }

    @Override
    protected Optional<?> find(CallStatus status) {
        return status.provider().equals("toy") ? Optional.of(of(status)) : Optional.empty();
    }

    @Override
    protected Object read(Fields in) {
        return SampleDetails.read(in);
    }

    /** A folder: no page to find, and none to write over. */
    @Override
    protected Path page() {
        return Path.of("src");
    }
}
