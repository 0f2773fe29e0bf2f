package io.callstatus.containers;

import io.callstatus.containers.javax.UrlTestApplication;

class Tomcat9UrlTestTest extends UrlTestMatrix {
    Tomcat9UrlTestTest() {
        super(new TomcatContainer(UrlTestApplication.class));
    }
}
