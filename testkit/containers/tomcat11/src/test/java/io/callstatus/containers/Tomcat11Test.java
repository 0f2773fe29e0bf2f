package io.callstatus.containers;

import io.callstatus.containers.jakarta.Application;

class Tomcat11Test extends ContainerMatrix {
    Tomcat11Test() {
        super("Tomcat 11", new TomcatContainer(Application.class));
    }
}
