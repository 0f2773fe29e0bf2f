package io.callstatus.fonedynamics;

import io.callstatus.CallStatus;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Fields;
import io.callstatus.testkit.FieldTableContract;
import java.util.Optional;

class FoneDynamicsFieldTableTest extends FieldTableContract {
    @Override
    protected CallStatusParser parser() {
        return new FoneDynamicsParser();
    }

    @Override
    protected Class<?> detailsType() {
        return FoneDynamicsDetails.class;
    }

    @Override
    protected Object of(CallStatus status) {
        return FoneDynamicsDetails.of(status);
    }

    @Override
    protected Optional<?> find(CallStatus status) {
        return FoneDynamicsDetails.find(status);
    }

    @Override
    protected Object read(Fields in) {
        return FoneDynamicsDetailsReader.read(in);
    }
}
