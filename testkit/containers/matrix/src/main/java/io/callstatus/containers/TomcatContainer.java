package io.callstatus.containers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.RemoteIpValve;

/** Any Tomcat: no servlet type is mentioned here, so that one class serves javax and jakarta. */
public final class TomcatContainer implements Container {
    /** Kept, since loggers that nobody holds forget their level. */
    private static final Logger LOG = Logger.getLogger("org.apache");

    private final Tomcat tomcat = new Tomcat();
    private final String application;
    private Consumer<Context> settings = context -> {};

    /** With this class, a {@code ServletContextListener}, as the application. */
    public TomcatContainer(Class<?> application) {
        this.application = application.getName();
    }

    /** Lets it decode queries in another charset than UTF-8. */
    public void decodeQueries(String charset) {
        tomcat.getConnector().setURIEncoding(charset);
    }

    /** Lets it decode forms in this charset, as {@code <request-character-encoding>} does. */
    public void decodeForms(String charset) {
        settings = context -> context.setRequestCharacterEncoding(charset);
    }

    /** Lets it believe what proxies on the loopback address report. */
    public void believeProxies() {
        RemoteIpValve valve = new RemoteIpValve();
        valve.setHostHeader("X-Forwarded-Host");
        valve.setPortHeader("X-Forwarded-Port");
        tomcat.getHost().getPipeline().addValve(valve);
    }

    @Override
    public int start() throws Exception {
        LOG.setLevel(Level.OFF);
        Path base = Files.createDirectories(Path.of("target", "tomcat"));
        tomcat.setBaseDir(base.toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        Context context = tomcat.addContext("", base.toAbsolutePath().toString());
        settings.accept(context);
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
