package io.callstatus.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.servlet.DispatcherType;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpFilter;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.ee8.servlet.FilterHolder;
import org.eclipse.jetty.ee8.servlet.ServletContextHandler;
import org.eclipse.jetty.ee8.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.Test;

/**
 * Why the library looks at a form in chunks before it asks for parameters: whoever asks for them lets Jetty take the stream, and
 * then an empty form tells the same as one that a filter has read. Before that, an encoding can be set only of the first.
 */
class JettyEe8EmptyFormTest {
    private static final String EATEN = "/eaten";
    private static final String WHOLE = "/whole";

    /** Everything that a request tells about its body once somebody has asked for parameters. */
    static final class ReportingServlet extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            Map<String, Object> told = new LinkedHashMap<>();
            String before = encodingThatCanBeSet(request);
            told.put("parameters", request.getParameterMap().keySet());
            told.put("attributes", Collections.list(request.getAttributeNames()));
            told.put("finished", request.getInputStream().isFinished());
            told.put("ready", request.getInputStream().isReady());
            told.put("available", request.getInputStream().available());
            told.put("read", request.getInputStream().read());
            told.put("reader", reader(request));
            told.put("length", request.getContentLengthLong());
            told.put("trailers", request.isTrailerFieldsReady() + " " + request.getTrailerFields());
            response.getOutputStream().print(before + " " + told);
        }

        private static String encodingThatCanBeSet(HttpServletRequest request) throws IOException {
            request.setCharacterEncoding("UTF-8");
            return String.valueOf(request.getCharacterEncoding());
        }

        private static String reader(HttpServletRequest request) throws IOException {
            try {
                return "read " + request.getReader().read();
            } catch (IllegalStateException e) {
                return e.getClass().getSimpleName();
            }
        }
    }

    /** Reads the body before anybody asks for parameters. */
    static final class ReadingFilter extends HttpFilter {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            request.getInputStream().readAllBytes();
            chain.doFilter(request, response);
        }
    }

    @Test
    void emptyForm_inChunks_tellsMoreBeforeItsParametersAreAskedFor() throws Exception {
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        context.setContextPath("/");
        context.addServlet(new ServletHolder(new ReportingServlet()), "/*");
        context.addFilter(new FilterHolder(new ReadingFilter()), EATEN + "/*", EnumSet.of(DispatcherType.REQUEST));
        server.setHandler(context);
        server.start();
        try (Session session = new Session(connector.getLocalPort())) {
            String empty = told(session, WHOLE, "");
            assertThat(empty).startsWith("UTF-8 {").contains("parameters=[]", "reader=IllegalStateException");
            assertThat(told(session, EATEN, "a=1")).isEqualTo(empty.replaceFirst("UTF-8", "null"));
            assertThat(told(session, WHOLE, "a=1")).contains("parameters=[a]");
        } finally {
            server.stop();
        }
    }

    private static String told(Session session, String path, String body) {
        Session.Result result = session.send(path, Cases.form(body), Transfer.CHUNKED);
        return result.response().orElseThrow().text();
    }
}
