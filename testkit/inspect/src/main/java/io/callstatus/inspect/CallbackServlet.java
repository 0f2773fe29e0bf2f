package io.callstatus.inspect;

import io.callstatus.jakarta.Parsers;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** An ordinary servlet: one line makes a status of whatever comes, and the answer tells which. */
final class CallbackServlet extends HttpServlet {
    static final String MEDIA_TYPE = "application/json";

    private static final long serialVersionUID = 1L;

    private final transient RequestCheck check;

    CallbackServlet(RequestCheck check) {
        this.check = check;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Outcome outcome = check.outcome(() -> Parsers.detect(request));
        byte[] body = JsonLine.of(outcome).getBytes(StandardCharsets.UTF_8);
        response.setContentType(MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
