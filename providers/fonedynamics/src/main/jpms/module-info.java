module io.callstatus.fonedynamics {
    requires transitive io.callstatus.core;
    requires static org.jspecify;

    exports io.callstatus.fonedynamics;

    provides io.callstatus.spi.CallStatusParser with
            io.callstatus.fonedynamics.FoneDynamicsParser;
}
