package io.callstatus.containers.javax;

import io.callstatus.CallStatusException;
import io.callstatus.containers.LargeEventMatrix;
import io.callstatus.javax.CallStatusServlet;
import io.callstatus.javax.Parsers;
import java.io.IOException;
import javax.servlet.ServletContext;
import javax.servlet.ServletContextEvent;
import javax.servlet.ServletContextListener;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

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
