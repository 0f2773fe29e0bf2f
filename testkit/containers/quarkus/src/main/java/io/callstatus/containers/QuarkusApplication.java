package io.callstatus.containers;

import io.callstatus.containers.jakarta.Application;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** The application of the matrix, where Quarkus looks for it. */
@WebListener
public class QuarkusApplication implements ServletContextListener {
    @Override
    public void contextInitialized(ServletContextEvent event) {
        Application.register(event.getServletContext());
    }
}
