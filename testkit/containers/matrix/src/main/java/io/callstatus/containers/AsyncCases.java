package io.callstatus.containers;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.Parsers;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Behind {@code CallStatusFilter}, servlets that answer later. */
interface AsyncCases extends Running {
    @ParameterizedTest
    @EnumSource(Transfer.class)
    default void servlet_goingOnInAnotherThread_readsExactly(Transfer transfer) {
        requireExact(Paths.ASYNC, transfer);
    }

    @ParameterizedTest
    @EnumSource(Transfer.class)
    default void servlet_dispatchedAgain_readsExactly(Transfer transfer) {
        requireExact(Paths.DISPATCHED, transfer);
    }

    @ParameterizedTest
    @EnumSource(Transfer.class)
    default void queryOfAServlet_dispatchedAgain_isWhatItIsWithoutTheFilter(Transfer transfer) {
        Sent sent = Cases.plain().query("key=1");
        assertThat(session()
                        .visit(Paths.DISPATCHED, sent, transfer)
                        .parameters()
                        .get("key"))
                .isEqualTo(session()
                        .visit(Paths.PLAIN_DISPATCHED, sent, transfer)
                        .parameters()
                        .get("key"));
    }

    @ParameterizedTest
    @EnumSource(Transfer.class)
    default void servlet_withAReadListener_readsExactly(Transfer transfer) {
        requireExact(Paths.LISTENER, transfer);
    }

    private void requireExact(String path, Transfer transfer) {
        for (Sent sent : List.of(Cases.plain(), Cases.json())) {
            Visit visit = session().visit(path, sent, transfer);
            assertThat(visit.answer().word(Answer.of(() -> Parsers.detect(sent.direct()))))
                    .isEqualTo("exact");
            assertThat(visit.bodies()).hasSize(1);
            assertThat(visit.isEveryBody(sent.body())).isTrue();
            if (sent.isForm()) {
                assertThat(visit.parameters()).isEqualTo(NaiveForm.parameters(sent));
            }
        }
    }
}
