package io.callstatus.containers;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import io.callstatus.jakarta.CallStatusServlet;

class Tomcat10UrlTestTest extends UrlTestMatrix {
    Tomcat10UrlTestTest() {
        super(new TomcatContainer(Application.class));
    }

    /** Serves the endpoint. */
    public static final class Application implements ServletContextListener {
        @Override
        public void contextInitialized(ServletContextEvent event) {
            event.getServletContext()
                    .addServlet("calls", new CallStatusServlet(endpoint()))
                    .addMapping("/calls");
        }
    }
}
