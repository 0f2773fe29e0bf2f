module io.callstatus.freeclimb {
    requires transitive io.callstatus.core;
    requires static org.jspecify;

    exports io.callstatus.freeclimb;

    provides io.callstatus.spi.CallStatusParser with
            io.callstatus.freeclimb.FreeClimbParser;
}
