package io.callstatus.containers;

import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Fixtures;
import java.util.List;
import java.util.stream.Stream;

/** A container with the application of the matrix in it. */
public interface Running {
    /** All fixtures, look-alikes included. */
    List<Fixture> FIXTURES = Stream.concat(Fixtures.all().stream(), Fixtures.lookAlikes().stream())
            .toList();

    /** Sends requests to it. */
    Session session();

    /** The heading of its column. */
    String column();

    /** Where the servlet is that detects. */
    String detect();

    /** Where the servlet is that does not know the library. */
    String plain();
}
