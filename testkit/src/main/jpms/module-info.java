module io.callstatus.testkit {
    requires transitive io.callstatus.core;
    requires com.fasterxml.jackson.core;
    requires java.net.http;
    requires static jdk.httpserver;
    requires static org.jspecify;
    requires static org.junit.jupiter.api;
    requires static org.junit.jupiter.params;
    requires static org.assertj.core;
    requires static jakarta.servlet;

    exports io.callstatus.testkit;

    uses io.callstatus.spi.CallStatusParser;
}
