module io.callstatus.twilio {
    requires transitive io.callstatus.core;
    requires static org.jspecify;

    exports io.callstatus.twilio;

    provides io.callstatus.spi.CallStatusParser with
            io.callstatus.twilio.TwilioParser;
}
