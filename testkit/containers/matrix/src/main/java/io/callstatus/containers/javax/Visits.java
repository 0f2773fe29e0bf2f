package io.callstatus.containers.javax;

import io.callstatus.UnreadableRequestException;
import io.callstatus.containers.Visit;
import io.callstatus.javax.Parsers;
import java.io.IOException;
import javax.servlet.http.HttpServletRequest;

/** What servlets and controllers do with a request, and tell the test. */
public final class Visits {
    private Visits() {}

    /** Does not know this library. */
    public static void plain(HttpServletRequest request) {
        Visit visit = new Visit();
        visit.parameters(request::getParameterMap);
        visit.body(request::getInputStream);
        visit.end();
    }

    /** Was there before, with one more line in it. */
    public static void detect(HttpServletRequest request) throws IOException {
        Visit visit = new Visit();
        visit.detect(() -> Parsers.detect(request));
        visit.detect(() -> Parsers.detect(request));
        visit.parameters(request::getParameterMap);
        HttpServletRequest replayable = replayable(request);
        visit.body(replayable::getInputStream);
        visit.detectReplayed(() -> Parsers.detect(replayable));
        visit.end();
    }

    /** What is over the limit stays as it is. */
    private static HttpServletRequest replayable(HttpServletRequest request) throws IOException {
        try {
            return Parsers.replayable(request);
        } catch (UnreadableRequestException e) {
            return request;
        }
    }

    /** Reads everything twice before it detects. */
    static void replay(HttpServletRequest request) throws IOException {
        Visit visit = new Visit();
        try {
            replay(Parsers.replayable(request), visit);
        } catch (UnreadableRequestException e) {
            visit.detect(() -> Parsers.detect(request));
        }
        visit.end();
    }

    private static void replay(HttpServletRequest request, Visit visit) {
        visit.body(request::getInputStream);
        visit.parameters(request::getParameterMap);
        visit.text(request::getReader);
        visit.detect(() -> Parsers.detect(request));
        visit.body(request::getInputStream);
        visit.text(request::getReader);
        visit.detect(() -> Parsers.detect(request));
    }

    /** Comes back to the request later. */
    static void later(HttpServletRequest request) {
        Visit visit = new Visit();
        visit.parameters(request::getParameterMap);
        visit.body(request::getInputStream);
        visit.detect(() -> Parsers.detect(request));
        visit.end();
    }
}
