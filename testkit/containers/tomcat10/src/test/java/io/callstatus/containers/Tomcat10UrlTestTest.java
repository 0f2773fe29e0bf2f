package io.callstatus.containers;

import io.callstatus.containers.jakarta.UrlTestApplication;

class Tomcat10UrlTestTest extends UrlTestMatrix {
    Tomcat10UrlTestTest() {
        super(new TomcatContainer(UrlTestApplication.class));
    }
}
