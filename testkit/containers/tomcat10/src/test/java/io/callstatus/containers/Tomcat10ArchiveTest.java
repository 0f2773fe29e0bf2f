package io.callstatus.containers;

import io.callstatus.CallStatusEndpoint;
import io.callstatus.Secrets;
import io.callstatus.archive.Archive;
import io.callstatus.archive.Archive.OnFailure;
import io.callstatus.jakarta.CallStatusFilter;
import io.callstatus.jakarta.CallStatusServlet;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;

class Tomcat10ArchiveTest extends ArchiveMatrix {
    private static final int LIMIT = 1 << 20;

    Tomcat10ArchiveTest() {
        super(new TomcatContainer(Application.class));
    }

    /** Serves the endpoint, and a servlet behind filters. */
    public static final class Application implements ServletContextListener {
        @Override
        public void contextInitialized(ServletContextEvent event) {
            ServletContext context = event.getServletContext();
            Secrets secrets = Secrets.builder().trustUnverified("freeclimb").build();
            CallStatusEndpoint endpoint =
                    CallStatusEndpoint.of(secrets, status -> {}).withArchive(ARCHIVE, OnFailure.REFUSE);
            context.addServlet("calls", new CallStatusServlet(endpoint)).addMapping("/calls");
            filtered(context, "/filtered", ARCHIVE, OnFailure.REFUSE);
            filtered(context, "/dispatched", ARCHIVE, OnFailure.REFUSE);
            filtered(context, "/refusing", FULL, OnFailure.REFUSE);
            filtered(context, "/going-on", FULL, OnFailure.GO_ON);
        }

        private static void filtered(ServletContext context, String path, Archive archive, OnFailure onFailure) {
            ServletRegistration.Dynamic servlet = context.addServlet(path, new Own());
            servlet.setAsyncSupported(true);
            servlet.addMapping(path);
            FilterRegistration.Dynamic filter =
                    context.addFilter(path, new CallStatusFilter(LIMIT, archive, onFailure));
            filter.setAsyncSupported(true);
            filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC), false, path);
        }
    }

    private static final class Own extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) {
            if (request.getServletPath().equals("/dispatched")
                    && request.getDispatcherType() == DispatcherType.REQUEST) {
                request.startAsync().dispatch();
                return;
            }
            String call = request.getParameter(CALL);
            if (call != null) {
                response.setHeader(SEEN, call);
            }
        }
    }
}
