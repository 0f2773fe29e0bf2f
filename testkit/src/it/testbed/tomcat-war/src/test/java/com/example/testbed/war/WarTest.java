package com.example.testbed.war;

import com.example.testbed.driver.TestBed;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tomcat unpacks the archive, and the application has the library from there: its loader shows it nothing else of this test. */
class WarTest {
    /** The class path of a server: the container, and nothing of an application. */
    private static final class ServerLoader extends ClassLoader {
        ServerLoader(ClassLoader parent) {
            super(parent);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("com.example.") || name.startsWith("io.callstatus.")) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }
    }

    @TempDir
    Path home;

    @Test
    void callbacks_ofFiveProviders() throws Exception {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(home.toString());
        Files.createDirectories(home.resolve("webapps"));
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        Context context = tomcat.addWebapp("", System.getProperty("war"));
        context.setParentClassLoader(new ServerLoader(getClass().getClassLoader()));
        tomcat.start();
        try {
            TestBed.check(URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort()));
        } finally {
            tomcat.stop();
            tomcat.destroy();
        }
    }
}
