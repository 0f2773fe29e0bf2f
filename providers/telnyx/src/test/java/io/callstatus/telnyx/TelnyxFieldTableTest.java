package io.callstatus.telnyx;

import io.callstatus.CallStatus;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Fields;
import io.callstatus.testkit.FieldTableContract;
import java.util.Optional;

class TelnyxFieldTableTest extends FieldTableContract {
    @Override
    protected CallStatusParser parser() {
        return new TelnyxParser();
    }

    @Override
    protected Class<?> detailsType() {
        return TelnyxDetails.class;
    }

    @Override
    protected Object of(CallStatus status) {
        return TelnyxDetails.of(status);
    }

    @Override
    protected Optional<?> find(CallStatus status) {
        return TelnyxDetails.find(status);
    }

    @Override
    protected Object read(Fields in) {
        return TelnyxDetailsReader.read(in);
    }
}
