package io.callstatus.containers.javax;

import io.callstatus.containers.Visit;
import io.callstatus.javax.Parsers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.servlet.AsyncContext;
import javax.servlet.DispatcherType;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** The servlets that answer later. */
final class AsyncServlets {
    private AsyncServlets() {}

    /** Goes on in another thread, with the request that the context gives. */
    static final class Later extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) {
            AsyncContext context = request.startAsync();
            context.start(() -> {
                Visits.later((HttpServletRequest) context.getRequest());
                context.complete();
            });
        }
    }

    /** Lets the container dispatch the request a second time. */
    static final class Dispatched extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) {
            if (request.getDispatcherType() == DispatcherType.ASYNC) {
                Visits.later(request);
            } else {
                request.startAsync().dispatch();
            }
        }
    }

    /** Reads what is there whenever it is told that something is there. */
    static final class Listener extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            AsyncContext context = request.startAsync();
            ServletInputStream in = request.getInputStream();
            in.setReadListener(new Reading(request, in, context));
        }
    }

    private record Reading(
            HttpServletRequest request, ServletInputStream in, AsyncContext context, ByteArrayOutputStream all)
            implements ReadListener {
        Reading(HttpServletRequest request, ServletInputStream in, AsyncContext context) {
            this(request, in, context, new ByteArrayOutputStream());
        }

        @Override
        public void onDataAvailable() throws IOException {
            byte[] buffer = new byte[100];
            while (in.isReady() && !in.isFinished()) {
                int count = in.read(buffer);
                all.write(buffer, 0, Math.max(count, 0));
            }
        }

        @Override
        public void onAllDataRead() {
            Visit visit = new Visit();
            visit.body(() -> new ByteArrayInputStream(all.toByteArray()));
            visit.parameters(request::getParameterMap);
            visit.detect(() -> Parsers.detect(request));
            visit.end();
            context.complete();
        }

        @Override
        public void onError(Throwable failure) {
            context.complete(); // without a visit: the test sees that
        }
    }
}
