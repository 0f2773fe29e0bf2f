package io.callstatus.inspect.listen;

import io.callstatus.CallStatusException;
import io.callstatus.Payload;
import io.callstatus.UnreadableRequestException;
import io.callstatus.WebhookRequest;
import io.callstatus.WebhookRequest.Header;
import io.callstatus.WebhookResponse;
import io.callstatus.inspect.Options;
import io.callstatus.inspect.Outcome;
import io.callstatus.inspect.listen.Arrival.Examined;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes callbacks at any path and by any method, answers them as a receiver does, and keeps them. */
final class Receiver extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final transient ArrivalRecorder keeper;
    private final transient Examiner examiner;
    private final transient Options options;
    private final transient Optional<String> publicBase;

    /** @param publicBase the origin that providers call; where it is empty, the {@code Host} header says */
    Receiver(ArrivalRecorder keeper, Options options, Optional<String> publicBase) {
        this.keeper = keeper;
        this.options = options;
        this.examiner = new Examiner(options);
        this.publicBase = publicBase;
    }

    @Override
    protected void service(HttpServletRequest call, HttpServletResponse response) throws IOException {
        WebhookRequest.Builder builder = described(call);
        try {
            WebhookRequest request = called(builder.build(call.getInputStream(), options.parsers()));
            Examiner.Result result = examiner.examine(request);
            keeper.keep(request, result.examined());
            send(result.response(), response);
        } catch (UnreadableRequestException e) {
            keeper.keep(called(builder.body(new byte[0]).build()), unreadable(e));
            response.setStatus(e.httpStatus());
        }
    }

    private static Examined unreadable(CallStatusException e) {
        return new Examined(
                Outcome.of(Outcome.Result.UNREADABLE, e),
                "",
                Optional.empty(),
                Payload.empty(),
                Payload.empty(),
                List.of(),
                e.httpStatus());
    }

    /** The body comes last, and exactly as it was sent: nobody has asked for parameters. */
    private static WebhookRequest.Builder described(HttpServletRequest call) {
        WebhookRequest.Builder builder =
                WebhookRequest.builder().method(call.getMethod()).url(url(call));
        for (String name : Collections.list(call.getHeaderNames())) {
            Collections.list(call.getHeaders(name)).forEach(value -> builder.header(name, value));
        }
        return builder;
    }

    /** A tunnel speaks {@code https} outside and {@code http} to us; who calls this machine by its own name uses none. */
    private static String url(HttpServletRequest call) {
        String scheme = LOOPBACK.contains(call.getServerName()) ? "http" : "https";
        String host = Optional.ofNullable(call.getHeader("Host")).orElse("localhost");
        String query = call.getQueryString();
        return scheme + "://" + host + call.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private WebhookRequest called(WebhookRequest request) {
        return publicBase.map(request::withPublicBase).orElse(request);
    }

    private static void send(WebhookResponse answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        for (Header header : answer.headers()) {
            response.addHeader(header.name(), header.value());
        }
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }
}
