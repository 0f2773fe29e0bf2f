package io.callstatus.faults;

import static io.callstatus.faults.Faults.KEY;
import static io.callstatus.faults.Faults.call;
import static io.callstatus.faults.Faults.freeClimb;

import io.callstatus.testkit.Signers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The time is not what it should be. */
final class TimeFaults {
    static final List<Fault> ALL = List.of(
            clock("this server's clock is 10 minutes fast", "EXPIRED", Duration.ofMinutes(10)),
            clock("this server's clock is 10 minutes slow", "NOT_YET_VALID", Duration.ofMinutes(-10)),
            Fault.of(
                    "the signed time is in milliseconds",
                    "401",
                    List.of("NOT_YET_VALID", "TIME_UNIT"),
                    () -> freeClimb().comes(signedInMilliseconds())),
            Fault.of(
                    "a recorded request is sent again after 3 days",
                    "401",
                    List.of("EXPIRED", "TIME_OLD"),
                    () -> freeClimb()
                            .comes(call().at(Instant.now().minus(Duration.ofDays(3)))
                                    .signed(KEY))));

    private TimeFaults() {}

    private static Fault clock(String symptom, String kind, Duration off) {
        return Fault.of(
                symptom,
                "401",
                List.of(kind, "TIME_CLOCK"),
                () -> freeClimb()
                        .secrets(s -> s.clock(Clock.offset(Clock.systemUTC(), off)))
                        .comes(call().signed(KEY)));
    }

    private static byte[] signedInMilliseconds() {
        Instant milliseconds = Instant.ofEpochSecond(Instant.now().toEpochMilli());
        return Signers.of("freeclimb")
                .sign(call().unsigned().request(), KEY, milliseconds)
                .toHttp();
    }
}
