package io.callstatus.all;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.callstatus.ParserSet;
import io.callstatus.Parsers;
import io.callstatus.UnrecognizedRequestException;
import io.callstatus.WebhookRequest;
import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Fixtures;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A provider's fixtures are the look-alikes of all others; the folder of look-alikes has what is nobody's. */
@Tag("logic")
class LookAlikeTest {
    private static final Map<String, ParserSet> ALONE = Parsers.installed().providers().stream()
            .collect(Collectors.toMap(
                    id -> id, id -> ParserSet.of(Parsers.installed().parser(id).orElseThrow())));

    static List<Fixture> lookAlikes() {
        return Fixtures.lookAlikes();
    }

    static List<Fixture> fixtures() {
        return Fixtures.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lookAlikes")
    void detect_ofALookAlike_findsNobody(Fixture fixture) {
        assertThatExceptionOfType(UnrecognizedRequestException.class)
                .isThrownBy(() -> Parsers.detect(fixture.request()))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(UnrecognizedRequestException.Kind.NONE));
    }

    /** A header may settle who sent it; even without that, no other provider takes the fields for its own. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void detect_byOneParserAlone_claimsOnlyItsOwn(Fixture fixture) {
        assertThat(ALONE.keySet().stream().filter(id -> claims(ALONE.get(id), fixture.request())))
                .containsExactly(fixture.provider());
    }

    private static boolean claims(ParserSet alone, WebhookRequest request) {
        try {
            alone.detect(request);
            return true;
        } catch (UnrecognizedRequestException e) {
            return false;
        }
    }
}
