package io.callstatus.all;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.callstatus.ParserSet;
import io.callstatus.Parsers;
import io.callstatus.UnrecognizedRequestException;
import io.callstatus.WebhookRequest;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Fixtures;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LookAlikeTest {
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
        assertThat(Parsers.installed().providers().stream()
                        .filter(id -> claims(Parsers.installed().parser(id).orElseThrow(), fixture.request())))
                .containsExactly(fixture.provider());
    }

    private static boolean claims(CallStatusParser parser, WebhookRequest request) {
        try {
            ParserSet.of(parser).detect(request);
            return true;
        } catch (UnrecognizedRequestException e) {
            return false;
        }
    }
}
