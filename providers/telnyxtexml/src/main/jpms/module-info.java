module io.callstatus.telnyxtexml {
    requires transitive io.callstatus.core;
    requires static org.jspecify;

    exports io.callstatus.telnyxtexml;

    provides io.callstatus.spi.CallStatusParser with
            io.callstatus.telnyxtexml.TelnyxTexmlParser;
}
