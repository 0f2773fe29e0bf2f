module io.callstatus.zadarma {
    requires transitive io.callstatus.core;
    requires static org.jspecify;

    exports io.callstatus.zadarma;

    provides io.callstatus.spi.CallStatusParser with
            io.callstatus.zadarma.ZadarmaParser;
}
