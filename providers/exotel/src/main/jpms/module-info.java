module io.callstatus.exotel {
    requires transitive io.callstatus.core;
    requires static org.jspecify;

    exports io.callstatus.exotel;

    provides io.callstatus.spi.CallStatusParser with
            io.callstatus.exotel.ExotelParser;
}
