package io.callstatus.containers;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.WebhookRequest;
import io.callstatus.jakarta.Parsers;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.Test;

/** In which case Jetty gives the names of headers. Nobody can see from inside how they were sent; nothing here asks for it. */
class JettyHeaderNamesTest {
    /** Answers with the raw request, as this library writes it down. */
    static final class Writing extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            WebhookRequest read = Parsers.read(request);
            response.getOutputStream().write(read.toHttp());
        }
    }

    private static String written(Session session, String line) {
        return session.send("", Cases.json().header(line), Transfer.CONTENT_LENGTH)
                .response()
                .orElseThrow()
                .text();
    }

    @Test
    void names_ofHeaders_areThoseThatTheServerHas() throws Exception {
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(new Writing()), "/*");
        server.setHandler(context);
        server.start();
        try (Session session = new Session(connector.getLocalPort())) {
            String known = written(session, "user-agent: a");
            assertThat(known).contains("User-Agent: a").doesNotContain("user-agent");
            assertThat(written(session, "x-sent-SO: 1")).contains("x-sent-SO: 1");
            assertThat(written(session, "X-SENT-so: 1")).containsIgnoringCase("x-sent-so: 1");
        } finally {
            server.stop();
        }
    }
}
