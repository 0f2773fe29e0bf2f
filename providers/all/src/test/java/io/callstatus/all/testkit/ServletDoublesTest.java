package io.callstatus.all.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallStatus;
import io.callstatus.Detection;
import io.callstatus.Payload;
import io.callstatus.testkit.CallStatusAssert;
import io.callstatus.testkit.CallStatusFixtures;
import io.callstatus.testkit.Fixture;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;

/** A servlet that is called with a double sees what it sees in a container. */
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

    @ParameterizedTest(name = "{0}")
    @CallStatusFixtures(provider = {"freeclimb", "revring"})
    void detect_ofADoubleWithJson_isAsExpected(Fixture fixture) throws Exception {
        CallStatusAssert.assertThat(parse(io.callstatus.jakarta.Parsers.detect(fixture.asJakartaRequest())))
                .isAsExpectedBy(fixture);
    }
}
