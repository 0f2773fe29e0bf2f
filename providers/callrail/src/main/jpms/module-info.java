module io.callstatus.callrail {
    requires transitive io.callstatus.core;
    requires static org.jspecify;

    exports io.callstatus.callrail;

    provides io.callstatus.spi.CallStatusParser with
            io.callstatus.callrail.CallRailParser;
}
