package io.callstatus.containers;

import io.callstatus.containers.javax.Application;

class Tomcat9RemoteIpTest extends ReportedHostMatrix {
    Tomcat9RemoteIpTest() {
        super("Tomcat 9", tomcat());
    }

    private static TomcatContainer tomcat() {
        TomcatContainer tomcat = new TomcatContainer(Application.class);
        tomcat.believeProxies();
        return tomcat;
    }
}
