package io.callstatus.faults;

import io.callstatus.CallStatusEndpoint;
import io.callstatus.Secrets;
import io.callstatus.jakarta.CallStatusServlet;
import io.callstatus.testkit.TestRequest;
import jakarta.servlet.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.net.SocketFactory;
import org.apache.catalina.Context;

/** One fault: a receiver as its operator has set it up, what stands before it, and the requests that come. */
final class Scene {
    private final Secrets.Builder secrets = Secrets.builder().diagnosing();
    private final List<Filter> filters = new ArrayList<>();
    private final List<byte[]> requests = new ArrayList<>();
    private UnaryOperator<CallStatusEndpoint> endpoint = UnaryOperator.identity();
    private CallStatusEndpoint.Handler handler = status -> {};
    private Consumer<Context> setup = context -> {};
    private Front.Maker front;

    Scene secrets(Consumer<Secrets.Builder> value) {
        value.accept(secrets);
        return this;
    }

    Scene endpoint(UnaryOperator<CallStatusEndpoint> value) {
        endpoint = value;
        return this;
    }

    Scene handler(CallStatusEndpoint.Handler value) {
        handler = value;
        return this;
    }

    Scene filter(Filter value) {
        filters.add(value);
        return this;
    }

    Scene setup(Consumer<Context> value) {
        setup = value;
        return this;
    }

    Scene behind(Front.Maker value) {
        front = value;
        return this;
    }

    Scene comes(TestRequest request) {
        return comes(request.http());
    }

    Scene comes(byte[] request) {
        requests.add(request);
        return this;
    }

    /** Runs it over HTTP. */
    Seen see() throws Exception {
        try (Journal journal = Journal.open()) {
            CallStatusEndpoint ready = endpoint.apply(CallStatusEndpoint.of(secrets.build(), handler))
                    .withListener(journal);
            List<Integer> answers = new ArrayList<>();
            try (Server server = Server.start(new CallStatusServlet(ready), filters, setup)) {
                answers.addAll(
                        front == null ? sent(SocketFactory.getDefault(), server.port()) : through(server.port()));
            }
            return Seen.of(answers, journal);
        }
    }

    private List<Integer> through(int port) throws Exception {
        try (Front before = front.before(port)) {
            return sent(before.sockets(), before.port());
        }
    }

    private List<Integer> sent(SocketFactory sockets, int port) throws Exception {
        List<Integer> answers = new ArrayList<>();
        for (byte[] request : requests) {
            answers.add(Wire.answer(sockets, port, request));
        }
        return answers;
    }
}
