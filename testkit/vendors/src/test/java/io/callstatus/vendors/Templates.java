package io.callstatus.vendors;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.callstatus.testkit.Fixtures;
import java.util.List;
import java.util.stream.Stream;

/** Bodies of recorded requests. */
final class Templates {
    private Templates() {}

    /** By name, so that fixtures which are added change no count. */
    static List<String> of(String provider, String... fixtures) {
        return Stream.of(fixtures)
                .map(name -> new String(Fixtures.of(provider, name).request().body(), UTF_8))
                .toList();
    }
}
