module io.callstatus.infobip {
    requires transitive io.callstatus.core;
    requires static org.jspecify;

    exports io.callstatus.infobip;

    provides io.callstatus.spi.CallStatusParser with
            io.callstatus.infobip.InfobipParser;
}
