module io.callstatus.ozonetel {
    requires transitive io.callstatus.core;
    requires static org.jspecify;

    exports io.callstatus.ozonetel;

    provides io.callstatus.spi.CallStatusParser with
            io.callstatus.ozonetel.OzonetelParser;
}
