package io.callstatus.containers.jakarta;

import io.callstatus.containers.UrlTestMatrix;
import io.callstatus.jakarta.CallStatusServlet;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

/** Serves the endpoint of {@link UrlTestMatrix}. */
public final class UrlTestApplication implements ServletContextListener {
    @Override
    public void contextInitialized(ServletContextEvent event) {
        event.getServletContext()
                .addServlet("calls", new CallStatusServlet(UrlTestMatrix.endpoint()))
                .addMapping("/calls");
    }
}
