module io.callstatus.amazonconnect {
    requires transitive io.callstatus.core;
    requires static org.jspecify;

    exports io.callstatus.amazonconnect;

    provides io.callstatus.spi.CallStatusParser with
            io.callstatus.amazonconnect.AmazonConnectParser;
}
