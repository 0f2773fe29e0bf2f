package io.callstatus.javax;

import io.callstatus.WebhookResponse;
import java.io.IOException;
import javax.servlet.RequestDispatcher;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

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
