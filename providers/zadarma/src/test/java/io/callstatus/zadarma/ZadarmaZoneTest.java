package io.callstatus.zadarma;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.callstatus.CallStatus;
import io.callstatus.ParserSet;
import io.callstatus.spi.TimeFormat;
import io.callstatus.testkit.Fixtures;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Times are by the clocks of the account. */
class ZadarmaZoneTest {
    private static CallStatus read(ZadarmaParser parser) {
        return ParserSet.of(parser)
                .detect(Fixtures.of("zadarma", "end").request())
                .trustUnverified()
                .parse();
    }

    @Test
    void startedAt_ofAZoneThatIsGiven_isThatInstant() {
        CallStatus status = read(new ZadarmaParser(TimeFormat.local(ZoneId.of("Europe/Kyiv"))));
        assertEquals(Optional.of(Instant.parse("2026-11-28T07:15:07Z")), status.startedAt());
    }

    @Test
    void startedAt_ofNoZone_isAbsent() {
        assertEquals(Optional.empty(), read(new ZadarmaParser()).startedAt());
    }
}
