package io.callstatus.containers;

import io.callstatus.containers.javax.Application;
import org.eclipse.jetty.ee8.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

class JettyEe8Test extends ContainerMatrix {
    JettyEe8Test() {
        super("Jetty ee8", new Jetty());
    }

    private static final class Jetty implements Container {
        private final Server server = new Server();

        @Override
        public int start() throws Exception {
            ServerConnector connector = new ServerConnector(server);
            connector.setHost("127.0.0.1");
            server.addConnector(connector);
            ServletContextHandler context = new ServletContextHandler();
            context.setContextPath("/");
            context.addEventListener(new Application());
            server.setHandler(context);
            server.start();
            return connector.getLocalPort();
        }

        @Override
        public void stop() throws Exception {
            server.stop();
        }
    }
}
