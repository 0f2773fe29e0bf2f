package io.callstatus.containers.javax;

import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** A servlet that hands a request on to another, with a query of its own. */
final class Dispatching extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final Way way;
    private final String path;

    /** How it does so. */
    enum Way {
        FORWARD,
        INCLUDE,
        ASYNC
    }

    Dispatching(Way way, String path) {
        this.way = way;
        this.path = path + "/inner?tenant=7&key=outer";
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        switch (way) {
            case FORWARD -> request.getRequestDispatcher(path).forward(request, response);
            case INCLUDE -> request.getRequestDispatcher(path).include(request, response);
            case ASYNC -> request.startAsync(request, response).dispatch(path);
        }
    }
}
