package io.callstatus.vendors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.ringcentral.definitions.AccountTelephonySessionsEvent;
import com.ringcentral.definitions.CallPartyInfo;
import com.ringcentral.definitions.TelephonySessionsEventBody;
import com.ringcentral.definitions.TelephonySessionsEventPartyInfo;
import io.callstatus.CallStatus;
import io.callstatus.Parsers;
import io.callstatus.Party;
import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Fixtures;
import io.callstatus.testkit.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** RingCentral's SDK for Java judges no request, but has types of what is sent: they hold what this library reads. */
class RingCentralModelsTest {
    /**
     * Fixtures in which everything is as on the page, except for the one with every field: {@code mobilePickupData} is text on
     * the page, and an object in the SDK.
     */
    static List<Fixture> fixtures() {
        return Fixtures.of("ringcentral").stream()
                .filter(fixture -> fixture.outcome() == Outcome.CALL_STATUS
                        && !fixture.name().equals("maximal"))
                .filter(fixture -> parsed(fixture).stream()
                        .allMatch(status -> status.problems().isEmpty()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void event_readByTheSdk_saysTheSame(Fixture fixture) {
        TelephonySessionsEventBody sent = new Gson()
                .fromJson(new String(fixture.request().body(), UTF_8), AccountTelephonySessionsEvent.class)
                .body;
        List<CallStatus> ours = parsed(fixture);
        assertThat(ours).isNotEmpty();
        for (CallStatus status : ours) {
            assertThat(status.sessionId()).isEqualTo(Optional.ofNullable(sent.telephonySessionId));
            assertThat(status.sequence().isPresent()).isEqualTo(sent.sequence != null);
            status.sequence().ifPresent(number -> assertThat(number).isEqualTo(sent.sequence));
            TelephonySessionsEventPartyInfo party = Arrays.stream(sent.parties)
                    .filter(one -> status.callId().equals(one.id))
                    .findFirst()
                    .orElseThrow();
            assertThat(status.stateText()).contains(party.status.code);
            assertThat(status.directionText()).isEqualTo(Optional.ofNullable(party.direction));
            assertThat(status.from().map(Party::address)).isEqualTo(number(party.from));
            assertThat(status.to().map(Party::address)).isEqualTo(number(party.to));
        }
    }

    private static List<CallStatus> parsed(Fixture fixture) {
        return Parsers.detect(fixture.request()).trustUnverified().parseAll();
    }

    private static Optional<String> number(CallPartyInfo party) {
        return Optional.ofNullable(party).map(it -> it.phoneNumber);
    }
}
