package io.callstatus.containers;

import io.callstatus.containers.jakarta.Application;

class Tomcat11RemoteIpTest extends ReportedHostMatrix {
    Tomcat11RemoteIpTest() {
        super("Tomcat 11", tomcat());
    }

    private static TomcatContainer tomcat() {
        TomcatContainer tomcat = new TomcatContainer(Application.class);
        tomcat.believeProxies();
        return tomcat;
    }
}
