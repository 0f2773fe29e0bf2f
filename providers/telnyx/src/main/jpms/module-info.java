module io.callstatus.telnyx {
    requires transitive io.callstatus.core;
    requires static org.jspecify;

    exports io.callstatus.telnyx;

    provides io.callstatus.spi.CallStatusParser with
            io.callstatus.telnyx.TelnyxParser;
}
