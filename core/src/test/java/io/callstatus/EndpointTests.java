package io.callstatus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.Fields;
import io.callstatus.spi.Recognition;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import io.callstatus.spi.WordMap;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What tests of the endpoint share: a provider of their own, what was handed over, and what was logged. */
abstract class EndpointTests {
    private static final WordMap<CallState> STATES =
            WordMap.withDefault(CallState.UNKNOWN).same("ringing");
    static final ParserSet TOY = ParserSet.of(new SampleParser());
    static final Secrets TRUST = Secrets.builder().trustUnverified("toy").build();
    private static final Logger LOGGER = Logger.getLogger("io.callstatus");

    final List<CallStatus> taken = new ArrayList<>();
    final List<LogRecord> logged = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord event) {
            logged.add(event);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    /** A provider of this test. */
    private static final class SampleParser implements CallStatusParser {
        @Override
        public String provider() {
            return "toy";
        }

        @Override
        public List<Callback> callbacks() {
            return Recognition.of(Transport.FORM)
                    .all("toy")
                    .stateIn("toy-state", "toy")
                    .otherEvent("recorded", Evidence.present("record"))
                    .callbacks(this::read, STATES);
        }

        @Override
        public Verification verification() {
            return Verification.sharedSecret("X-Toy");
        }

        private CallStatus.Builder read(Fields in) {
            CallStatus.Builder status = CallStatus.builder()
                    .callId(in.text("toy"))
                    .state(CallState.RINGING)
                    .duration(in.seconds("length"));
            in.find("state").ifPresent(word -> status.state(word, STATES));
            return status;
        }
    }

    @BeforeEach
    void listen() {
        LOGGER.addHandler(handler);
        LOGGER.setUseParentHandlers(false);
        LOGGER.setLevel(Level.ALL);
    }

    @AfterEach
    void stopListening() {
        LOGGER.removeHandler(handler);
        LOGGER.setUseParentHandlers(true);
        LOGGER.setLevel(null);
    }

    CallStatusEndpoint endpoint(Secrets secrets) {
        return CallStatusEndpoint.of(secrets, taken::add, TOY);
    }

    static WebhookRequest request(String form) {
        return builder(form).build();
    }

    static WebhookRequest signed(String form) {
        return builder(form).header("X-Toy", "0123456789abcdef").build();
    }

    static WebhookRequest.Builder builder(String form) {
        return WebhookRequest.builder()
                .url("http://inner/calls")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .body(form.getBytes(UTF_8));
    }

    static CallStatusEndpoint endpoint(CallStatusEndpoint.Handler handler) {
        return CallStatusEndpoint.of(TRUST, handler, TOY);
    }

    void assertOnlyTheTypeIsLogged(Throwable failure, String part) {
        assertThat(logged).extracting(LogRecord::getLevel).containsExactly(Level.SEVERE);
        assertThat(logged.get(0).getMessage()).startsWith(part).endsWith(" failed");
        assertThat(logged.get(0).getThrown()).hasToString(failure.getClass().getName());
        assertThat(new SimpleFormatter().format(logged.get(0))).doesNotContain("what was sent");
    }
}
