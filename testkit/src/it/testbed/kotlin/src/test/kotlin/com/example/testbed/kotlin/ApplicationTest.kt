package com.example.testbed.kotlin

import com.example.testbed.Calls
import com.example.testbed.driver.TestBed
import io.callstatus.testkit.Fixtures
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test
import java.net.URI

class ApplicationTest {
    @Test
    fun `callbacks of five providers`() {
        val server = start(Calls())
        try {
            TestBed.check(URI.create("http://127.0.0.1:${server.address.port}"))
        } finally {
            server.stop(0)
        }
    }

    @Test
    fun `status read in Kotlin`() {
        assertEquals("was not answered", sentence(Fixtures.of("twilio").busy().status()))
    }
}
