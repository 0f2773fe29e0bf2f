package com.example.testbed.scala3

import com.example.testbed.Calls
import com.example.testbed.driver.TestBed
import io.callstatus.testkit.Fixtures
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

import java.net.URI

class ApplicationTest:
  @Test
  def callbacks_ofFiveProviders(): Unit =
    val server = Application.start(Calls())
    try TestBed.check(URI.create(s"http://127.0.0.1:${server.getAddress.getPort}"))
    finally server.stop(0)

  @Test
  def status_readInScala(): Unit =
    assertEquals("BUSY", Application.sentence(Fixtures.of("twilio").busy().status()))
