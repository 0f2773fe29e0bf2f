package io.callstatus.frameworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.boot.WebApplicationType.REACTIVE;

import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Fixtures;
import io.callstatus.testkit.Outcome;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Netty gives exact bytes, and refuses nothing that the endpoint would take. */
@Isolated("an application that stops takes the loops of Reactor Netty from all others of the virtual machine")
class WebFluxTest {
    private static Boot boot;

    @BeforeAll
    static void start() {
        boot = Boot.start(WebFluxApplication.class, REACTIVE, "callstatus.secrets.signalwire=" + Boot.SECRET);
    }

    @AfterAll
    static void stop() {
        boot.close();
    }

    @Test
    void endpoint_ofSignedJsonAndForm_takesBoth() throws Exception {
        assertThat(Fixtures.of("freeclimb")
                        .completed()
                        .signed(Boot.SECRET)
                        .postTo(boot.uri("/calls"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(Fixtures.of("signalwire")
                        .completed()
                        .signed(Boot.SECRET)
                        .postTo(boot.uri("/calls"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(boot.statuses()).hasSize(2);
    }

    @Test
    void endpoint_ofWhatIsNotSigned_refuses() throws Exception {
        for (Fixture fixture : Fixtures.of("freeclimb").stream().toList()) {
            if (fixture.outcome() == Outcome.CALL_STATUS) {
                assertThat(status(fixture)).as(fixture.name()).isIn(400, 401);
            }
        }
        assertThat(boot.statuses()).isEmpty();
    }

    private static int status(Fixture fixture) throws IOException, InterruptedException {
        return fixture.unsigned().postTo(boot.uri("/calls")).statusCode();
    }
}
