module io.callstatus.retell {
    requires transitive io.callstatus.core;
    requires static org.jspecify;

    exports io.callstatus.retell;

    provides io.callstatus.spi.CallStatusParser with
            io.callstatus.retell.RetellParser;
}
