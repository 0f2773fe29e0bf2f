package io.callstatus.containers.javax;

import io.callstatus.containers.UrlTestMatrix;
import io.callstatus.javax.CallStatusServlet;
import javax.servlet.ServletContextEvent;
import javax.servlet.ServletContextListener;

/** Serves the endpoint of {@link UrlTestMatrix}. */
public final class UrlTestApplication implements ServletContextListener {
    @Override
    public void contextInitialized(ServletContextEvent event) {
        event.getServletContext()
                .addServlet("calls", new CallStatusServlet(UrlTestMatrix.endpoint()))
                .addMapping("/calls");
    }
}
