package io.callstatus.containers;

import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Fixtures;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A container with the application of the matrix in it. */
public interface Running {
    /** All fixtures, look-alikes included. */
    List<Fixture> FIXTURES = Stream.concat(Fixtures.all().stream(), Fixtures.lookAlikes().stream())
            .toList();

    /**
     * Those that are sent so in every build: all with their length; in chunks every fourth, since chunks cut a body whatever
     * it says. All in chunks have the tag {@code exhaustive}.
     */
    static List<Fixture> fixtures(Transfer transfer) {
        int step = transfer == Transfer.CHUNKED ? 4 : 1;
        return IntStream.range(0, FIXTURES.size())
                .filter(i -> i % step == 0)
                .mapToObj(FIXTURES::get)
                .toList();
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
