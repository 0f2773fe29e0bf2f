module io.callstatus.ringcentral {
    requires transitive io.callstatus.core;
    requires static org.jspecify;

    exports io.callstatus.ringcentral;

    provides io.callstatus.spi.CallStatusParser with
            io.callstatus.ringcentral.RingCentralParser;
}
