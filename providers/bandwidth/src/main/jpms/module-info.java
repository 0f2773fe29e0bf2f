module io.callstatus.bandwidth {
    requires transitive io.callstatus.core;
    requires static org.jspecify;

    exports io.callstatus.bandwidth;

    provides io.callstatus.spi.CallStatusParser with
            io.callstatus.bandwidth.BandwidthParser;
}
