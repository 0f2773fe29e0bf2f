package io.callstatus.all;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallStatus;
import io.callstatus.Parsers;
import io.callstatus.Payload;
import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Fixtures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The details of all providers over all fixtures. */
@Tag("logic")
class DetailsTest {
    private static final List<@Nullable String> GARBAGE = Arrays.asList(
            null,
            "",
            " ",
            "@",
            "-1",
            "1e99",
            "9".repeat(200),
            "{",
            "[1]",
            "{\"a\":[{}]}",
            "(",
            ")",
            "((0-",
            ",,",
            "\uFFFD",
            "2026-02-30 25:61:61",
            "0000-00-00",
            "[".repeat(500),
            "(16-".repeat(5_000) + ")");

    private static CallStatus parsed(Fixture fixture) {
        return Parsers.detect(fixture.request()).trustUnverified().parse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.callstatus.all.JsonSchemaTest#eachCallStatus")
    void find_isEmptyForAllButItsProvider(Fixture fixture) {
        CallStatus status = parsed(fixture);
        List<String> found = Providers.ids().stream()
                .filter(provider ->
                        ProviderDetailsType.of(provider).find(status).isPresent())
                .toList();
        assertThat(found).containsExactly(fixture.provider());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.callstatus.all.JsonSchemaTest#eachCallStatus")
    void details_afterCanonicalJson_areTheSame(Fixture fixture) {
        CallStatus status = parsed(fixture);
        ProviderDetailsType details = ProviderDetailsType.of(fixture.provider());
        assertThat(details.find(CallStatus.fromJson(status.toJson()))).isEqualTo(details.find(status));
    }

    private static CallStatus with(CallStatus status, int index, @Nullable String value) {
        List<Payload.Field> fields = new ArrayList<>(status.payload().fields());
        fields.set(index, Payload.Field.of(fields.get(index).name(), value));
        return status.toBuilder().payload(Payload.of(fields)).build();
    }

    @ParameterizedTest
    @MethodSource("io.callstatus.all.Providers#ids")
    void details_ofGarbledFields_areThereAllTheSame(String provider) {
        CallStatus status = Fixtures.of(provider, "maximal").status();
        ProviderDetailsType details = ProviderDetailsType.of(provider);
        for (int i = 0; i < status.payload().size(); i++) {
            for (String value : GARBAGE) {
                assertThat(details.find(with(status, i, value))).isPresent();
            }
        }
    }
}
