package io.callstatus.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the program prints for a test of a URL, and for several statuses: one line each. */
class HandshakeTest {
    private static final String SECRET = "testing=sixteen-of-these";

    @Test
    void handshake_isAnEventOfThatName_whoeverIsTrusted() {
        String request = Requests.json("Testing-Token: 5f1c-made-up", "");
        String line = "{\"file\":\"-\",\"outcome\":\"not_a_call_status\",\"provider\":\"testing\","
                + "\"verification\":\"UNVERIFIED\",\"event\":\"handshake\"}\n";
        assertThat(Run.with(request, "-")).isEqualTo(new Run(Inspector.OK, line, ""));
        assertThat(Run.with(request, "--secret", SECRET, "-")).isEqualTo(new Run(Inspector.OK, line, ""));
    }

    @Test
    void severalStatuses_areOneLine() {
        String request = Requests.json(
                "Testing-Key: sixteen-of-these",
                "{\"testing_legs\":[{\"testing_id\":\"c1\"},{\"testing_id\":\"c2\"}]}");
        String status = "{\"provider\":\"testing\",\"callId\":\"%s\",\"state\":\"RINGING\",\"direction\":\"UNKNOWN\","
                + "\"trust\":\"SHARED_SECRET\",\"payload\":[[\"testing_id\",\"%1$s\"]]}";
        assertThat(Run.with(request, "--secret", SECRET, "-"))
                .isEqualTo(new Run(
                        Inspector.OK,
                        "{\"file\":\"-\",\"outcome\":\"call_status\",\"provider\":\"testing\",\"verification\":\"VERIFIED\","
                                + "\"statuses\":[" + status.formatted("c1") + "," + status.formatted("c2") + "]}\n",
                        ""));
    }
}
