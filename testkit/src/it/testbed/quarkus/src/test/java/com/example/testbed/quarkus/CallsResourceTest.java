package com.example.testbed.quarkus;

import com.example.testbed.driver.TestBed;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CallsResourceTest {
    @TestHTTPResource("/")
    URI base;

    @Test
    void callbacks_ofFiveProviders() throws Exception {
        TestBed.check(base);
    }
}
