module io.callstatus.plivo {
    requires transitive io.callstatus.core;
    requires static org.jspecify;

    exports io.callstatus.plivo;

    provides io.callstatus.spi.CallStatusParser with
            io.callstatus.plivo.PlivoParser;
}
