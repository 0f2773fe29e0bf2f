package io.callstatus.all;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallStatusException;
import io.callstatus.Detection;
import io.callstatus.ParserSet;
import io.callstatus.Secrets;
import io.callstatus.UnrecognizedRequestException;
import io.callstatus.WebhookRequest;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Fixtures;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Parsers that are made when a request may be their own read what those do that are made at once. */
class LateParsersTest {
    private static final List<Fixture> REQUESTS = Stream.concat(Fixtures.all().stream(), Fixtures.lookAlikes().stream())
            .toList();

    private static final ParserSet AT_ONCE = atOnce();

    private static ParserSet atOnce() {
        List<CallStatusParser> all = new ArrayList<>();
        ServiceLoader.load(CallStatusParser.class).forEach(all::add);
        return ParserSet.of(all.toArray(new CallStatusParser[0]));
    }

    /** All that comes of a request. */
    private static List<String> answers(WebhookRequest request, ParserSet parsers) {
        List<String> answers = new ArrayList<>();
        try {
            Detection detection = parsers.detect(request);
            answers.add(detection.provider());
            answers.add(detection.otherEvent().toString());
            answers.add(detection.explain());
            detection.trustUnverified().parseAll().forEach(status -> {
                answers.add(status.toJson());
                answers.add(parsers.redacted(status).toJson());
            });
        } catch (UnrecognizedRequestException e) {
            answers.add(e + e.explanation());
        } catch (CallStatusException e) {
            answers.add(e.toString());
        }
        answers.add(parsers.withoutSecrets(
                                request,
                                Secrets.builder().trustUnverified("signalwire").build())
                        .toHttp()
                        .length
                + "");
        return answers;
    }

    @Test
    void set_ofAll_isTheSame() {
        ParserSet late = ParserSet.load();
        assertThat(late.providers()).containsExactlyElementsOf(AT_ONCE.providers());
        assertThat(late.headersOfLargeEvents()).isEqualTo(AT_ONCE.headersOfLargeEvents());
    }

    static List<String> providers() {
        return Stream.concat(Fixtures.providers().stream(), Stream.of("none")).toList();
    }

    /** In a set that was asked nothing before, so that the requests of one provider are those that make it. */
    @ParameterizedTest
    @MethodSource("providers")
    void answers_ofASetThatMakesThemLate_areTheSame(String provider) {
        ParserSet late = ParserSet.load();
        for (Fixture fixture : REQUESTS) {
            if (fixture.provider().equals(provider) || provider.equals("none") && isLookAlike(fixture)) {
                assertThat(answers(fixture.request(), late))
                        .as(fixture.toString())
                        .isEqualTo(answers(fixture.request(), AT_ONCE));
            }
        }
    }

    private static boolean isLookAlike(Fixture fixture) {
        return !Fixtures.providers().contains(fixture.provider());
    }
}
