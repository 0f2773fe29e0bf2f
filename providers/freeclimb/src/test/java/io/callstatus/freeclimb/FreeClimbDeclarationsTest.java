package io.callstatus.freeclimb;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallStatus;
import io.callstatus.Parsers;
import io.callstatus.Payload;
import io.callstatus.testkit.Fixtures;
import org.junit.jupiter.api.Test;

/** What comes of the parser's declarations elsewhere: in copies for logs, and in keys. */
class FreeClimbDeclarationsTest {
    @Test
    void redacted_keepsTheWordsThatFreeClimbSendsAndNoOthers() {
        CallStatus status = CallStatus.fromJson("""
                {"provider":"freeclimb","callId":"c1","state":"UNKNOWN","payload":[
                ["answeredBy","human"],["dialCallStatus","jane"],["callEndedReason","appNoPercl"]]}""");
        Payload redacted = Parsers.redacted(status).payload();
        assertThat(redacted.first("answeredBy")).contains("human");
        assertThat(redacted.first("callEndedReason")).contains("appNoPercl");
        assertThat(redacted.first("dialCallStatus")).isPresent().get().isNotEqualTo("jane");
    }

    @Test
    void callKey_ofOneCallIdInTwoAccounts_isTwoCalls() {
        assertThat(callKey("AC0000000000000000000000000000000000000001"))
                .isEqualTo(callKey("AC0000000000000000000000000000000000000001"))
                .isNotEqualTo(callKey("AC0000000000000000000000000000000000000002"));
    }

    private static String callKey(String account) {
        return Parsers.detect(Fixtures.of("freeclimb")
                        .completed()
                        .with("accountId", account)
                        .request())
                .trustUnverified()
                .parse()
                .callKey();
    }
}
