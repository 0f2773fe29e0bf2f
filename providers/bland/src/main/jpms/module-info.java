module io.callstatus.bland {
    requires transitive io.callstatus.core;
    requires static org.jspecify;

    exports io.callstatus.bland;

    provides io.callstatus.spi.CallStatusParser with
            io.callstatus.bland.BlandParser;
}
