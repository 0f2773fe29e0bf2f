package io.callstatus.all;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.Detection;
import io.callstatus.Parsers;
import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Fixtures;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DetectionTest {
    static List<Fixture> fixtures() {
        return Fixtures.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void detect_withAllInstalled_findsTheSender(Fixture fixture) {
        Detection detection = Parsers.detect(fixture.request());
        assertThat(detection.provider()).isEqualTo(fixture.provider());
        assertThat(detection.otherEvent()).isEqualTo(fixture.event());
    }
}
