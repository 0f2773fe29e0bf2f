package io.callstatus.webapp;

import io.callstatus.Detection;
import io.callstatus.ParserSet;
import io.callstatus.jakarta.Parsers;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** Shares the library with others, and has its own providers. */
public final class GivenLoaderServlet extends CallServlet {
    private static final long serialVersionUID = 1L;

    private final transient ParserSet parsers = ParserSet.load(GivenLoaderServlet.class.getClassLoader());

    @Override
    protected Detection detect(HttpServletRequest request) throws IOException {
        return Parsers.detect(request, parsers);
    }
}
