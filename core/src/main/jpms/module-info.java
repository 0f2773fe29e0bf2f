module io.callstatus.core {
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.annotation;
    requires static org.jspecify;
    // "static transitive" would stop every user who has no servlet API; javax.servlet has no module name to require.
    requires static jakarta.servlet;

    exports io.callstatus;
    exports io.callstatus.spi;
    exports io.callstatus.jakarta;
    exports io.callstatus.javax;
    exports io.callstatus.timeline;
    exports io.callstatus.archive;

    uses io.callstatus.spi.CallStatusParser;
}
