package io.callstatus.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.callstatus.WebhookRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TestRequestTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    static Stream<Fixture> everyFixture() {
        return Stream.concat(Fixtures.all().stream(), Fixtures.lookAlikes().stream())
                .filter(fixture -> hasFields(fixture.request()));
    }

    /** A handshake may be an empty body under the type of JSON; an array has elements, and no names. */
    private static boolean hasFields(WebhookRequest request) {
        byte[] body = request.body();
        return body.length > 0 ? body[0] != '[' : request.url().indexOf('?') >= 0;
    }

    private static String body(TestRequest request) {
        return new String(request.request().body(), StandardCharsets.UTF_8);
    }

    private static List<WireField> fields(TestRequest request) {
        return WireRequest.of(request.request(), Set.of()).fields();
    }

    private static String value(TestRequest request, String name) {
        return WireField.value(fields(request), name);
    }

    @ParameterizedTest
    @MethodSource("everyFixture")
    void varied_withNothingChanged_hasTheSameFields(Fixture fixture) {
        WebhookRequest copy = fixture.varied().request();
        assertThat(WireRequest.of(copy, Set.of()).fields())
                .extracting(WireField::value)
                .isEqualTo(
                        fixture.varied().fields().stream().map(WireField::value).toList());
        assertThat(copy.header("Content-Length").map(Integer::valueOf).orElse(0))
                .isEqualTo(copy.body().length);
    }

    @Test
    void with_inAForm_replacesTheFieldWhereItStands() {
        TestRequest request = Fixtures.of("signalwire").busy().with("CallStatus", "no answer&more");
        assertThat(body(request)).contains("&CallStatus=no+answer%26more&Direction=");
    }

    @Test
    void with_inAQuery_replacesItInTheUrl() {
        TestRequest request = Fixtures.of("signalwire").completedByGet().with("CallStatus", "busy");
        assertThat(request.request().url()).contains("CallStatus=busy");
        assertThat(request.request().body()).isEmpty();
    }

    @Test
    void with_inJson_staysJson() {
        TestRequest request = Fixtures.of("freeclimb").busy().with("callStatus", "\"quoted\" \u00fc");
        assertThat(body(request)).contains("\"callStatus\":\"\\\"quoted\\\" \u00fc\"");
    }

    @Test
    void with_aNewName_putsItAtTheEnd() {
        assertThat(fields(Fixtures.of("freeclimb").busy().with("extra", "1")))
                .last()
                .extracting(WireField::name)
                .isEqualTo("extra");
    }

    @Test
    void withJson_inJson_isNoText() {
        assertThat(body(Fixtures.of("freeclimb").busy().withJson("callDuration", "41")))
                .contains("\"callDuration\":41,");
    }

    @Test
    void with_behindASecondQuestionMark_staysAField() {
        TestRequest request = Fixtures.of("callerdesk", "get-query-secret-trap").with("Status", "BUSY");
        assertThat(fields(request)).extracting(WireField::name).startsWith("key", "SourceNumber");
    }

    @Test
    void without_removesAllOfThatName() {
        TestRequest request =
                Fixtures.of("signalwire").busy().plus("To", "+14155550168").without("To");
        assertThat(fields(request))
                .extracting(WireField::name)
                .doesNotContain("To")
                .contains("From");
    }

    @Test
    void plus_keepsWhatIsThere() {
        assertThat(fields(Fixtures.of("signalwire").busy().plus("To", "+14155550168")))
                .filteredOn(field -> field.name().equals("To"))
                .hasSize(2);
    }

    @Test
    void from_ofEachProvider_isItsCaller() {
        assertThat(value(Fixtures.of("freeclimb").busy().from("anonymous"), "from"))
                .isEqualTo("anonymous");
        assertThat(value(Fixtures.of("callerdesk").completed().from("9000000077"), "SourceNumber"))
                .isEqualTo("9000000077");
        assertThat(value(Fixtures.of("fonedynamics").busy().from("anonymous"), "Call.From"))
                .isEqualTo("anonymous");
    }

    @Test
    void to_ofAnOutboundCallerDeskCall_isTheOneDialled() {
        assertThat(value(Fixtures.of("callerdesk").completed().to("9000000077"), "DialWhomNumber"))
                .isEqualTo("9000000077");
        assertThat(value(Fixtures.of("callerdesk").completedInbound().to("08060000077"), "DestinationNumber"))
                .isEqualTo("08060000077");
    }

    @Test
    void at_movesEachTimeAndKeepsDistances() {
        TestRequest signalWire = Fixtures.of("signalwire").busy().at(NOON);
        assertThat(value(signalWire, "Timestamp")).isEqualTo("Fri, 20 Nov 2026 12:00:00 +0000");
        TestRequest revRing = Fixtures.of("revring").completed().at(NOON);
        assertThat(value(revRing, "endedAt")).isEqualTo("2026-11-20T12:00:00Z");
        assertThat(value(revRing, "startedAt")).isEqualTo("2026-11-20T11:57:57Z");
        TestRequest callerDesk = Fixtures.of("callerdesk").completedInbound().at(NOON);
        assertThat(value(callerDesk, "EndTime")).isEqualTo("2026-11-20 17:30:00");
        assertThat(value(callerDesk, "StartTime")).isEqualTo("2026-11-20 17:29:18");
        TestRequest foneDynamics = Fixtures.of("fonedynamics").initiated().at(NOON);
        assertThat(value(foneDynamics, "Call.StartDate")).isEqualTo("2026-11-20 12:00:00");
    }

    @Test
    void at_withASignature_isWhenItIsSigned() {
        TestRequest request = Fixtures.of("freeclimb").busy().signed("secret").at(NOON);
        assertThat(request.request().header("FreeClimb-Signature"))
                .hasValueSatisfying(
                        signature -> assertThat(signature).startsWith("t=" + NOON.getEpochSecond() + ",v1="));
    }

    @Test
    void url_ofFieldsInTheQuery_keepsItsOwnQueryBeforeThem() {
        TestRequest request = Fixtures.of("signalwire").completedByGet().url("https://example.com/a?conf=1");
        assertThat(request.request().url()).startsWith("https://example.com/a?conf=1&CallSid=");
    }

    /** A URL that no server sees would be signed for nothing. */
    @ParameterizedTest
    @CsvSource({
        "https://hooks.example.com, https://hooks.example.com/",
        "https://hooks.example.com:8443?tenant=7, https://hooks.example.com:8443/?tenant=7",
        "HTTP://[::1]:80, HTTP://[::1]:80/",
        "https://hooks.example.com/a#b?c, https://hooks.example.com/a",
        "https://hooks.example.com/a?b=//, https://hooks.example.com/a?b=//"
    })
    void url_ofAnyForm_isWhatAServerSees(String given, String sent) {
        assertThat(Fixtures.of("signalwire").busy().url(given).request().url()).isEqualTo(sent);
    }

    @Test
    void header_replacesTheOneOfThatName() {
        TestRequest request = Fixtures.of("revring").completed().header("X-API-KEY", "other");
        assertThat(request.request().headers("x-api-key")).containsExactly("other");
    }

    @Test
    void http_isReadBackAsTheSameRequest() {
        TestRequest request = Fixtures.of("freeclimb").busy().with("from", "anonymous");
        assertThat(WebhookRequest.fromHttp(request.http()).body())
                .isEqualTo(request.request().body());
    }

    @ParameterizedTest
    @CsvSource({"freeclimb, FreeClimb-Signature", "signalwire, X-SignalWire-Signature", "revring, x-api-key"})
    void unsigned_hasNoProofWhereItsFixtureHas(String provider, String header) {
        TestRequest fixture = Fixtures.of(provider).completed();
        assertThat(fixture.request().header(header)).isPresent();
        assertThat(fixture.unsigned().request().header(header)).isEmpty();
        assertThat(fixture.unsigned().request().body())
                .isEqualTo(fixture.request().body());
        assertThat(fixture.signed("secret").unsigned().request().header(header)).isEmpty();
    }

    @Test
    void signed_ofAProviderWithoutScheme_saysSo() {
        Fixture fixture = Fixtures.of("callerdesk").completed();
        assertThatIllegalStateException()
                .isThrownBy(() -> fixture.signed("secret"))
                .withMessageContaining("callerdesk signs nothing");
        assertThatIllegalStateException()
                .isThrownBy(fixture::unsigned)
                .withMessageContaining("callerdesk signs nothing");
    }

    @Test
    void from_ofAStranger_saysWhatToDo() {
        Fixture fixture = Fixtures.lookAlikes().get(0);
        assertThatIllegalStateException()
                .isThrownBy(() -> fixture.from("anonymous"))
                .withMessageContaining("with(name, value)");
    }

    @Test
    void toString_showsNoValue() {
        assertThat(Fixtures.of("signalwire").busy().with("From", "+13125550199"))
                .hasToString("signalwire request of 12 fields");
    }
}
