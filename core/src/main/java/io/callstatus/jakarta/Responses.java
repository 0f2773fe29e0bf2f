package io.callstatus.jakarta;

import io.callstatus.WebhookResponse;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers with what the endpoint says and nothing else. */
final class Responses {
    private Responses() {}

    static void send(HttpServletRequest request, HttpServletResponse response, WebhookResponse answer)
            throws IOException {
        // Tomcat leaves the exception of a failed read here, and would show it to the caller.
        request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (!response.isCommitted()) {
            response.resetBuffer(); // headers stay: other filters have set them for every answer
        }
        response.setStatus(answer.status());
        answer.headers().forEach(header -> response.addHeader(header.name(), header.value()));
        byte[] body = answer.body();
        if (body.length > 0) {
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }
}
