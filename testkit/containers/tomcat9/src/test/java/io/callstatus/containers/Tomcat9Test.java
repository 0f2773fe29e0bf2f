package io.callstatus.containers;

import io.callstatus.containers.javax.Application;

class Tomcat9Test extends ContainerMatrix {
    Tomcat9Test() {
        super("Tomcat 9", new TomcatContainer(Application.class));
    }
}
