package io.callstatus.containers;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.Parsers;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A dispatcher has put another URL and another query in the place of what was sent. */
interface DispatchCases extends Running {
    /** A query, a form beside a query that shares a name with the dispatcher's, a form alone, and JSON. */
    List<Sent> REQUESTS = List.of(
            Cases.get(),
            Cases.plain().query("key=1&tenant=8"),
            Cases.plain(),
            Cases.json().query("key=1"));

    @ParameterizedTest
    @ValueSource(strings = {Paths.FORWARD, Paths.INCLUDE, Paths.DISPATCH, Paths.FORWARD_AND_INCLUDE})
    default void request_dispatchedWithAQuery_isReadAsItWasSent(String path) {
        for (Transfer transfer : Transfer.values()) {
            for (Sent sent : REQUESTS) {
                Visit visit = session().visit(path, sent, transfer);
                assertThat(visit.answer().word(Answer.of(() -> Parsers.detect(sent.direct()))))
                        .as(sent.method() + " " + sent.target() + " " + visit.parameters())
                        .isIn("exact", "rebuilt");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Transfer.class)
    default void signedRequest_dispatchedWithAQuery_isVerifiedForTheUrlThatWasCalled(Transfer transfer) {
        for (String path : List.of(Paths.FORWARD_TO_ENDPOINT, Paths.DISPATCH_TO_ENDPOINT)) {
            Sent sent = Cases.form("CallSid=1&CallStatus=ringing").query("tag=Zo%C3%AB");
            Session.Result result =
                    session().send(path, Signing.signalWire(path, sent, "CallSid1CallStatus", "ringing"), transfer);
            assertThat(result.response().orElseThrow().status()).as(path).isEqualTo(204);
        }
    }
}
