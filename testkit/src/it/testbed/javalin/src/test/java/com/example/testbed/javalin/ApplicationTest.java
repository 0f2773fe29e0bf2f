package com.example.testbed.javalin;

import com.example.testbed.driver.TestBed;
import io.javalin.Javalin;
import java.net.URI;
import org.junit.jupiter.api.Test;

class ApplicationTest {
    @Test
    void callbacks_ofFiveProviders() throws Exception {
        Javalin javalin = Application.start(0);
        try {
            TestBed.check(URI.create("http://127.0.0.1:" + javalin.port()));
        } finally {
            javalin.stop();
        }
    }
}
