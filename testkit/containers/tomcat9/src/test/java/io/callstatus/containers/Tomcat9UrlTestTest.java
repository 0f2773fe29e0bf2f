package io.callstatus.containers;

import io.callstatus.javax.CallStatusServlet;
import javax.servlet.ServletContextEvent;
import javax.servlet.ServletContextListener;

class Tomcat9UrlTestTest extends UrlTestMatrix {
    Tomcat9UrlTestTest() {
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
