package io.callstatus.containers;

import io.callstatus.jakarta.CallStatusServlet;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

class Tomcat11UrlTestTest extends UrlTestMatrix {
    Tomcat11UrlTestTest() {
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
