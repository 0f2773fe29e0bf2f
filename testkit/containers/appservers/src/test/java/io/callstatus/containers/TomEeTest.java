package io.callstatus.containers;

class TomEeTest extends ContainerMatrix {
    TomEeTest() {
        super("TomEE 9", new ServerProcess(AppServers::tomEe));
    }
}
