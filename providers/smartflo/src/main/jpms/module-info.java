module io.callstatus.smartflo {
    requires transitive io.callstatus.core;
    requires static org.jspecify;

    exports io.callstatus.smartflo;

    provides io.callstatus.spi.CallStatusParser with
            io.callstatus.smartflo.SmartfloParser;
}
