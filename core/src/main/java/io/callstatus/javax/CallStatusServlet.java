package io.callstatus.javax;

import io.callstatus.CallStatus;
import io.callstatus.CallStatusEndpoint;
import io.callstatus.Secrets;
import java.util.function.Consumer;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * A whole endpoint: detects, verifies, parses, hands the status over, and answers with a status line and nothing else.
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
 * <p>It reads exact bytes, so that every signature can be checked, and needs no filter. What it answers, and what it
 * logs, says {@link CallStatusEndpoint}; other methods than {@code GET} and {@code POST} get 405. Thread-safe, if the
 * consumer is.
 */
public class CallStatusServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient CallStatusEndpoint endpoint;

    /** Serves the installed providers; the consumer is called by many threads at once. */
    public CallStatusServlet(Secrets secrets, Consumer<CallStatus> consumer) {
        this(CallStatusEndpoint.of(secrets, consumer));
    }

    /** Serves an endpoint with other providers, limits or public URLs. */
    public CallStatusServlet(CallStatusEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {
        if (request.getMethod().equals("GET") || request.getMethod().equals("POST")) {
            int limit = endpoint.maxBodyBytes();
            int status = endpoint.receive(() -> Parsers.read(Parsers.replayable(request, limit), limit));
            Answers.send(request, response, status);
        } else {
            Answers.send(request, response, HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            response.setHeader("Allow", "GET, POST");
        }
    }
}
