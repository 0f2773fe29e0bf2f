package io.callstatus.aircall;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.AcceptedRequest;
import io.callstatus.CallStatus;
import io.callstatus.ParserSet;
import io.callstatus.Secrets;
import io.callstatus.Trust;
import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Fixtures;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The token is compared, and then it is nowhere. */
class AircallTokenTest {
    private static final String TOKEN = "canary-46028-of-the-tests";
    private static final ParserSet PARSERS = ParserSet.of(new AircallParser());
    private static final Secrets SECRETS =
            Secrets.builder().secret("aircall", TOKEN).build();

    private static AcceptedRequest accepted(Fixture fixture) {
        return PARSERS.detect(fixture.signed(TOKEN).request()).verify(SECRETS);
    }

    @Test
    void token_ofACallStatus_isKeptNowhere() {
        AcceptedRequest accepted = accepted(Fixtures.of("aircall", "maximal"));
        assertThat(accepted.trust()).isEqualTo(Trust.SHARED_SECRET);
        CallStatus status = accepted.parse();
        for (Object shown : List.of(
                accepted,
                accepted.payload().fields(),
                accepted.envelope(),
                status,
                status.toJson(),
                status.toMap(),
                PARSERS.redacted(status).toJson(),
                AircallDetails.of(status).problems(),
                CallStatus.fromJson(status.toJson()).payload().fields())) {
            assertThat(shown.toString()).doesNotContain(TOKEN);
        }
        assertThat(status.payload().first("token")).isEmpty();
    }

    @Test
    void token_ofAnotherEvent_isKeptNowhere() {
        AcceptedRequest accepted = accepted(Fixtures.of("aircall", "event-user"));
        assertThat(accepted.event().toString()).doesNotContain(TOKEN);
        assertThat(accepted.payload().fields().toString()).doesNotContain(TOKEN);
    }
}
