package io.callstatus.containers;

class GlassFishTest extends ContainerMatrix {
    GlassFishTest() {
        super("GlassFish 7", new ServerProcess(AppServers::glassFish));
    }
}
