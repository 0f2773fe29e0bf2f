module io.callstatus.vapi {
    requires transitive io.callstatus.core;
    requires static org.jspecify;

    exports io.callstatus.vapi;

    provides io.callstatus.spi.CallStatusParser with
            io.callstatus.vapi.VapiParser;
}
