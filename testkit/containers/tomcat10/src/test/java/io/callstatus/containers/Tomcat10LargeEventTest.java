package io.callstatus.containers;

import io.callstatus.containers.jakarta.LargeEventApplication;

class Tomcat10LargeEventTest extends LargeEventMatrix {
    Tomcat10LargeEventTest() {
        super(new TomcatContainer(LargeEventApplication.class));
    }
}
