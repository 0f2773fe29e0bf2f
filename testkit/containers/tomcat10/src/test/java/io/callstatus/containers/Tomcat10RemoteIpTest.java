package io.callstatus.containers;

import io.callstatus.containers.jakarta.Application;

class Tomcat10RemoteIpTest extends ReportedHostMatrix {
    Tomcat10RemoteIpTest() {
        super("Tomcat 10.1", tomcat());
    }

    private static TomcatContainer tomcat() {
        TomcatContainer tomcat = new TomcatContainer(Application.class);
        tomcat.believeProxies();
        return tomcat;
    }
}
