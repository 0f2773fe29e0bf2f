package io.callstatus.containers.jakarta;

import io.callstatus.CallStatusException;
import io.callstatus.containers.LargeEventMatrix;
import io.callstatus.jakarta.CallStatusServlet;
import io.callstatus.jakarta.Parsers;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Serves the endpoint of {@link LargeEventMatrix}, and a servlet that somebody wrote. */
public final class LargeEventApplication implements ServletContextListener {
    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        context.addServlet("calls", new CallStatusServlet(LargeEventMatrix.endpoint()))
                .addMapping("/calls");
        context.addServlet("own", new Own()).addMapping("/own");
    }

    private static final class Own extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            try {
                Parsers.detect(request, LargeEventMatrix.PARSERS)
                        .verify(LargeEventMatrix.SECRETS)
                        .parse();
            } catch (CallStatusException e) {
                response.setStatus(e.httpStatus());
            }
        }
    }
}
