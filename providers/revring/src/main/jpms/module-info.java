module io.callstatus.revring {
    requires transitive io.callstatus.core;
    requires static org.jspecify;

    exports io.callstatus.revring;

    provides io.callstatus.spi.CallStatusParser with
            io.callstatus.revring.RevRingParser;
}
