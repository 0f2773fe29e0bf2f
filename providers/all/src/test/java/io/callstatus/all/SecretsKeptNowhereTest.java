package io.callstatus.all;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.AcceptedRequest;
import io.callstatus.CallStatus;
import io.callstatus.CallStatusException;
import io.callstatus.Detection;
import io.callstatus.JsonText;
import io.callstatus.ParseResult;
import io.callstatus.ParserSet;
import io.callstatus.Parsers;
import io.callstatus.Payload;
import io.callstatus.WebhookEvent;
import io.callstatus.WebhookRequest;
import io.callstatus.testkit.Fixture;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a provider calls a secret, or a credential, in its body stands in nothing that is told of the request. */
class SecretsKeptNowhereTest {
    private static final String CANARY = "canary0123456789";
    private static final ParserSet ALL = Parsers.installed();

    private final Map<String, String> told = new LinkedHashMap<>();

    static Stream<Fixture> withSecretsInside() {
        return SecretRemovalTest.withSecretsInside();
    }

    /** The same request with a text in the place of each secret that stands nowhere else. */
    private static WebhookRequest planted(Fixture fixture) {
        String body = new String(fixture.request().body(), StandardCharsets.UTF_8);
        for (String secret : SecretRemovalTest.secretValues(fixture)) {
            body = body.replace(secret, CANARY);
        }
        assertThat(body).contains(CANARY);
        return SecretRemovalTest.with(fixture.request(), body.getBytes(StandardCharsets.UTF_8))
                .build();
    }

    @ParameterizedTest
    @MethodSource("withSecretsInside")
    void secretInTheBody_standsInNothingThatIsTold(Fixture fixture) {
        Detection detection = ALL.detect(planted(fixture));
        tell("detection", detection + detection.explain());
        AcceptedRequest accepted = detection.trustUnverified();
        tell("accepted", accepted.toString());
        tell("payload", accepted.payload());
        accepted.envelope().ifPresent(envelope -> tell("envelope", envelope));
        try {
            accepted.tryParseAll().forEach(this::tell);
            accepted.events().forEach(this::tell);
            tell(accepted.event());
        } catch (CallStatusException e) {
            tell("refusal", e.toString());
        }
        assertThat(told).hasSizeGreaterThan(3);
        assertThat(told).allSatisfy((what, text) -> assertThat(text).as(what).doesNotContain(CANARY));
    }

    private void tell(ParseResult result) {
        tell("result", result.toString());
    }

    private void tell(WebhookEvent event) {
        tell("event", event + event.eventKey() + event.problems());
        tell("payload of an event", event.payload());
        if (event instanceof CallStatus status) {
            status.envelope().ifPresent(envelope -> tell("envelope of a status", envelope));
            tell("JSON", status.toJson());
            tell("redacted", ALL.redacted(status).toJson());
            StatusQuestions.of(status).forEach((question, answer) -> tell(question, text(answer.get())));
        }
    }

    private void tell(String what, Payload payload) {
        tell(what, text(payload));
    }

    private void tell(String what, String text) {
        told.merge(what, text, String::concat);
    }

    /** With what a log would not show. */
    private static String text(Object answer) {
        if (answer instanceof Optional<?> optional) {
            return optional.map(SecretsKeptNowhereTest::text).orElse("");
        }
        if (answer instanceof Iterable<?> all) {
            List<String> texts = new ArrayList<>();
            all.forEach(one -> texts.add(text(one)));
            return texts.toString();
        }
        if (answer instanceof Payload payload) {
            return payload.toPairs().toString();
        }
        return answer instanceof JsonText json ? json.text() : String.valueOf(answer);
    }
}
