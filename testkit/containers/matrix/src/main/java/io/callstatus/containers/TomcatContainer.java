package io.callstatus.containers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;

/** Any Tomcat: no servlet type is mentioned here, so that one class serves javax and jakarta. */
public final class TomcatContainer implements Container {
    /** Kept, since loggers that nobody holds forget their level. */
    private static final Logger LOG = Logger.getLogger("org.apache");

    private final Tomcat tomcat = new Tomcat();
    private final String application;

    /** With this class, a {@code ServletContextListener}, as the application. */
    public TomcatContainer(Class<?> application) {
        this.application = application.getName();
    }

    @Override
    public int start() throws Exception {
        LOG.setLevel(Level.OFF);
        Path base = Files.createDirectories(Path.of("target", "tomcat"));
        tomcat.setBaseDir(base.toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        Context context = tomcat.addContext("", base.toAbsolutePath().toString());
        context.addApplicationListener(application);
        tomcat.start();
        return tomcat.getConnector().getLocalPort();
    }

    @Override
    public void stop() throws Exception {
        tomcat.stop();
        tomcat.destroy();
    }
}
