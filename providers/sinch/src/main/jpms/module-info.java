module io.callstatus.sinch {
    requires transitive io.callstatus.core;
    requires static org.jspecify;

    exports io.callstatus.sinch;

    provides io.callstatus.spi.CallStatusParser with
            io.callstatus.sinch.SinchParser;
}
