package io.callstatus.containers.jakarta;

import io.callstatus.Detection;
import io.callstatus.WebhookRequest;
import io.callstatus.containers.Visit;
import io.callstatus.jakarta.Parsers;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;

/** The servlets that answer at once. */
final class Servlets {
    private Servlets() {}

    /** A servlet that does not know this library. */
    static final class Plain extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) {
            Visits.plain(request);
        }
    }

    /** A servlet that was there before, with one more line in it. */
    static final class Detect extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            Visits.detect(request);
        }
    }

    /** A servlet that wants the proof as well. */
    static final class Verify extends HttpServlet {
        private static final long serialVersionUID = 1L;

        private final transient Function<WebhookRequest, Detection> detecting;

        Verify(Function<WebhookRequest, Detection> detecting) {
            this.detecting = detecting;
        }

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) {
            Visit visit = new Visit();
            visit.verify(() -> detecting.apply(Parsers.read(request)));
            visit.end();
        }
    }

    /** A servlet that reads everything twice before it detects. */
    static final class Replay extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            Visits.replay(request);
        }
    }

    /** A servlet that forwards with one more parameter. */
    static final class Forward extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response)
                throws ServletException, IOException {
            request.getRequestDispatcher("/replay/calls?forwarded=1").forward(request, response);
        }
    }

    /** A servlet that takes a file after it has detected. */
    static final class Upload extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response)
                throws ServletException, IOException {
            Visit visit = new Visit();
            visit.detect(() -> Parsers.detect(request));
            visit.detect(() -> Parsers.detect(request));
            visit.parameters(request::getParameterMap);
            var part = request.getPart("f");
            if (part != null) {
                visit.body(part::getInputStream);
            }
            visit.end();
        }
    }
}
