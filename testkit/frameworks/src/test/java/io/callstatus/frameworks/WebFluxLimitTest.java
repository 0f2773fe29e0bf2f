package io.callstatus.frameworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.boot.WebApplicationType.REACTIVE;

import io.callstatus.testkit.Fixtures;
import io.callstatus.testkit.TestRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Spring takes 256 KiB into memory, until the setting of the guide says more. */
@Isolated("an application that stops takes the loops of Reactor Netty from all others of the virtual machine")
class WebFluxLimitTest {
    private static TestRequest large() {
        return Fixtures.of("freeclimb")
                .completed()
                .with("note", "x".repeat(300_000))
                .signed(Boot.SECRET);
    }

    @Test
    void body_overTheLimitOfSpring_isRefused() throws Exception {
        try (Boot boot = Boot.start(WebFluxApplication.class, REACTIVE)) {
            assertThat(large().postTo(boot.uri("/calls")).statusCode()).isBetween(400, 500);
            assertThat(boot.statuses()).isEmpty();
        }
    }

    @Test
    void body_overTheLimitOfSpring_isTakenWithTheSetting() throws Exception {
        try (Boot boot = Boot.start(WebFluxApplication.class, REACTIVE, "spring.http.codecs.max-in-memory-size=1MB")) {
            assertThat(large().postTo(boot.uri("/calls")).statusCode()).isEqualTo(204);
        }
    }
}
