package io.callstatus.jakarta;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

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
