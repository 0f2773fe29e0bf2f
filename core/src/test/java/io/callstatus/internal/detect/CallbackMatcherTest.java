package io.callstatus.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.internal.fields.FieldSource;
import io.callstatus.internal.fields.FieldTable;
import io.callstatus.internal.fields.Vocabulary;
import io.callstatus.internal.scan.FieldScopes;
import io.callstatus.internal.scan.FormScanner;
import io.callstatus.internal.scan.JsonScanner;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.Recognition;
import io.callstatus.spi.Transport;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallbackMatcherTest {
    private static final Recognition EVENTS = Recognition.of(Transport.FORM)
            .all("id")
            .otherEvents("type", "one", "two", "three")
            .otherEvent("deep", Evidence.value("type", "four"), Evidence.absent("id"))
            .otherRequest("claims", Evidence.value("type", "five", "six"), Evidence.key("x"))
            .otherEvent("late", Evidence.value("type", "five"))
            .otherEvent("keyed", Evidence.key("k"));

    /** Knows some of the names, and so numbers them; it has to be the same without. */
    private static final Vocabulary SOME = new Vocabulary(List.of("type", "x", "event", "a", "v"), Set.of("two"));

    private static final Vocabulary NONE = new Vocabulary(Set.of(), Set.of());

    private static FieldTable form(String body) {
        return FormScanner.scan(body.getBytes(StandardCharsets.UTF_8), SOME);
    }

    private static CallbackMatcher matcher(Recognition fingerprint) {
        return new CallbackMatcher(fingerprint.callbacks(), SOME);
    }

    /** The name of the event that the fields show; empty for a call status. */
    private static Optional<String> event(CallbackMatcher matcher, FieldSource fields) {
        Recognized found = matcher.recognized(new FieldScopes(fields), Transport.FORM, false);
        return found == null ? Optional.of(Callback.UNKNOWN_EVENT) : found.otherEvent();
    }

    private static boolean claims(CallbackMatcher matcher, FieldSource fields) {
        return matcher.claim(new FieldScopes(fields), Transport.FORM) != null;
    }

    private static Optional<String> event(String body) {
        return event(matcher(EVENTS), form(body));
    }

    @Test
    void event_firstThatFits() {
        assertThat(event("type=two")).contains("two");
        assertThat(event("type=four")).contains("deep");
        assertThat(event("type=four&id=1")).isEmpty();
        assertThat(event("type=five&x=")).contains("claims");
        assertThat(event("type=five")).contains("late");
        assertThat(event("type=six")).isEmpty();
        assertThat(event("k=1&type=zero")).contains("keyed");
        assertThat(event("type=one&type=two")).isEmpty();
        assertThat(event("type=one&type=one")).contains("one");
    }

    @Test
    void event_thatNeedsNothing_isEveryRequest() {
        Recognition fingerprint = Recognition.of(Transport.FORM)
                .otherEvents("type", "one")
                .otherEvent("rest")
                .otherEvents("type", "two");
        assertThat(event(matcher(fingerprint), form("type=one"))).contains("one");
        assertThat(event(matcher(fingerprint), form("type=two"))).contains("rest");
        assertThat(event(matcher(fingerprint), form(""))).contains("rest");
    }

    @Test
    void event_presentField_isOneTextThatCanBeReadAndStandsForSomething() {
        Recognition fingerprint = Recognition.of(Transport.FORM).otherEvent("seen", Evidence.present("a"));
        CallbackMatcher matcher = matcher(fingerprint);
        for (String body : List.of("a=1", "a=1&a=1", "a=none%20such", "b=&a=0")) {
            assertThat(event(matcher, form(body))).contains("seen");
            assertThat(event(matcher, FormScanner.scan(body.getBytes(StandardCharsets.UTF_8))))
                    .contains("seen");
        }
        for (String body : List.of("", "a", "a=", "a=+", "a=null", "a=None", "a=NULL", "a=%FF", "a=1&a=2", "a=1&a=")) {
            assertThat(event(matcher, form(body))).isEmpty();
        }
        for (String json : List.of("{\"a\":null}", "{\"a\":{\"b\":1}}", "{\"a\":[1]}", "{\"a\":\"undefined\"}")) {
            assertThat(event(matcher, JsonScanner.scan(json.getBytes(StandardCharsets.UTF_8))))
                    .isEmpty();
        }
    }

    @Test
    void event_beginningOfAValue_isOneOfSeveral() {
        CallbackMatcher matcher =
                matcher(Recognition.of(Transport.FORM).otherEvent("begun", Evidence.prefix("a", "SM", "MM")));
        assertThat(event(matcher, form("a=SM1"))).contains("begun");
        assertThat(event(matcher, form("a=MM"))).contains("begun");
        for (String body : List.of("a=S", "a=xMM", "a", "b=SM1", "")) {
            assertThat(event(matcher, form(body))).as(body).isEmpty();
        }
    }

    @Test
    void event_neighboursThatNeedTheSame_areTriedInOrder() {
        Recognition fingerprint = Recognition.of(Transport.FORM)
                .otherEvent("one", Evidence.absent("s"), Evidence.key("x"))
                .otherEvent("two", Evidence.absent("s"), Evidence.key("y"))
                .otherEvent("three", Evidence.absent("t"), Evidence.key("y"));
        assertThat(event(matcher(fingerprint), form("y=1&x=1"))).contains("one");
        assertThat(event(matcher(fingerprint), form("y=1"))).contains("two");
        assertThat(event(matcher(fingerprint), form("s=1&y=1"))).contains("three");
        assertThat(event(matcher(fingerprint), form("s=null&y=1"))).contains("two");
        assertThat(event(matcher(fingerprint), form("s=1&t=1&y=1"))).isEmpty();
    }

    @Test
    void event_withoutAnyStateField_isUnknown() {
        Recognition fingerprint = EVENTS.stateIn("state", "other");
        assertThat(event(matcher(fingerprint), form("id=1"))).contains("unknown");
        assertThat(event(matcher(fingerprint), form("k=1"))).contains("keyed");
        assertThat(event(matcher(fingerprint), form("id=1&state="))).isEmpty();
        assertThat(event(matcher(fingerprint), form("other=x"))).isEmpty();
        assertThat(event(matcher(EVENTS), form("id=1"))).isEmpty();
    }

    /** Events that are asked for together are found as one by one. */
    @Test
    void event_generatedBodies_asOneByOne() {
        Random random = new Random(11);
        String[] parts = {
            "type=one", "type=three", "type=four", "type=five", "type=six", "type=", "id=1", "id=", "x=1", "k"
        };
        for (int i = 0; i < 20_000; i++) {
            StringBuilder body = new StringBuilder();
            for (int part = random.nextInt(4); part >= 0; part--) {
                body.append('&').append(parts[random.nextInt(parts.length)]);
            }
            FieldTable fields = form(body.toString());
            FieldTable unnumbered = FormScanner.scan(body.toString().getBytes(StandardCharsets.UTF_8));
            Optional<String> expected = oneByOne(fields);
            assertThat(event(matcher(EVENTS), fields)).as(body.toString()).isEqualTo(expected);
            assertThat(event(matcher(EVENTS), unnumbered)).as(body.toString()).isEqualTo(expected);
            assertThat(event(new CallbackMatcher(EVENTS.callbacks(), NONE), fields))
                    .as(body.toString())
                    .isEqualTo(expected);
        }
    }

    private static Optional<String> oneByOne(FieldSource fields) {
        for (Callback event : EVENTS.callbacks().subList(0, EVENTS.callbacks().size() - 1)) {
            Recognition alone = Recognition.of(Transport.FORM)
                    .otherEvent(event.name(), event.required().toArray(new Evidence[0]));
            Optional<String> found = event(matcher(alone), fields);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    @Test
    void claims_allAndOneOfEachGroup() {
        CallbackMatcher matcher = matcher(Recognition.of(Transport.FORM)
                .all(Evidence.prefix("event", "Call."), Evidence.uuid("sid"))
                .any("a", "b")
                .any(Evidence.domain("url", "example.com"), Evidence.value("v", "1")));
        String sid = "&sid=c9aa7992-56ff-5b8f-9e73-fcec68d8b1de";
        assertThat(claims(matcher, form("event=Call.End&b=&v=1" + sid))).isTrue();
        assertThat(claims(matcher, form("event=Call.End&a&url=https://x.example.com/y" + sid)))
                .isTrue();
        assertThat(claims(matcher, form("event=call.End&a&v=1" + sid))).isFalse();
        assertThat(claims(matcher, form("event=Call.End&v=1" + sid))).isFalse();
        assertThat(claims(matcher, form("event=Call.End&a&v=2" + sid))).isFalse();
        assertThat(claims(matcher, form("event=Call.End&a&v=1&sid=7"))).isFalse();
    }

    private static boolean claims(Evidence evidence, FieldSource fields) {
        return claims(matcher(Recognition.of(Transport.FORM).all(evidence)), fields);
    }

    private static FieldTable json(String body) {
        return JsonScanner.scan(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void claims_shape_ofTheWholeValue() {
        Evidence account = Evidence.shape("a", "(MA|SA)[0-9A-Z]{4}");
        assertThat(claims(account, form("a=MA12ZZ"))).isTrue();
        assertThat(claims(account, json("{\"a\":\"SA0000\"}"))).isTrue();
        for (String other : List.of("MA12ZZZ", "MA12Z", "MA_2ZZ", "ma12zz", "xMA12ZZ", "MA12ZZ%0A", "", "null")) {
            assertThat(claims(account, form("a=" + other))).as(other).isFalse();
        }
        assertThat(claims(account, json("{\"a\":{\"b\":\"MA12ZZ\"}}"))).isFalse();
    }

    @Test
    void claims_fieldNotSent_onlyWhereThatIsAskedFor() {
        FieldTable none = form("b=1");
        assertThat(claims(Evidence.absent("a"), none)).isTrue();
        assertThat(claims(Evidence.notLowerCase("a"), none)).isTrue();
        assertThat(claims(Evidence.key("a"), none)).isFalse();
        assertThat(claims(Evidence.otherThan("a", "1"), none)).isFalse();
    }

    @Test
    void claims_absent_everyCopyHasToBeBlank() {
        assertThat(claims(Evidence.absent("a"), form("a=&a=+"))).isTrue();
        assertThat(claims(Evidence.absent("a"), form("a=&a=1"))).isFalse();
        assertThat(claims(Evidence.absent("a"), json("{\"a\":null}"))).isTrue();
        assertThat(claims(Evidence.absent("a"), json("{\"a\":0}"))).isFalse();
    }

    @Test
    void claims_anyOtherEvidence_oneCopyIsEnough() {
        assertThat(claims(Evidence.value("a", "1"), form("a=2&a=1"))).isTrue();
        assertThat(claims(Evidence.value("a", "1"), form("a=2&a=3"))).isFalse();
        assertThat(claims(Evidence.otherThan("a", "1"), form("a=1&a=2"))).isTrue();
        assertThat(claims(Evidence.otherThan("a", "1"), form("a=1&a=1"))).isFalse();
        assertThat(claims(Evidence.notLowerCase("a"), form("a=no&a=NO"))).isTrue();
        assertThat(claims(Evidence.notLowerCase("a"), form("a=no"))).isFalse();
    }

    @Test
    void claims_jsonNullAndContainers_areNoText() {
        FieldTable fields = json("{\"n\":null,\"o\":{\"x\":1},\"a\":[1],\"i\":1}");
        assertThat(claims(Evidence.otherThan("i", "2"), fields)).isTrue();
        for (String name : new String[] {"n", "o", "a"}) {
            assertThat(claims(Evidence.key(name), fields)).isTrue();
            assertThat(claims(Evidence.otherThan(name, "2"), fields)).isFalse();
            assertThat(claims(Evidence.prefix(name, ""), fields)).isFalse();
        }
        assertThat(claims(Evidence.notLowerCase("n"), fields)).isTrue();
        assertThat(claims(Evidence.notLowerCase("o"), fields)).isFalse();
        assertThat(claims(Evidence.notLowerCase("i"), fields)).isTrue();
    }

    @Test
    void missing_namesWhatIsNotThere() {
        CallbackMatcher matcher = matcher(Recognition.of(Transport.FORM)
                .all(Evidence.key("id"), Evidence.value("type", "x"), Evidence.absent("no"))
                .any("a", "b")
                .any("c"));
        assertThat(matcher.missing(new FieldScopes(form("id=1&c=1&no=1")), Transport.FORM, false))
                .containsExactly("type one of its known words", "no not sent", "any of [a, b]");
        assertThat(matcher.missing(new FieldScopes(form("id=1&type=x&b=1&c=1")), Transport.FORM, false))
                .isEmpty();
    }

    @Test
    void claims_otherRequest_byItsOwnEvidence() {
        assertThat(claims(matcher(EVENTS), form("type=five&x=1"))).isTrue();
        assertThat(claims(matcher(EVENTS), form("type=five"))).isFalse();
        assertThat(claims(matcher(EVENTS), form("id=1"))).isTrue();
    }
}
