package io.callstatus.frameworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.boot.WebApplicationType.SERVLET;

import io.callstatus.testkit.Fixtures;
import io.callstatus.testkit.TestRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servlet, filter, controller, advice and chain, as the guide registers them. */
@Isolated("an application that stops takes the loops of Reactor Netty from all others of the virtual machine")
class SpringMvcTest {
    private static TestRequest signed() {
        return Fixtures.of("freeclimb").completed().signed(Boot.SECRET);
    }

    private static int status(URI uri, TestRequest request) throws IOException, InterruptedException {
        return request.postTo(uri).statusCode();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/calls", "/calls/freeclimb", "/hooks"})
    void application_asTheGuideHasIt_takesWhatIsSignedAndNothingElse(String path) throws Exception {
        try (Boot boot = Boot.start(SpringMvcApplication.Whole.class, SERVLET)) {
            assertThat(status(boot.uri(path), signed())).isEqualTo(204);
            assertThat(boot.statuses())
                    .singleElement()
                    .matches(status -> status.provider().equals("freeclimb"));
            assertThat(status(boot.uri(path), Fixtures.of("freeclimb").completed()))
                    .isEqualTo(401);
            assertThat(status(boot.uri(path), Fixtures.of("revring").completed()))
                    .isEqualTo(401);
            assertThat(boot.statuses()).isEmpty();
        }
    }

    /** The symptom that the guide describes. */
    @ParameterizedTest
    @ValueSource(strings = {"/calls", "/hooks"})
    void defaultChainOfSpringSecurity_refusesWhatIsSigned(String path) throws Exception {
        try (Boot boot = Boot.start(SpringMvcApplication.WithoutChain.class, SERVLET)) {
            HttpResponse<?> response = signed().postTo(boot.uri(path));
            assertThat(response.statusCode()).isIn(401, 403);
            assertThat(boot.statuses()).isEmpty();
        }
    }

    @Test
    void refusal_withoutTheAdvice_is500() throws Exception {
        try (Boot boot = Boot.start(SpringMvcApplication.WithChainAlone.class, SERVLET)) {
            assertThat(status(boot.uri("/hooks"), signed())).isEqualTo(204);
            assertThat(status(boot.uri("/hooks"), Fixtures.of("freeclimb").completed()))
                    .isEqualTo(500);
        }
    }

    @Test
    void propertyOfAProviderThatIsNotThere_failsAtStart() {
        assertThatThrownBy(() -> Boot.start(
                        SpringMvcApplication.Whole.class, SERVLET, "callstatus.secrets.freeclimbb=" + Boot.SECRET))
                .rootCause()
                .hasMessageContaining("freeclimbb");
    }

    @Test
    void propertyThatIsEmpty_failsAtStart() {
        assertThatThrownBy(() -> Boot.start(SpringMvcApplication.Whole.class, SERVLET, "callstatus.secrets.freeclimb="))
                .rootCause()
                .hasMessageContaining("freeclimb");
    }
}
