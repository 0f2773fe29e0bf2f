module io.callstatus.eightbyeight {
    requires transitive io.callstatus.core;
    requires static org.jspecify;

    exports io.callstatus.eightbyeight;

    provides io.callstatus.spi.CallStatusParser with
            io.callstatus.eightbyeight.EightByEightParser;
}
