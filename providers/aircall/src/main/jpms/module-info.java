module io.callstatus.aircall {
    requires transitive io.callstatus.core;
    requires static org.jspecify;

    exports io.callstatus.aircall;

    provides io.callstatus.spi.CallStatusParser with
            io.callstatus.aircall.AircallParser;
}
