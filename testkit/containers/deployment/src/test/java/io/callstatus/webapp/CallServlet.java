package io.callstatus.webapp;

import io.callstatus.CallStatusException;
import io.callstatus.Detection;
import io.callstatus.jakarta.Parsers;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Lies in a web application, and tells which provider sent a request. */
public class CallServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected final void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            response.getWriter().print(detect(request).trustUnverified().parse().provider());
        } catch (CallStatusException e) {
            response.getWriter().print(e.kind());
        } catch (IllegalStateException e) {
            response.getWriter().print(e.getMessage());
        }
    }

    /** By what lies beside the library. */
    protected Detection detect(HttpServletRequest request) throws IOException {
        return Parsers.detect(request);
    }
}
