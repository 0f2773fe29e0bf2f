package io.callstatus.all;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallStatusException;
import io.callstatus.ParserSet;
import io.callstatus.WebhookRequest;
import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Fixtures;
import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A set that was chosen of all providers reads what the jars of those alone would; {@code CostTest} says at what cost. */
@Tag("logic")
class ChosenProvidersTest {
    /** Sees the service files of the jars of these providers only. */
    private static final class SomeJars extends ClassLoader {
        private final List<String> jars;

        SomeJars(String... ids) {
            super(ChosenProvidersTest.class.getClassLoader());
            jars = Stream.of(ids).map(id -> jar(id).toString()).toList();
        }

        private static URL jar(String id) {
            return Providers.parser(id)
                    .getClass()
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation();
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return Collections.enumeration(Collections.list(super.getResources(name)).stream()
                    .filter(url -> jars.stream().anyMatch(url.toString()::contains))
                    .toList());
        }
    }

    private static String answer(ParserSet parsers, WebhookRequest request) {
        try {
            return parsers.detect(request).trustUnverified().parse().toJson();
        } catch (CallStatusException e) {
            return e.toString();
        }
    }

    private static final List<Fixture> REQUESTS = Stream.concat(Fixtures.all().stream(), Fixtures.lookAlikes().stream())
            .toList();

    /** Its own requests, and some of the others'; {@code LookAlikeTest} asks for each whether it claims one of those. */
    private static List<Fixture> some(String id) {
        return IntStream.range(0, REQUESTS.size())
                .filter(at -> at % 16 == 0 || REQUESTS.get(at).provider().equals(id))
                .mapToObj(REQUESTS::get)
                .toList();
    }

    private static void assertSameAnswers(ParserSet chosen, ParserSet alone, List<Fixture> requests) {
        assertThat(chosen.providers()).containsExactlyInAnyOrderElementsOf(alone.providers());
        assertThat(requests)
                .allSatisfy(fixture -> assertThat(answer(chosen, fixture.request()))
                        .as(fixture.toString())
                        .isEqualTo(answer(alone, fixture.request())));
    }

    @ParameterizedTest
    @MethodSource("io.callstatus.all.Providers#ids")
    void only_oneProvider_isTheJarOfThatAlone(String id) {
        assertSameAnswers(ParserSet.load().only(id), ParserSet.load(new SomeJars(id)), some(id));
    }

    @Test
    void without_isTheJarsOfTheOthers() {
        List<String> ids = Providers.ids();
        String[] left = ids.subList(2, ids.size()).toArray(String[]::new);
        ParserSet alone = ParserSet.load(new SomeJars(left));
        assertSameAnswers(ParserSet.load().without(ids.get(0), ids.get(1)), alone, REQUESTS);
        assertSameAnswers(ParserSet.load().only(left), alone, REQUESTS);
    }
}
