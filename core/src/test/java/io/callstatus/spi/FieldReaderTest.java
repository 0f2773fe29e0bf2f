package io.callstatus.spi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.callstatus.FieldProblem;
import io.callstatus.MalformedPayloadException;
import io.callstatus.MalformedPayloadException.Kind;
import io.callstatus.Party;
import io.callstatus.Recording;
import io.callstatus.internal.scan.FormScanner;
import io.callstatus.internal.scan.JsonScanner;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What parsers read fields with, on forms and JSON as they come. */
class FieldReaderTest {
    private static Fields form(String body) {
        byte[] bytes = body.getBytes(ISO_8859_1);
        return Fields.of("toy", FormScanner.scan(bytes));
    }

    private static Fields json(String body) {
        return Fields.of("toy", JsonScanner.scan(body.getBytes(ISO_8859_1)));
    }

    private static MalformedPayloadException refused(Fields in, String name) {
        return catchThrowableOfType(MalformedPayloadException.class, () -> in.text(name));
    }

    private static void assertProblem(Fields in, String field, String expected, String found) {
        assertThat(in.problems()).hasSize(1);
        FieldProblem problem = in.problems().get(0);
        assertThat(problem.field()).isEqualTo(field);
        assertThat(problem.expected()).isEqualTo(expected);
        assertThat(problem.found()).isEqualTo(found);
    }

    @Test
    void instant_beforeItsStart_isAbsentAndAProblem() {
        TimeFormat india = TimeFormat.local(ZoneId.of("Asia/Kolkata"));
        Fields in = form("s=2026-10-09+13:00:00&e=2026-10-09+12:00:00&z=1970-01-01+05:30:00");
        Optional<Instant> start = in.instant("s", india);
        assertThat(in.instant("s", india, start)).isEqualTo(start).isPresent();
        assertThat(in.instant("e", india, Optional.empty())).isPresent();
        assertThat(in.instant("z", india, start)).isEmpty();
        assertThat(in.problems()).isEmpty();
        assertThat(in.instant("e", india, start)).isEmpty();
        assertProblem(in, "e", "a time that is not before the start", "text of 19 characters");
    }

    @Test
    void namesBeginning_areThoseThatWereSent() {
        Fields in = form("Legs%5B1%5D=1&Legs[0]=2&Legs[1]=3&Leg=4&legs[2]=5");
        assertThat(in.namesBeginning("Legs[")).containsExactly("Legs[1]", "Legs[0]");
        assertThat(json("{\"Legs[0]\":{},\"b\":1}").namesBeginning("Legs[")).containsExactly("Legs[0]");
    }

    @Test
    void text_firstThatWasSent_isTaken() {
        assertThat(form("a=1&b=2").text("a", "b")).isEqualTo("1");
        assertThat(form("a=&c=3&b=2").text("a", "b")).isEqualTo("2");
        assertThat(form("c=3").text("a", "c")).isEqualTo("3");
        assertThat(form("a= 1 ").text("a")).isEqualTo(" 1 ");
    }

    @Test
    void unresolved_variables_standForNothing() {
        Fields in = form("a=$a&b=$other_name1&c=$&d=$5.00&e=5&f=$a+b&g=$");
        assertThat(in.unresolved('$')).isSameAs(in);
        in.placeholders(List.of("g"), "$");
        assertThat(in.find("a")).isEmpty();
        assertThat(in.has("b")).isFalse();
        assertThat(in.find("c")).contains("$");
        assertThat(in.find("d")).contains("$5.00");
        assertThat(in.integer("e")).hasValue(5);
        assertThat(in.find("f")).contains("$a b");
        assertThat(in.find("g")).isEmpty();
        assertThat(in.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"b=1", "a=", "a=+", "a=null", "a=0000-00-00+00:00:00"})
    void text_thatIsAbsent_isMissing(String body) {
        MalformedPayloadException refusal = catchThrowableOfType(
                MalformedPayloadException.class, () -> form(body).text("a", "c"));
        assertThat(refusal.kind()).isEqualTo(Kind.MISSING_FIELD);
        assertThat(refusal.provider()).contains("toy");
        assertThat(refusal.field()).contains("a");
        assertThat(refusal.offset()).isEmpty();
    }

    @Test
    void text_copiesThatDiffer_areAConflict() {
        MalformedPayloadException refusal = refused(form("x=1&a=1&a=2"), "a");
        assertThat(refusal.kind()).isEqualTo(Kind.CONFLICTING_FIELD);
        assertThat(refusal.field()).contains("a");
        assertThat(refusal.offset()).hasValue(6);
        assertThat(refusal).hasMessageContaining("expected one value, found 2 copies that differ");
        assertThat(form("a=1&a=1").text("a")).isEqualTo("1");
    }

    @Test
    void text_thatIsNone_isUnreadable() {
        MalformedPayloadException refusal = refused(json("{\"a\":{\"b\":1}}"), "a");
        assertThat(refusal.kind()).isEqualTo(Kind.UNREADABLE_FIELD);
        assertThat(refusal.offset()).hasValue(5);
        assertThat(refusal).hasMessageContaining("expected text, found a JSON object");
        assertThat(refused(json("{\"a\":null}"), "a").kind()).isEqualTo(Kind.MISSING_FIELD);
    }

    @Test
    void find_firstThatWasSent_isTaken() {
        Fields in = form("a=&b=2&c=3");
        assertThat(in.find("a", "b")).contains("2");
        assertThat(in.find("x", "c")).contains("3");
        assertThat(in.find("a", "x")).isEmpty();
        assertThat(in.problems()).isEmpty();
    }

    @Test
    void placeholders_inTheirFields_standForNothing() {
        Fields in = form("a=N/A&b=N/A&c=0&d=none");
        assertThat(in.placeholders(List.of("a", "d"), "N/A", "none")).isSameAs(in);
        in.placeholders(List.of("c"), "0");
        assertThat(in.find("a")).isEmpty();
        assertThat(in.find("b")).contains("N/A");
        assertThat(in.integer("c")).isEmpty();
        assertThat(in.find("d")).isEmpty();
        assertThat(in.has("a")).isFalse();
        assertThat(in.has("b")).isTrue();
        assertThat(in.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "a=1, true",
        "a=null, false",
        "a=none, true",
        "a=0, true",
        "a=0000-00-00, false",
        "a=, false",
        "a=+, false",
        "a=%2B, true",
        "a=Zoe, true",
        "a=abc, true",
        "b=1, false"
    })
    void has_field_isWhetherItSaysAnything(String body, boolean says) {
        assertThat(form(body).has("a")).isEqualTo(says);
    }

    @Test
    void has_jsonNull_isNothing() {
        assertThat(json("{\"a\":null}").has("a")).isFalse();
        assertThat(json("{\"a\":\"null\"}").has("a")).isFalse();
        assertThat(json("{\"a\":\"no\"}").has("a")).isTrue();
    }

    @Test
    void instant_inItsFormat_isRead() {
        TimeFormat india = TimeFormat.local(ZoneId.of("Asia/Kolkata"));
        assertThat(form("a=+2026-11-20+13:30:00+").instant("a", india)).contains(Instant.parse("2026-11-20T08:00:00Z"));
        Fields wrong = form("a=soon");
        assertThat(wrong.instant("a", india)).isEmpty();
        assertProblem(wrong, "a", "a time such as 2023-11-07 05:31:56", "text of 4 characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a=0",
                "a=0000-00-00",
                "a=+0000-00-00+x",
                "b=1",
                "a=N/A",
                "a=n%2Fa",
                "a=+NONE+",
                "a=Null",
                "a=Undefined",
                "a=1970-01-01T00:00:00Z",
                "a=1970-12-31T23:59:59.999Z",
                "a=1970-01-01T05:30:00%2B05:30",
                "a=0001-01-01T00:00:00Z",
                "a=0001-01-01T00:00:00",
                "a=0001-01-01",
                "a=1970-01-01+05:30:00",
                "a=1969-12-31T19:00:00-05:00"
            })
    void instant_thatStandsForNone_isAbsentAndNoProblem(String body) {
        Fields in = form(body);
        assertThat(in.instant("a", TimeFormat.ISO)).isEmpty();
        assertThat(in.problems()).isEmpty();
    }

    @Test
    void instant_zeroOfAClock_isAbsentInEveryFormat() {
        TimeFormat india = TimeFormat.local(ZoneId.of("Asia/Kolkata"));
        for (String sent : List.of("1970-01-01+05%3A30%3A00", "1970-01-01 05:30:00", "0001-01-01+00%3A00%3A00")) {
            Fields in = form("a=" + sent);
            assertThat(in.instant("a", india)).isEmpty();
            assertThat(in.problems()).isEmpty();
        }
        for (String sent : List.of("Thu%2C+01+Jan+1970+00%3A00%3A00+%2B0000", "1 Jan 0001 00:00 GMT")) {
            Fields in = form("a=" + sent);
            assertThat(in.instant("a", TimeFormat.RFC_2822)).isEmpty();
            assertThat(in.problems()).isEmpty();
        }
        assertThat(form("a=1971-01-01T00:00:00Z").instant("a", TimeFormat.ISO))
                .contains(Instant.parse("1971-01-01T00:00:00Z"));
    }

    @Test
    void instant_whereNobodyKnowsTheZone_isAbsentAndNoProblem() {
        Fields in = form("a=2026-11-20+13:30:00");
        assertThat(in.instant("a", TimeFormat.withoutZone())).isEmpty();
        assertThat(in.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, PT0S", "18, PT18S", "+18+, PT18S", "1.5, PT1.5S", "%318, PT18S", "1000000000000, PT277777777H46M40S"
    })
    void seconds_number_isALength(String sent, Duration length) {
        assertThat(form("a=" + sent).seconds("a")).contains(length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"N/A", "n%2Fa", "None", "NONE", "null", "Null", "undefined", "NULL", "+", ""})
    void lengths_thatStandForNone_areAbsentAndNoProblem(String sent) {
        Fields in = form("a=" + sent);
        assertThat(List.of(in.seconds("a"), in.minutes("a"), in.millis("a"), in.isoDuration("a"), in.clock("a")))
                .allMatch(Optional::isEmpty);
        assertThat(in.problems()).isEmpty();
    }

    @Test
    void seconds_thatAreNone_areAbsentAndAProblem() {
        for (String sent : new String[] {"-1", "1000000000001", "soon"}) {
            Fields in = form("a=" + sent);
            assertThat(in.seconds("a")).isEmpty();
            assertProblem(in, "a", "a number of seconds, not negative", "text of " + sent.length() + " characters");
        }
    }

    @Test
    void integer_wholeNumber_isRead() {
        assertThat(form("a=0").integer("a")).hasValue(0);
        assertThat(form("a=42").integer("a")).hasValue(42);
        assertThat(form("a=%342").integer("a")).hasValue(42);
        assertThat(json("{\"a\":42}").integer("a")).hasValue(42);
        assertThat(form("a=7&a=7").integer("a")).hasValue(7);
        assertThat(form("b=1").integer("a")).isEmpty();
    }

    @Test
    void integer_thatIsNone_isAbsentAndAProblem() {
        Fields in = form("a=4.2");
        assertThat(in.integer("a")).isEmpty();
        assertProblem(in, "a", "a whole number, not negative", "text of 3 characters");
        Fields copies = form("a=7&a=8");
        assertThat(copies.integer("a")).isEmpty();
        assertProblem(copies, "a", "one value", "2 copies that differ");
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 486, 699})
    void sipCode_ofAResponse_isRead(int code) {
        assertThat(form("a=" + code).sipCode("a")).hasValue(code);
        assertThat(form("a=+" + code).sipCode("a")).hasValue(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"99", "700", "ok"})
    void sipCode_thatIsNone_isAbsentAndAProblem(String sent) {
        Fields in = form("a=" + sent);
        assertThat(in.sipCode("a")).isEmpty();
        assertProblem(in, "a", "a SIP response code from 100 to 699", "text of " + sent.length() + " characters");
    }

    @Test
    void problem_ofOneField_isListedOnceWithItsPlace() {
        Fields in = form("x=1&a=soon&b=later");
        in.seconds("a");
        in.integer("a");
        in.seconds("b");
        assertThat(in.problems()).extracting(FieldProblem::field).containsExactly("a", "b");
        assertThat(in.problems().get(0).offset()).hasValue(6);
        assertThat(in.problems().get(0).expected()).startsWith("a number of seconds");
    }

    @Test
    void party_ofAddressAndName_isThereWithTheAddress() {
        Fields in = form("a=%2B13125550142&n=Ada");
        assertThat(in.party("a")).contains(Party.of("+13125550142"));
        assertThat(in.party("a", "n"))
                .contains(Party.builder().address("+13125550142").name("Ada").build());
        assertThat(in.party("a", "x")).contains(Party.of("+13125550142"));
        assertThat(in.party("x", "n")).isEmpty();
        assertThat(in.party("x")).isEmpty();
    }

    @Test
    void recording_ofUrlOrId_isThereWithItsLength() {
        Fields in = form("u=https://x/r&i=r1&s=9");
        assertThat(in.recording("u"))
                .contains(Recording.builder().url("https://x/r").build());
        assertThat(in.recording("x")).isEmpty();
        Consumer<Recording> whole = recording -> {
            assertThat(recording.url()).contains("https://x/r");
            assertThat(recording.id()).contains("r1");
            assertThat(recording.duration()).contains(Duration.ofSeconds(9));
        };
        assertThat(in.recording("u", "i", "s")).hasValueSatisfying(whole);
        assertThat(in.recording("x", "i", "x"))
                .contains(Recording.builder().id("r1").build());
        assertThat(in.recording("u", "x", "x"))
                .contains(Recording.builder().url("https://x/r").build());
        assertThat(in.recording("x", "y", "s")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.75,PT45S", "0.6666667,PT40.000002S", "3,PT3M", "0,PT0S"})
    void minutes_number_isALength(String sent, Duration length) {
        assertThat(form("a=" + sent).minutes("a")).contains(length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "soon", "1e99", "1000000000000", "0:45"})
    void minutes_anythingElse_isAProblem(String sent) {
        Fields in = form("a=" + sent);
        assertThat(in.minutes("a")).isEmpty();
        assertThat(in.problems()).hasSize(1);
    }
}
