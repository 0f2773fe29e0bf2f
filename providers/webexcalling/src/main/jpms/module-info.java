module io.callstatus.webexcalling {
    requires transitive io.callstatus.core;
    requires static org.jspecify;

    exports io.callstatus.webexcalling;

    provides io.callstatus.spi.CallStatusParser with
            io.callstatus.webexcalling.WebexCallingParser;
}
