package io.callstatus.bandwidth;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.ParserSet;
import io.callstatus.Secrets;
import io.callstatus.Trust;
import io.callstatus.testkit.Fixtures;
import org.junit.jupiter.api.Test;

/** The application, a call of the API, a verb and a fallback may each have user and password of their own, at one URL. */
class BandwidthPairsTest {
    private static final Secrets PAIRS = Secrets.builder()
            .secret("bandwidth", "application:madeup_bandwidth_password_1")
            .secret("bandwidth", "fallback:madeup_bandwidth_password_2")
            .build();

    @Test
    void severalPairs_eachIsBelieved() {
        for (String pair :
                new String[] {"application:madeup_bandwidth_password_1", "fallback:madeup_bandwidth_password_2"}) {
            Trust trust = ParserSet.of(new BandwidthParser())
                    .detect(Fixtures.of("bandwidth", "completed").signed(pair).request())
                    .verify(PAIRS)
                    .trust();
            assertThat(trust).isEqualTo(Trust.SHARED_SECRET);
        }
    }
}
