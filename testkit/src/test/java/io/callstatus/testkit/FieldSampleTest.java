package io.callstatus.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.ParserSet;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No field stays as it is because others were garbled. */
class FieldSampleTest {
    private static final SampleParser TOY = new SampleParser();
    private static final ContractSubject TWILIO = ContractSubject.of(
            TOY,
            ParserSet.of(TOY),
            Fixtures.of("twilio"),
            (request, parsers) -> parsers.detect(request).trustUnverified().parse());

    @ParameterizedTest
    @ValueSource(ints = {1, 3, Integer.MAX_VALUE})
    void has_eachFieldOfEachKindOfRequest_inSoManyFixtures(int most) {
        FieldSample sample = FieldSample.of(TWILIO, most);
        Map<String, Integer> all = new TreeMap<>();
        Map<String, Integer> chosen = new TreeMap<>();
        for (Fixture fixture : TWILIO.fixtures()) {
            WireRequest wire = TWILIO.wire(fixture);
            wire.fields().stream().map(WireField::name).distinct().forEach(name -> {
                String kind = fixture.outcome() + " " + fixture.event() + " " + wire.transport() + " " + name;
                all.merge(kind, 1, Integer::sum);
                chosen.merge(kind, sample.has(fixture, wire, name) ? 1 : 0, Integer::sum);
            });
        }
        all.replaceAll((kind, fixtures) -> Math.min(fixtures, most));
        assertThat(chosen).isEqualTo(all);
        assertThat(all).hasSizeGreaterThan(100);
    }
}
