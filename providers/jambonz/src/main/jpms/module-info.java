module io.callstatus.jambonz {
    requires transitive io.callstatus.core;
    requires static org.jspecify;

    exports io.callstatus.jambonz;

    provides io.callstatus.spi.CallStatusParser with
            io.callstatus.jambonz.JambonzParser;
}
