package com.example.testbed.kotlin

import com.example.testbed.Calls
import com.sun.net.httpserver.HttpExchange
import com.sun.net.httpserver.HttpServer
import io.callstatus.CallState
import io.callstatus.CallStatus
import io.callstatus.WebhookRequest
import io.callstatus.WebhookResponse
import java.net.InetSocketAddress

/** The server of the JDK, in Kotlin. */
fun start(calls: Calls): HttpServer =
    HttpServer.create(InetSocketAddress("127.0.0.1", 0), 0).apply {
        createContext("/calls") { exchange -> answer(exchange, calls.endpoint().receive { request(exchange) }) }
        createContext("/report") { exchange -> send(exchange, 200, calls.report().toByteArray()) }
        start()
    }

private fun request(exchange: HttpExchange): WebhookRequest {
    val request = WebhookRequest.builder()
        .method(exchange.requestMethod)
        .url("https://hooks.example.com${exchange.requestURI}")
    exchange.requestHeaders.forEach { (name, values) -> values.forEach { request.header(name, it) } }
    return request.build(exchange.requestBody)
}

private fun answer(exchange: HttpExchange, response: WebhookResponse) {
    response.headers().forEach { exchange.responseHeaders.add(it.name(), it.value()) }
    send(exchange, response.status(), response.body())
}

private fun send(exchange: HttpExchange, status: Int, body: ByteArray) {
    exchange.sendResponseHeaders(status, if (body.isEmpty()) -1 else body.size.toLong())
    exchange.responseBody.use { it.write(body) }
}

/** Every state is named: a new one is a compile error here. No accessor needs a question mark. */
fun sentence(status: CallStatus): String = when (status.state()) {
    CallState.QUEUED, CallState.INITIATED, CallState.RINGING, CallState.IN_PROGRESS -> "goes on"
    CallState.COMPLETED, CallState.TRANSFERRED -> "talked for ${status.talkDuration().map { it.seconds }.orElse(0)} s"
    CallState.BUSY, CallState.NO_ANSWER, CallState.REJECTED, CallState.CANCELED, CallState.ABANDONED -> "was not answered"
    CallState.FAILED -> "failed"
    CallState.UNKNOWN -> "is said to be ${status.stateText().orElse("nothing")}"
}
