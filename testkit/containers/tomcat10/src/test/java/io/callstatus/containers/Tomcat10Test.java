package io.callstatus.containers;

import io.callstatus.containers.jakarta.Application;

class Tomcat10Test extends ContainerMatrix {
    Tomcat10Test() {
        super("Tomcat 10.1", new TomcatContainer(Application.class));
    }
}
