package io.callstatus.signalwire;

import io.callstatus.CallStatus;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Fields;
import io.callstatus.testkit.FieldTableContract;
import java.util.Optional;

class SignalWireFieldTableTest extends FieldTableContract {
    @Override
    protected CallStatusParser parser() {
        return new SignalWireParser();
    }

    @Override
    protected Class<?> detailsType() {
        return SignalWireDetails.class;
    }

    @Override
    protected Object of(CallStatus status) {
        return SignalWireDetails.of(status);
    }

    @Override
    protected Optional<?> find(CallStatus status) {
        return SignalWireDetails.find(status);
    }

    @Override
    protected Object read(Fields in) {
        return SignalWireDetailsReader.read(in);
    }
}
