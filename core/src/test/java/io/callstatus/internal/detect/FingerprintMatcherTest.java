package io.callstatus.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.internal.fields.FieldSource;
import io.callstatus.internal.fields.FieldTable;
import io.callstatus.internal.fields.Vocabulary;
import io.callstatus.internal.scan.FormScanner;
import io.callstatus.internal.scan.JsonScanner;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.Fingerprint;
import io.callstatus.spi.Fingerprint.OtherEvent;
import io.callstatus.spi.Transport;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FingerprintMatcherTest {
    private static final Fingerprint EVENTS = Fingerprint.of(Transport.FORM)
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

    private static FingerprintMatcher matcher(Fingerprint fingerprint) {
        return new FingerprintMatcher(fingerprint, SOME);
    }

    private static Optional<String> event(String body) {
        return matcher(EVENTS).event(form(body));
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
        Fingerprint fingerprint = Fingerprint.of(Transport.FORM)
                .otherEvents("type", "one")
                .otherEvent("rest")
                .otherEvents("type", "two");
        assertThat(matcher(fingerprint).event(form("type=one"))).contains("one");
        assertThat(matcher(fingerprint).event(form("type=two"))).contains("rest");
        assertThat(matcher(fingerprint).event(form(""))).contains("rest");
    }

    @Test
    void event_presentField_isOneTextThatCanBeReadAndStandsForSomething() {
        Fingerprint fingerprint = Fingerprint.of(Transport.FORM).otherEvent("seen", Evidence.present("a"));
        FingerprintMatcher matcher = matcher(fingerprint);
        for (String body : List.of("a=1", "a=1&a=1", "a=none%20such", "b=&a=0")) {
            assertThat(matcher.event(form(body))).contains("seen");
            assertThat(matcher.event(FormScanner.scan(body.getBytes(StandardCharsets.UTF_8))))
                    .contains("seen");
        }
        for (String body : List.of("", "a", "a=", "a=+", "a=null", "a=None", "a=NULL", "a=%FF", "a=1&a=2", "a=1&a=")) {
            assertThat(matcher.event(form(body))).isEmpty();
        }
        for (String json : List.of("{\"a\":null}", "{\"a\":{\"b\":1}}", "{\"a\":[1]}", "{\"a\":\"undefined\"}")) {
            assertThat(matcher.event(JsonScanner.scan(json.getBytes(StandardCharsets.UTF_8))))
                    .isEmpty();
        }
    }

    @Test
    void event_neighboursThatNeedTheSame_areTriedInOrder() {
        Fingerprint fingerprint = Fingerprint.of(Transport.FORM)
                .otherEvent("one", Evidence.absent("s"), Evidence.key("x"))
                .otherEvent("two", Evidence.absent("s"), Evidence.key("y"))
                .otherEvent("three", Evidence.absent("t"), Evidence.key("y"));
        assertThat(matcher(fingerprint).event(form("y=1&x=1"))).contains("one");
        assertThat(matcher(fingerprint).event(form("y=1"))).contains("two");
        assertThat(matcher(fingerprint).event(form("s=1&y=1"))).contains("three");
        assertThat(matcher(fingerprint).event(form("s=null&y=1"))).contains("two");
        assertThat(matcher(fingerprint).event(form("s=1&t=1&y=1"))).isEmpty();
    }

    @Test
    void event_withoutAnyStateField_isUnknown() {
        Fingerprint fingerprint = EVENTS.stateIn("state", "other");
        assertThat(matcher(fingerprint).event(form("id=1"))).contains("unknown");
        assertThat(matcher(fingerprint).event(form("k=1"))).contains("keyed");
        assertThat(matcher(fingerprint).event(form("id=1&state="))).isEmpty();
        assertThat(matcher(fingerprint).event(form("other=x"))).isEmpty();
        assertThat(matcher(EVENTS).event(form("id=1"))).isEmpty();
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
            assertThat(matcher(EVENTS).event(fields)).as(body.toString()).isEqualTo(expected);
            assertThat(matcher(EVENTS).event(unnumbered)).as(body.toString()).isEqualTo(expected);
            assertThat(new FingerprintMatcher(EVENTS, NONE).event(fields))
                    .as(body.toString())
                    .isEqualTo(expected);
        }
    }

    private static Optional<String> oneByOne(FieldSource fields) {
        for (OtherEvent event : EVENTS.otherEvents()) {
            Fingerprint alone = Fingerprint.of(Transport.FORM)
                    .otherEvent(event.name(), event.evidence().toArray(new Evidence[0]));
            Optional<String> found = matcher(alone).event(fields);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    @Test
    void claims_allAndOneOfEachGroup() {
        FingerprintMatcher matcher = matcher(Fingerprint.of(Transport.FORM)
                .all(Evidence.prefix("event", "Call."), Evidence.uuid("sid"))
                .any("a", "b")
                .any(Evidence.domain("url", "example.com"), Evidence.value("v", "1")));
        String sid = "&sid=c9aa7992-56ff-5b8f-9e73-fcec68d8b1de";
        assertThat(matcher.claims(form("event=Call.End&b=&v=1" + sid))).isTrue();
        assertThat(matcher.claims(form("event=Call.End&a&url=https://x.example.com/y" + sid)))
                .isTrue();
        assertThat(matcher.claims(form("event=call.End&a&v=1" + sid))).isFalse();
        assertThat(matcher.claims(form("event=Call.End&v=1" + sid))).isFalse();
        assertThat(matcher.claims(form("event=Call.End&a&v=2" + sid))).isFalse();
        assertThat(matcher.claims(form("event=Call.End&a&v=1&sid=7"))).isFalse();
    }

    private static boolean claims(Evidence evidence, FieldSource fields) {
        return matcher(Fingerprint.of(Transport.JSON).all(evidence)).claims(fields);
    }

    private static FieldTable json(String body) {
        return JsonScanner.scan(body.getBytes(StandardCharsets.UTF_8));
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
        FingerprintMatcher matcher = matcher(Fingerprint.of(Transport.FORM)
                .all(Evidence.key("id"), Evidence.value("type", "x"), Evidence.absent("no"))
                .any("a", "b")
                .any("c"));
        assertThat(matcher.missing(form("id=1&c=1&no=1")))
                .containsExactly("type one of its known words", "no not sent", "any of [a, b]");
        assertThat(matcher.missing(form("id=1&type=x&b=1&c=1"))).isEmpty();
    }

    @Test
    void claims_otherRequest_byItsOwnEvidence() {
        assertThat(matcher(EVENTS).claims(form("type=five&x=1"))).isTrue();
        assertThat(matcher(EVENTS).claims(form("type=five"))).isFalse();
        assertThat(matcher(EVENTS).claims(form("id=1"))).isTrue();
    }
}
