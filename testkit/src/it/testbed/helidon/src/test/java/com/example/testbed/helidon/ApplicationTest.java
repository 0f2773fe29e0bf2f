package com.example.testbed.helidon;

import com.example.testbed.driver.TestBed;
import io.helidon.webserver.WebServer;
import java.net.URI;
import org.junit.jupiter.api.Test;

class ApplicationTest {
    @Test
    void callbacks_ofFiveProviders() throws Exception {
        WebServer server = Application.start(0);
        try {
            TestBed.check(URI.create("http://127.0.0.1:" + server.port()));
        } finally {
            server.stop();
        }
    }
}
