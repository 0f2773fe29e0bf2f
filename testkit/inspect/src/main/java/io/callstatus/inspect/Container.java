package io.callstatus.inspect;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;

/** A Tomcat as it comes, with one servlet, on the loopback address unless told otherwise. Closing it leaves nothing behind. */
public final class Container implements AutoCloseable {
    /** Held here, since a logger that nobody holds forgets its level. */
    private static final Logger LOG = Logger.getLogger("org.apache");

    private final Tomcat tomcat = new Tomcat();
    private final Connector connector = new Connector();
    private final Path folder;

    private Container(Path folder) {
        this.folder = folder;
    }

    static Container start(HttpServlet servlet) throws IOException {
        return start(servlet, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    /** The same at this address; port 0 is a free one. */
    public static Container start(HttpServlet servlet, InetSocketAddress address) throws IOException {
        LOG.setLevel(Level.OFF);
        Container container = new Container(Files.createTempDirectory("callstatus-inspect"));
        try {
            container.run(servlet, address);
            return container;
        } catch (LifecycleException e) {
            container.deleteFolder();
            throw new IOException("the servlet container does not start", e);
        }
    }

    private void run(HttpServlet servlet, InetSocketAddress address) throws LifecycleException {
        tomcat.setBaseDir(folder.toString());
        connector.setPort(address.getPort());
        connector.setProperty("address", address.getAddress().getHostAddress());
        connector.setThrowOnFailure(true); // where the port is taken
        connector.setProperty("maxKeepAliveRequests", "1"); // the end of an answer is the end of the connection
        tomcat.setConnector(connector);
        Context context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "callbacks", servlet).addMapping("/");
        tomcat.start();
    }

    /** Where it listens. */
    public int port() {
        return connector.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IOException("the servlet container does not stop", e);
        } finally {
            deleteFolder();
        }
    }

    private void deleteFolder() throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.sorted(Comparator.reverseOrder()).toList(); // what is inside a folder goes first
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
