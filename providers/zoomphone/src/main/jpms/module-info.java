module io.callstatus.zoomphone {
    requires transitive io.callstatus.core;
    requires static org.jspecify;

    exports io.callstatus.zoomphone;

    provides io.callstatus.spi.CallStatusParser with
            io.callstatus.zoomphone.ZoomPhoneParser;
}
