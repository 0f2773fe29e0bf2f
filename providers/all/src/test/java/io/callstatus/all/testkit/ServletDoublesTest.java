package io.callstatus.all.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallStatus;
import io.callstatus.Detection;
import io.callstatus.Payload;
import io.callstatus.all.Providers;
import io.callstatus.spi.Transport;
import io.callstatus.testkit.CallStatusAssert;
import io.callstatus.testkit.CallStatusFixtures;
import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Fixtures;
import io.callstatus.testkit.Outcome;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A servlet that is called with a double sees what it sees in a container. */
@Tag("logic")
class ServletDoublesTest {
    private static CallStatus parse(Detection detection) {
        return detection.trustUnverified().parse();
    }

    @ParameterizedTest(name = "{0}")
    @CallStatusFixtures
    void detect_ofADouble_isTheSameInBothApis(Fixture fixture) throws Exception {
        CallStatus jakarta = parse(io.callstatus.jakarta.Parsers.detect(fixture.asJakartaRequest()));
        CallStatus javax = parse(io.callstatus.javax.Parsers.detect(fixture.asJavaxRequest()));
        assertThat(jakarta).isEqualTo(javax);
        assertThat(jakarta.callId()).isEqualTo(fixture.status().callId());
        assertThat(names(jakarta)).containsExactlyInAnyOrderElementsOf(names(fixture.status()));
    }

    private static List<String> names(CallStatus status) {
        return status.payload().fields().stream()
                .map(Payload.Field::name)
                .filter(name -> !name.isEmpty()) // containers differ in what they make of "=" alone
                .toList();
    }

    /** Those of providers that send nothing else. */
    static Stream<Fixture> jsonOnly() {
        return Providers.ids().stream()
                .filter(id -> Providers.transports(id).equals(Set.of(Transport.JSON)))
                .flatMap(id -> Fixtures.of(id).stream())
                .filter(fixture -> fixture.outcome() == Outcome.CALL_STATUS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jsonOnly")
    void detect_ofADoubleWithJson_isAsExpected(Fixture fixture) throws Exception {
        CallStatusAssert.assertThat(parse(io.callstatus.jakarta.Parsers.detect(fixture.asJakartaRequest())))
                .isAsExpectedBy(fixture);
    }
}
