package com.example.testbed.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.testbed.driver.TestBed;
import java.net.HttpURLConnection;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ApplicationTest {
    @Value("${local.server.port}")
    private int port;

    @Test
    void callbacks_ofFiveProviders() throws Exception {
        TestBed.check(URI.create("http://127.0.0.1:" + port));
    }

    /** Security is on. */
    @Test
    void otherPath() throws Exception {
        URI other = URI.create("http://127.0.0.1:" + port + "/other");
        assertEquals(403, ((HttpURLConnection) other.toURL().openConnection()).getResponseCode());
    }
}
