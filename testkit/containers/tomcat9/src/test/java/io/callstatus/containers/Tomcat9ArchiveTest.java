package io.callstatus.containers;

import io.callstatus.CallStatusEndpoint;
import io.callstatus.Secrets;
import io.callstatus.archive.Archive;
import io.callstatus.archive.Archive.OnFailure;
import io.callstatus.javax.CallStatusFilter;
import io.callstatus.javax.CallStatusServlet;
import java.util.EnumSet;
import javax.servlet.DispatcherType;
import javax.servlet.FilterRegistration;
import javax.servlet.ServletContext;
import javax.servlet.ServletContextEvent;
import javax.servlet.ServletContextListener;
import javax.servlet.ServletRegistration;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

class Tomcat9ArchiveTest extends ArchiveMatrix {
    private static final int LIMIT = 1 << 20;

    Tomcat9ArchiveTest() {
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
