package io.callstatus.containers;

import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Fixtures;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A container with the application of the matrix in it. */
public interface Running {
    /** The most of one provider, beside those that the page names. */
    int MOST = 12;

    /** Some fixtures of each provider, and the look-alikes. */
    List<Fixture> FIXTURES = Stream.concat(
                    Fixtures.providers().stream().flatMap(Running::some), Fixtures.lookAlikes().stream())
            .toList();

    /** Evenly spread: all of them take minutes in each container, and differ in what a parser reads. */
    private static Stream<Fixture> some(String provider) {
        Page page = Page.read();
        List<Fixture> all = Fixtures.of(provider);
        int step = 1 + all.size() / MOST;
        return IntStream.range(0, all.size())
                .filter(i -> i % step == 0 || page.has(all.get(i).toString()))
                .mapToObj(all::get);
    }

    /** Sends requests to it. */
    Session session();

    /** The heading of its column. */
    String column();

    /** Where the servlet is that detects. */
    String detect();

    /** Where the servlet is that does not know the library. */
    String plain();
}
