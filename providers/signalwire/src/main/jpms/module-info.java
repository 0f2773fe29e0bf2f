module io.callstatus.signalwire {
    requires transitive io.callstatus.core;
    requires static org.jspecify;

    exports io.callstatus.signalwire;

    provides io.callstatus.spi.CallStatusParser with
            io.callstatus.signalwire.SignalWireParser;
}
