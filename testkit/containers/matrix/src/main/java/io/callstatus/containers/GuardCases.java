package io.callstatus.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The ready servlet with a guard. */
interface GuardCases extends Running {
    /** The first delivery is in the handler when the second one comes. */
    @Test
    default void eventThatIsBeingHandled_sentAgain_is503UntilItIsDone() throws Exception {
        Sent call = Cases.call("is-held");
        try (Session other = session().another()) {
            CompletableFuture<Integer> first =
                    CompletableFuture.supplyAsync(() -> guarded(other, call).status());
            GuardedEndpoint.awaitIn();
            Wire.Response second = guarded(session(), call);
            GuardedEndpoint.letOn();
            assertThat(second.status()).isEqualTo(503);
            assertThat(second.head()).containsIgnoringCase("retry-after: 60");
            assertThat(second.body()).isEmpty();
            assertThat(first.join()).isEqualTo(204);
            assertThat(guarded(session(), call).status()).isEqualTo(204);
        }
    }

    @Test
    default void answerWithABody_ofTheReadyServlet_isSentAsItIs() {
        Wire.Response response = guarded(session(), Cases.call(""));
        assertThat(response.status()).isEqualTo(202);
        assertThat(response.text()).isEqualTo("kept for later");
        assertThat(response.head()).containsIgnoringCase("content-type: text/plain");
        assertThat(guarded(session(), Cases.form("a=1")).status()).isEqualTo(400);
    }

    @Test
    default void otherMethod_isToldWhichAreAllowed() {
        Wire.Response response = guarded(session(), Cases.plain().by("PUT"));
        assertThat(response.status()).isEqualTo(405);
        assertThat(response.head()).containsIgnoringCase("allow: GET, POST");
    }

    private static Wire.Response guarded(Session session, Sent sent) {
        return session.send(Paths.GUARDED, sent, Transfer.CONTENT_LENGTH)
                .response()
                .orElseThrow();
    }
}
