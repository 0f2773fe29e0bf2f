module io.callstatus.callerdesk {
    requires transitive io.callstatus.core;
    requires static org.jspecify;

    exports io.callstatus.callerdesk;

    provides io.callstatus.spi.CallStatusParser with
            io.callstatus.callerdesk.CallerDeskParser;
}
