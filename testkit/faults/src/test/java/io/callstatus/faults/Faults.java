package io.callstatus.faults;

import io.callstatus.Secrets;
import io.callstatus.testkit.Fixtures;
import io.callstatus.testkit.TestRequest;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** All faults, and what several of them need. */
final class Faults {
    static final String KEY = "the-right-key-of-the-tests";
    static final String WRONG = "the-wrong-key-of-the-tests";
    static final String HOST = "hooks.example.com";
    static final String URL = "http://" + HOST + "/calls";

    private Faults() {}

    static List<Fault> all() {
        return Stream.of(
                        KeyFaults.ALL,
                        UrlFaults.ALL,
                        BodyFaults.ALL,
                        TimeFaults.ALL,
                        SenderFaults.all(),
                        ServerFaults.ALL)
                .flatMap(List::stream)
                .toList();
    }

    /** A receiver of FreeClimb, which signs time and body. */
    static Scene freeClimb() {
        return new Scene().secrets(s -> s.secret("freeclimb", KEY));
    }

    /** What FreeClimb sends, as nobody has signed it yet. */
    static TestRequest call() {
        return Fixtures.of("freeclimb").completed().url(URL);
    }

    /** A receiver of SignalWire, which signs URL and parameters. */
    static Scene signalWire(Consumer<Secrets.Builder> more) {
        return new Scene().secrets(s -> s.secret("signalwire", KEY)).secrets(more);
    }

    /** What SignalWire sends to this URL. */
    static TestRequest called(String url) {
        return Fixtures.of("signalwire").completed().url(url).signed(KEY);
    }
}
