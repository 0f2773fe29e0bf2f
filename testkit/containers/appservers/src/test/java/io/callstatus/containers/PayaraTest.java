package io.callstatus.containers;

class PayaraTest extends ContainerMatrix {
    PayaraTest() {
        super("Payara Micro 7", new ServerProcess(AppServers::payara));
    }
}
