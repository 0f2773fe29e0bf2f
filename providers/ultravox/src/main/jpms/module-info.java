module io.callstatus.ultravox {
    requires transitive io.callstatus.core;
    requires static org.jspecify;

    exports io.callstatus.ultravox;

    provides io.callstatus.spi.CallStatusParser with
            io.callstatus.ultravox.UltravoxParser;
}
