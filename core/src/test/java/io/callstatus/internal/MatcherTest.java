package io.callstatus.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.spi.Evidence;
import io.callstatus.spi.Fingerprint;
import io.callstatus.spi.Fingerprint.OtherEvent;
import io.callstatus.spi.Transport;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MatcherTest {
    private static final Fingerprint EVENTS = Fingerprint.of(Transport.FORM)
            .all("id")
            .otherEvents("type", "one", "two", "three")
            .otherEvent("deep", Evidence.value("type", "four"), Evidence.absent("id"))
            .otherRequest("claims", Evidence.value("type", "five", "six"), Evidence.key("x"))
            .otherEvent("late", Evidence.value("type", "five"))
            .otherEvent("keyed", Evidence.key("k"));

    private static FieldTable form(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return FormScanner.scan(bytes);
    }

    private static Optional<String> event(String body) {
        return new Matcher(EVENTS).event(form(body));
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
            assertThat(new Matcher(EVENTS).event(fields)).as(body.toString()).isEqualTo(oneByOne(fields));
        }
    }

    private static Optional<String> oneByOne(FieldSource fields) {
        for (OtherEvent event : EVENTS.otherEvents()) {
            Fingerprint alone = Fingerprint.of(Transport.FORM)
                    .otherEvent(event.name(), event.evidence().toArray(new Evidence[0]));
            Optional<String> found = new Matcher(alone).event(fields);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    @Test
    void claims_allAndOneOfEachGroup() {
        Matcher matcher = new Matcher(Fingerprint.of(Transport.FORM)
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

    @Test
    void claims_otherRequest_byItsOwnEvidence() {
        assertThat(new Matcher(EVENTS).claims(form("type=five&x=1"))).isTrue();
        assertThat(new Matcher(EVENTS).claims(form("type=five"))).isFalse();
        assertThat(new Matcher(EVENTS).claims(form("id=1"))).isTrue();
    }
}
