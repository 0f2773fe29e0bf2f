package com.example.testbed.scala3

import com.example.testbed.Calls
import com.sun.net.httpserver.{HttpExchange, HttpServer}
import io.callstatus.{CallState, CallStatus, WebhookRequest, WebhookResponse}

import java.net.InetSocketAddress
import scala.jdk.CollectionConverters.*
import scala.jdk.OptionConverters.*

/** The server of the JDK, in Scala. */
object Application:
  def start(calls: Calls): HttpServer =
    val server = HttpServer.create(InetSocketAddress("127.0.0.1", 0), 0)
    server.createContext("/calls", exchange => answer(exchange, calls.endpoint().receive(() => request(exchange))))
    server.createContext("/report", exchange => send(exchange, 200, calls.report().getBytes("UTF-8")))
    server.start()
    server

  private def request(exchange: HttpExchange): WebhookRequest =
    val request = WebhookRequest.builder()
      .method(exchange.getRequestMethod)
      .url(s"https://hooks.example.com${exchange.getRequestURI}")
    for (name, values) <- exchange.getRequestHeaders.asScala; value <- values.asScala do request.header(name, value)
    request.build(exchange.getRequestBody)

  private def answer(exchange: HttpExchange, response: WebhookResponse): Unit =
    response.headers().forEach(header => exchange.getResponseHeaders.add(header.name(), header.value()))
    send(exchange, response.status(), response.body())

  private def send(exchange: HttpExchange, status: Int, body: Array[Byte]): Unit =
    exchange.sendResponseHeaders(status, if body.isEmpty then -1 else body.length)
    exchange.getResponseBody.write(body)
    exchange.close()

  /** A pattern over states, and an Optional as an Option. */
  def sentence(status: CallStatus): String = status.state() match
    case CallState.COMPLETED => s"talked for ${status.talkDuration().toScala.fold(0L)(_.toSeconds)} s"
    case CallState.UNKNOWN   => s"is said to be ${status.stateText().toScala.getOrElse("nothing")}"
    case state               => state.toString
