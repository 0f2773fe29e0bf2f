package io.callstatus.containers;

import io.callstatus.containers.javax.LargeEventApplication;

class Tomcat9LargeEventTest extends LargeEventMatrix {
    Tomcat9LargeEventTest() {
        super(new TomcatContainer(LargeEventApplication.class));
    }
}
