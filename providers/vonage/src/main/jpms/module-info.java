module io.callstatus.vonage {
    requires transitive io.callstatus.core;
    requires static org.jspecify;

    exports io.callstatus.vonage;

    provides io.callstatus.spi.CallStatusParser with
            io.callstatus.vonage.VonageParser;
}
