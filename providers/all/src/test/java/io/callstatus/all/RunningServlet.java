package io.callstatus.all;

import jakarta.servlet.Servlet;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

/** A compiled servlet that Tomcat runs below {@code /calls}. */
final class RunningServlet implements AutoCloseable {
    private final Tomcat tomcat;
    private final URLClassLoader classes;
    private final Context context;

    private RunningServlet(Tomcat tomcat, URLClassLoader classes, Context context) {
        this.tomcat = tomcat;
        this.classes = classes;
        this.context = context;
    }

    static RunningServlet start(Path folder, String name) throws Exception {
        URLClassLoader classes =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, RunningServlet.class.getClassLoader());
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        tomcat.setSilent(true); // else it prints what the servlet logs
        Context context = tomcat.addContext("", folder.toString());
        Object servlet = classes.loadClass(name).getConstructor().newInstance();
        Tomcat.addServlet(context, "calls", (Servlet) servlet);
        context.addServletMapping("/calls/*", "calls");
        tomcat.start();
        return new RunningServlet(tomcat, classes, context);
    }

    URI uri(String path) {
        return URI.create("http://localhost:" + tomcat.getConnector().getLocalPort() + path);
    }

    String logName() {
        return context.getLogName();
    }

    @Override
    public void close() throws LifecycleException, IOException {
        tomcat.stop();
        tomcat.destroy();
        classes.close();
    }
}
