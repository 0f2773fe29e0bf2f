package io.callstatus.faults;

import io.callstatus.jakarta.CallStatusServlet;
import jakarta.servlet.Filter;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;

/** A Tomcat with one servlet, filters before it, and whatever its operator has set up; on a free port of this machine. */
final class Server implements AutoCloseable {
    /** Held here, since a logger that nobody holds forgets its level. */
    private static final Logger LOG = Logger.getLogger("org.apache");

    private final Tomcat tomcat = new Tomcat();
    private final Connector connector = new Connector();
    private final Path folder;

    private Server(Path folder) {
        this.folder = folder;
    }

    static Server start(CallStatusServlet servlet, List<Filter> filters, Consumer<Context> setup)
            throws IOException, LifecycleException {
        LOG.setLevel(Level.OFF);
        Server server = new Server(Files.createTempDirectory("callstatus-faults"));
        server.run(servlet, filters, setup);
        return server;
    }

    private void run(CallStatusServlet servlet, List<Filter> filters, Consumer<Context> setup)
            throws LifecycleException {
        tomcat.setBaseDir(folder.toString());
        connector.setPort(0);
        connector.setProperty("address", InetAddress.getLoopbackAddress().getHostAddress());
        connector.setProperty("maxKeepAliveRequests", "1");
        tomcat.setConnector(connector);
        Context context = tomcat.addContext("", null);
        Wrapper calls = Tomcat.addServlet(context, "calls", servlet);
        calls.addMapping("/*");
        for (int i = 0; i < filters.size(); i++) {
            add(context, "filter" + i, filters.get(i));
        }
        setup.accept(context);
        tomcat.start();
    }

    private static void add(Context context, String name, Filter filter) {
        FilterDef definition = new FilterDef();
        definition.setFilterName(name);
        definition.setFilter(filter);
        context.addFilterDef(definition);
        FilterMap map = new FilterMap();
        map.setFilterName(name);
        map.addURLPattern("/*");
        context.addFilterMap(map);
    }

    int port() {
        return connector.getLocalPort();
    }

    @Override
    public void close() throws IOException, LifecycleException {
        tomcat.stop();
        tomcat.destroy();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.sorted(Comparator.reverseOrder()).toList(); // what is inside a folder goes first
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
