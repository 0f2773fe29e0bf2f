module io.callstatus.africastalking {
    requires transitive io.callstatus.core;
    requires static org.jspecify;

    exports io.callstatus.africastalking;

    provides io.callstatus.spi.CallStatusParser with
            io.callstatus.africastalking.AfricasTalkingParser;
}
