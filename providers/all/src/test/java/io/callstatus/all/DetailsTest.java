package io.callstatus.all;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallStatus;
import io.callstatus.Parsers;
import io.callstatus.callerdesk.CallerDeskDetails;
import io.callstatus.fonedynamics.FoneDynamicsDetails;
import io.callstatus.freeclimb.FreeClimbDetails;
import io.callstatus.revring.RevRingDetails;
import io.callstatus.signalwire.SignalWireDetails;
import io.callstatus.testkit.Fixture;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The details of all providers over all fixtures. */
class DetailsTest {
    private static final Map<String, Function<CallStatus, Optional<?>>> FINDERS = Map.of(
            "callerdesk", CallerDeskDetails::find,
            "fonedynamics", FoneDynamicsDetails::find,
            "freeclimb", FreeClimbDetails::find,
            "revring", RevRingDetails::find,
            "signalwire", SignalWireDetails::find);

    private static CallStatus parsed(Fixture fixture) {
        return Parsers.detect(fixture.request()).trustUnverified().parse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.callstatus.all.JsonSchemaTest#eachCallStatus")
    void find_isEmptyForAllButItsProvider(Fixture fixture) {
        CallStatus status = parsed(fixture);
        List<String> found = FINDERS.keySet().stream()
                .filter(provider -> FINDERS.get(provider).apply(status).isPresent())
                .toList();
        assertThat(found).containsExactly(fixture.provider());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.callstatus.all.JsonSchemaTest#eachCallStatus")
    void details_afterCanonicalJson_areTheSame(Fixture fixture) {
        CallStatus status = parsed(fixture);
        Function<CallStatus, Optional<?>> finder = FINDERS.get(fixture.provider());
        assertThat(finder.apply(CallStatus.fromJson(status.toJson()))).isEqualTo(finder.apply(status));
    }
}
