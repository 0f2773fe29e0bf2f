module io.callstatus.elevenlabs {
    requires transitive io.callstatus.core;
    requires static org.jspecify;

    exports io.callstatus.elevenlabs;

    provides io.callstatus.spi.CallStatusParser with
            io.callstatus.elevenlabs.ElevenLabsParser;
}
