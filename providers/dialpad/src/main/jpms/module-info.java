module io.callstatus.dialpad {
    requires transitive io.callstatus.core;
    requires static org.jspecify;

    exports io.callstatus.dialpad;

    provides io.callstatus.spi.CallStatusParser with
            io.callstatus.dialpad.DialpadParser;
}
