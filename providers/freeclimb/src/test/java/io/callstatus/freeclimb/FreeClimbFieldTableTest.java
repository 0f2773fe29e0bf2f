package io.callstatus.freeclimb;

import io.callstatus.CallStatus;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Fields;
import io.callstatus.testkit.FieldTableContract;
import java.util.Optional;

class FreeClimbFieldTableTest extends FieldTableContract {
    @Override
    protected CallStatusParser parser() {
        return new FreeClimbParser();
    }

    @Override
    protected Class<?> detailsType() {
        return FreeClimbDetails.class;
    }

    @Override
    protected Object of(CallStatus status) {
        return FreeClimbDetails.of(status);
    }

    @Override
    protected Optional<?> find(CallStatus status) {
        return FreeClimbDetails.find(status);
    }

    @Override
    protected Object read(Fields in) {
        return FreeClimbDetailsReader.read(in);
    }
}
