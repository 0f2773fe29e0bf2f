package io.callstatus.revring;

import io.callstatus.CallStatus;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Fields;
import io.callstatus.testkit.FieldTableContract;
import java.util.Optional;

class RevRingFieldTableTest extends FieldTableContract {
    @Override
    protected CallStatusParser parser() {
        return new RevRingParser();
    }

    @Override
    protected Class<?> detailsType() {
        return RevRingDetails.class;
    }

    @Override
    protected Object of(CallStatus status) {
        return RevRingDetails.of(status);
    }

    @Override
    protected Optional<?> find(CallStatus status) {
        return RevRingDetails.find(status);
    }

    @Override
    protected Object read(Fields in) {
        return RevRingDetailsReader.read(in);
    }
}
