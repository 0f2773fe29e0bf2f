package io.callstatus.containers;

import io.callstatus.containers.jakarta.Application;
import io.callstatus.containers.jakarta.Visits;
import io.callstatus.jakarta.CallStatusFilter;
import io.javalin.Javalin;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.servlet.FilterHolder;

/** Javalin on the Jetty that it brings, with the application of the matrix beside handlers of its own. */
final class JavalinContainer implements Container {
    static final String DETECT = "/handler/detect";
    static final String PLAIN = "/handler/plain";
    /** Behind the filter. */
    static final String FILTERED = "/handler/filtered";

    /** Kept, since loggers that nobody holds forget their level. */
    private static final List<Logger> LOGS = List.of(Logger.getLogger("io.javalin"), Logger.getLogger("org.eclipse"));

    private final Javalin javalin;

    JavalinContainer() {
        javalin = Javalin.create(config -> {
            config.showJavalinBanner = false;
            config.jetty.modifyServletContextHandler(context -> {
                context.addEventListener(new Application());
                context.addFilter(
                        new FilterHolder(new CallStatusFilter()),
                        FILTERED + "/*",
                        EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC));
            });
        });
        on(DETECT, context -> Visits.detect(context.req()));
        on(PLAIN, context -> Visits.plain(context.req()));
    }

    Javalin javalin() {
        return javalin;
    }

    /** Serves whatever stands below a path by a handler, whatever the method. */
    JavalinContainer on(String path, Handler handler) {
        for (HandlerType type : List.of(HandlerType.GET, HandlerType.POST, HandlerType.PUT, HandlerType.PATCH)) {
            javalin.addHttpHandler(type, path + "/*", handler);
        }
        return this;
    }

    @Override
    public int start() {
        LOGS.forEach(log -> log.setLevel(Level.OFF));
        return javalin.start("127.0.0.1", 0).port();
    }

    @Override
    public void stop() {
        javalin.stop();
    }
}
