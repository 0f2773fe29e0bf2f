package io.callstatus.containers;

import io.callstatus.containers.jakarta.LargeEventApplication;

class Tomcat11LargeEventTest extends LargeEventMatrix {
    Tomcat11LargeEventTest() {
        super(new TomcatContainer(LargeEventApplication.class));
    }
}
