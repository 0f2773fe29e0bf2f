package io.callstatus.inspect;

import static io.callstatus.inspect.Requests.FREECLIMB;
import static io.callstatus.inspect.Requests.FREECLIMB_SECRET;
import static io.callstatus.inspect.Requests.REVRING;
import static io.callstatus.inspect.Requests.SIGNED_AT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lines, each by a request on standard input. */
class InspectorTest {
    private static final String STATUS =
            "{\"provider\":\"revring\",\"callId\":\"c1\",\"state\":\"COMPLETED\",\"stateText\":\"COMPLETED\","
                    + "\"direction\":\"INBOUND\",\"directionText\":\"INBOUND\",\"from\":{\"address\":\"+13125550142\","
                    + "\"phoneNumber\":\"+13125550142\"},\"to\":{\"address\":\"+13125550167\",\"phoneNumber\":"
                    + "\"+13125550167\"},\"durationSeconds\":18,\"trust\":\"UNVERIFIED\",\"payload\":[[\"id\",\"c1\"],[\"status\",\"COMPLETED\"],"
                    + "[\"direction\",\"INBOUND\"],[\"fromNumber\",\"+13125550142\"],[\"toNumber\",\"+13125550167\"],"
                    + "[\"durationSeconds\",\"18\"]]}";

    private static Run inspect(String request, String... options) {
        String[] arguments = Arrays.copyOf(options, options.length + 1);
        arguments[options.length] = "-";
        return Run.with(request, arguments);
    }

    private static Map<String, Object> line(Run run) {
        assertThat(run.lines()).hasSize(1);
        return Comparison.tree(run.out());
    }

    @Test
    void callStatus_withoutSecret_isShownWholeAndUnverified() {
        assertThat(inspect(REVRING))
                .isEqualTo(new Run(
                        Inspector.OK,
                        "{\"file\":\"-\",\"outcome\":\"call_status\",\"provider\":\"revring\","
                                + "\"verification\":\"UNVERIFIED\",\"status\":" + STATUS + "}\n",
                        ""));
    }

    @Test
    void callStatus_withItsSecretAmongSeveral_isVerified() {
        Run run = inspect(REVRING, "--secret", "revring=k1", "--secret", "revring=k=2");
        assertThat(run.out())
                .contains("\"outcome\":\"call_status\",\"provider\":\"revring\",\"verification\":\"VERIFIED\"");
        assertThat(run.status()).isEqualTo(Inspector.OK);
    }

    @Test
    void callStatus_withTheSecretOfAnotherProvider_isTrustedAndSaysSo() {
        assertThat(line(inspect(REVRING, "--secret", FREECLIMB_SECRET)).get("verification"))
                .isEqualTo("UNVERIFIED");
    }

    /** Any secret may be tried here; what a receiver would refuse is said beside the result. */
    @Test
    void secretThatCanBeGuessed_isTakenWithAWarning() {
        Run run = inspect(REVRING, "--secret", "revring=k=2");
        assertThat(run.status()).isEqualTo(Inspector.OK);
        assertThat(run.err()).startsWith("warning: a secret of revring ").doesNotContain("k=2");
        assertThat(inspect(REVRING, "--secret", "freeclimb=short").err()).isEmpty();
        assertThat(inspect(REVRING, "--secret", "revring=sixteen-of-these").err())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1679944186", "1679943886", "1679944486"})
    void otherEvent_signedInTime_isVerified(String now) {
        assertThat(inspect(FREECLIMB, "--secret", FREECLIMB_SECRET, "--now", now))
                .isEqualTo(new Run(
                        Inspector.OK,
                        "{\"file\":\"-\",\"outcome\":\"not_a_call_status\",\"provider\":\"freeclimb\","
                                + "\"verification\":\"VERIFIED\",\"event\":\"inboundCall\"}\n",
                        ""));
    }

    @ParameterizedTest
    @CsvSource({"1679944487,EXPIRED", "1679943885,NOT_YET_VALID"})
    void otherEvent_signedAtAnotherTime_isRejected(String now, String kind) {
        Run run = inspect(FREECLIMB, "--secret", FREECLIMB_SECRET, "--now", now);
        assertThat(run.out())
                .startsWith("{\"file\":\"-\",\"outcome\":\"rejected\",\"provider\":\"freeclimb\","
                        + "\"verification\":\"UNVERIFIED\",\"kind\":\"" + kind + "\",\"message\":\"freeclimb: ")
                .endsWith("\",\"httpStatus\":401}\n");
        assertThat(run.status()).isEqualTo(Inspector.NOT_OK);
    }

    @Test
    void trustUnverified_withAWrongSecret_verifiesNothing() {
        Run run = inspect(FREECLIMB, "--secret", "freeclimb=wrong", "--trust-unverified");
        assertThat(line(run)).containsEntry("outcome", "not_a_call_status").containsEntry("verification", "UNVERIFIED");
    }

    @Test
    void rejection_ofAMalformedBody_wins() {
        String cut = FREECLIMB.substring(0, FREECLIMB.length() - 20);
        assertThat(line(inspect(cut, "--secret", FREECLIMB_SECRET, "--now", SIGNED_AT)))
                .containsEntry("outcome", "rejected")
                .containsEntry("kind", "MISMATCH");
        assertThat(line(inspect(cut)))
                .containsEntry("outcome", "malformed")
                .containsEntry("verification", "UNVERIFIED")
                .containsEntry("kind", "NOT_JSON")
                .containsEntry("offset", (long) cut.length() - cut.indexOf('{'));
    }

    @Test
    void rejection_bySomethingNear_saysWhat() {
        assertThat((String) line(inspect(FREECLIMB, "--secret", FREECLIMB_SECRET + " ", "--now", SIGNED_AT))
                        .get("message"))
                .contains("Diagnosis KEY_SPACE");
        assertThat((String) line(inspect(FREECLIMB, "--secret", FREECLIMB_SECRET, "--now", "1679944887"))
                        .get("message"))
                .contains("Diagnosis TIME_CLOCK");
    }

    @Test
    void malformed_withoutARequiredField_namesIt() {
        Run run = inspect(REVRING.replace("\"c1\"", "\"\""), "--secret", "revring=k=2");
        assertThat(run.out())
                .startsWith("{\"file\":\"-\",\"outcome\":\"malformed\",\"provider\":\"revring\","
                        + "\"verification\":\"VERIFIED\",\"kind\":\"MISSING_FIELD\",\"field\":\"id\",\"message\":\"")
                .endsWith("\",\"httpStatus\":400}\n");
        assertThat(run.status()).isEqualTo(Inspector.NOT_OK);
    }

    @Test
    void beforeDetection_nothingIsSaidAboutVerification() {
        assertThat(line(inspect("GET /", "--secret", FREECLIMB_SECRET)).keySet())
                .containsExactly("file", "outcome", "kind", "message", "httpStatus");
        assertThat(line(inspect(Requests.json("X: y", "{}"))))
                .containsEntry("outcome", "unrecognized")
                .containsEntry("kind", "NONE")
                .doesNotContainKeys("provider", "verification");
    }

    @Test
    void ambiguous_twoSignatureHeaders_isNeither() {
        assertThat(line(inspect(Requests.json("FreeClimb-Signature: x\r\nX-SignalWire-Signature: y", "{}"))))
                .containsEntry("outcome", "ambiguous")
                .containsEntry("kind", "SEVERAL");
    }

    @Test
    void explain_isTheLastMemberWhateverCame() {
        for (String request : List.of(REVRING, FREECLIMB, Requests.json("X: y", "{}"))) {
            Map<String, Object> line = line(inspect(request, "--explain"));
            assertThat(List.copyOf(line.keySet())).last().isEqualTo("explain");
            assertThat((List<?>) line.get("explain")).hasSizeBetween(5, 6); // the nearest five, and how many more
        }
    }

    @Test
    void publicUrl_replacesTheWholeUrl() {
        String url = "https://hooks.example.com/c?SourceNumber=9000000001&DestinationNumber=08060000001&Direction=IVR"
                + "&CallSid=7&Status=ANSWER";
        assertThat(line(inspect("GET /proxied HTTP/1.1\r\nHost: internal\r\n\r\n", "--public-url", url)))
                .containsEntry("provider", "callerdesk");
    }

    @Test
    void badUsage_saysWhyAndHow_onStandardError() {
        Run run = Run.of("--bogus", "f");
        assertThat(run.status()).isEqualTo(Inspector.BAD_USAGE);
        assertThat(run.err()).isEqualTo("there is no option --bogus\nAll options: --help\n");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void help_showsTheUsage() {
        assertThat(Run.of("--help")).isEqualTo(new Run(Inspector.OK, Options.USAGE, ""));
    }
}
