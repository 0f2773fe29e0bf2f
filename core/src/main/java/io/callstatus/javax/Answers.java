package io.callstatus.javax;

import javax.servlet.RequestDispatcher;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Answers with a status line and nothing else. */
final class Answers {
    private Answers() {}

    static void send(HttpServletRequest request, HttpServletResponse response, int status) {
        // Tomcat leaves the exception of a failed read here, and would show it to the caller.
        request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (!response.isCommitted()) {
            response.resetBuffer(); // headers stay: other filters have set them for every answer
        }
        response.setStatus(status);
    }
}
