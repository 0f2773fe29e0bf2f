package io.callstatus.containers.jakarta;

import io.callstatus.containers.EarlyRead;
import io.callstatus.containers.Endpoints;
import io.callstatus.containers.GuardedEndpoint;
import io.callstatus.containers.Paths;
import io.callstatus.jakarta.CallStatusFilter;
import io.callstatus.jakarta.CallStatusServlet;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import java.util.EnumSet;

/** The application of the matrix, registered as any web application does it. */
public final class Application implements ServletContextListener {
    @Override
    public void contextInitialized(ServletContextEvent event) {
        register(event.getServletContext());
    }

    /** Registers servlets and filters. */
    public static void register(ServletContext context) {
        servlet(context, Paths.PLAIN, new Servlets.Plain());
        servlet(context, Paths.DETECT, new Servlets.Detect());
        servlet(context, Paths.PARTS, new Servlets.Upload()).setMultipartConfig(new MultipartConfigElement(""));
        servlet(context, Paths.PLAIN_PARTS, new Servlets.Plain()).setMultipartConfig(new MultipartConfigElement(""));
        servlet(context, Paths.REPLAY, new Servlets.Replay());
        servlet(context, Paths.ENDPOINT, new CallStatusServlet(Endpoints.endpoint()));
        verifying(context);
        dispatching(context);
        filtered(context);
        servlet(context, Paths.GUARDED, new CallStatusServlet(GuardedEndpoint.endpoint()));
        for (EarlyRead early : EarlyRead.values()) {
            servlet(context, early.path(), new Servlets.Detect());
            filter(context, early.path(), new EarlyReadFilter(early));
        }
    }

    private static void verifying(ServletContext context) {
        servlet(context, Paths.VERIFY_REPORTED, new Servlets.Verify(Endpoints::detectReported));
        servlet(context, Paths.VERIFY, new Servlets.Verify(Endpoints::detect));
        servlet(context, Paths.VERIFY_LATE, new Servlets.Verify(Endpoints::detect));
        servlet(context, Paths.VERIFY_ENCODED, new Servlets.Verify(Endpoints::detect));
        filter(context, Paths.VERIFY_ENCODED, (request, response, chain) -> {
            request.setCharacterEncoding("UTF-8");
            chain.doFilter(request, response);
        });
    }

    private static void dispatching(ServletContext context) {
        servlet(context, Paths.FORWARD, new Dispatching(Dispatching.Way.FORWARD, Paths.DETECT));
        servlet(context, Paths.FORWARD_AND_INCLUDE, new Dispatching(Dispatching.Way.FORWARD, Paths.INCLUDE));
        servlet(context, Paths.INCLUDE, new Dispatching(Dispatching.Way.INCLUDE, Paths.DETECT));
        servlet(context, Paths.DISPATCH, new Dispatching(Dispatching.Way.ASYNC, Paths.DETECT));
        servlet(context, Paths.FORWARD_TO_ENDPOINT, new Dispatching(Dispatching.Way.FORWARD, Paths.ENDPOINT));
        servlet(context, Paths.DISPATCH_TO_ENDPOINT, new Dispatching(Dispatching.Way.ASYNC, Paths.ENDPOINT));
    }

    private static void filtered(ServletContext context) {
        servlet(context, Paths.FILTERED, new Servlets.Replay());
        servlet(context, Paths.SMALL, new Servlets.Detect());
        servlet(context, Paths.FORWARDED, new Servlets.Forward());
        servlet(context, Paths.ASYNC, new AsyncServlets.Later());
        servlet(context, Paths.DISPATCHED, new AsyncServlets.Dispatched());
        servlet(context, Paths.PLAIN_DISPATCHED, new AsyncServlets.Dispatched());
        servlet(context, Paths.LISTENER, new AsyncServlets.Listener());
        filter(context, Paths.FILTERED, new CallStatusFilter());
        filter(context, Paths.FORWARDED, new CallStatusFilter());
        filter(context, Paths.ASYNC, new CallStatusFilter());
        filter(context, Paths.DISPATCHED, new CallStatusFilter());
        filter(context, Paths.LISTENER, new CallStatusFilter());
        filter(context, Paths.SMALL, new CallStatusFilter()).setInitParameter(CallStatusFilter.MAX_BODY_BYTES, "1000");
    }

    private static ServletRegistration.Dynamic servlet(ServletContext context, String path, Servlet servlet) {
        ServletRegistration.Dynamic registration = context.addServlet(path, servlet);
        registration.addMapping(path + "/*");
        registration.setAsyncSupported(true);
        return registration;
    }

    private static FilterRegistration.Dynamic filter(ServletContext context, String path, Filter filter) {
        FilterRegistration.Dynamic registration = context.addFilter(path, filter);
        registration.setAsyncSupported(true);
        registration.addMappingForUrlPatterns(
                EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC), false, path + "/*");
        return registration;
    }
}
