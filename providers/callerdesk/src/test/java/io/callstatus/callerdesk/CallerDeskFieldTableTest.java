package io.callstatus.callerdesk;

import io.callstatus.CallStatus;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Fields;
import io.callstatus.testkit.FieldTableContract;
import java.util.Optional;

class CallerDeskFieldTableTest extends FieldTableContract {
    @Override
    protected CallStatusParser parser() {
        return new CallerDeskParser();
    }

    @Override
    protected Class<?> detailsType() {
        return CallerDeskDetails.class;
    }

    @Override
    protected Object of(CallStatus status) {
        return CallerDeskDetails.of(status);
    }

    @Override
    protected Optional<?> find(CallStatus status) {
        return CallerDeskDetails.find(status);
    }

    @Override
    protected Object read(Fields in) {
        return CallerDeskDetailsReader.read(in, CallerDeskWords.INDIA);
    }
}
