package io.callstatus.containers;

class WildFlyTest extends ContainerMatrix {
    WildFlyTest() {
        super("WildFly 39", new ServerProcess(AppServers::wildFly));
    }
}
