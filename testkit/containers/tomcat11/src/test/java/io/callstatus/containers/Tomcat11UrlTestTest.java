package io.callstatus.containers;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import io.callstatus.jakarta.CallStatusServlet;

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
