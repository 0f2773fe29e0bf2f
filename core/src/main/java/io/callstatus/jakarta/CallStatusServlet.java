package io.callstatus.jakarta;

import io.callstatus.CallStatusEndpoint;
import io.callstatus.ParserSet;
import io.callstatus.Secrets;
import io.callstatus.WebhookResponse;
import io.callstatus.internal.scan.LargeEvents;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A complete endpoint: detects, verifies, parses, hands the status to your code, and answers.
 *
 * <pre>{@code
 * @WebServlet("/calls")
 * public final class Calls extends CallStatusServlet {
 *     public Calls() {
 *         super(Secrets.builder().secret("freeclimb", System.getenv("FREECLIMB_SECRET")).build(), Calls::handle);
 *     }
 * }
 * }</pre>
 *
 * <p>It reads exact bytes, so that every signature can be checked, and needs no filter. {@link CallStatusEndpoint} describes
 * what it answers and logs; methods other than {@code GET} and {@code POST} are answered with 405. Thread-safe, if the handler
 * is.
 */
public class CallStatusServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final WebhookResponse NOT_ALLOWED = WebhookResponse.of(405).withHeader("Allow", "GET, POST");

    private final transient CallStatusEndpoint endpoint;

    /** Serves the installed providers; the handler is called by many threads at once. */
    public CallStatusServlet(Secrets secrets, CallStatusEndpoint.Handler handler) {
        this(CallStatusEndpoint.of(secrets, handler));
    }

    /** Serves an endpoint with other providers, limits or public URLs. */
    public CallStatusServlet(CallStatusEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Responses.send(request, response, answer(request));
    }

    private WebhookResponse answer(HttpServletRequest request) {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("POST")) {
            return NOT_ALLOWED;
        }
        int limit = endpoint.maxBodyBytes();
        ParserSet parsers = endpoint.parsers();
        LargeEvents large = LargeEvents.of(parsers);
        return endpoint.receive(() -> Parsers.read(Parsers.replayable(request, limit, large, null), limit, parsers));
    }
}
