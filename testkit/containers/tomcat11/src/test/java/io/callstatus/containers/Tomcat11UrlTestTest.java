package io.callstatus.containers;

import io.callstatus.containers.jakarta.UrlTestApplication;

class Tomcat11UrlTestTest extends UrlTestMatrix {
    Tomcat11UrlTestTest() {
        super(new TomcatContainer(UrlTestApplication.class));
    }
}
