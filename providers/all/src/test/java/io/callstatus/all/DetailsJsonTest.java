package io.callstatus.all;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.callstatus.CallStatus;
import io.callstatus.Parsers;
import io.callstatus.spi.ProviderDetails;
import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Fixtures;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The details of all providers as JSON. */
@Tag("logic")
class DetailsJsonTest {
    private static final ObjectMapper JACKSON = new ObjectMapper();

    private static ProviderDetails details(CallStatus status) {
        return (ProviderDetails)
                ProviderDetailsType.of(status.provider()).find(status).orElseThrow();
    }

    /** Whatever an accessor gives is in the JSON. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("io.callstatus.all.JsonSchemaTest#eachCallStatus")
    void details_ofEachFixture_areWrittenWithAllThatTheyHave(Fixture fixture) throws Exception {
        CallStatus status = Parsers.detect(fixture.request()).trustUnverified().parse();
        ProviderDetails details = details(status);
        List<Object> leaves = new ArrayList<>();
        collect(details.toMap(), leaves);
        ProviderDetailsType.of(fixture.provider()).accessors(status).forEach((name, accessor) -> {
            Object there = value(accessor.get());
            if (there != null) {
                assertThat(leaves).as(name).anyMatch(leaf -> isSame(leaf, there));
            }
        });
        assertThat(map(JACKSON.writeValueAsString(details)).keySet())
                .isEqualTo(details.toMap().keySet());
    }

    @ParameterizedTest
    @MethodSource("io.callstatus.all.Providers#ids")
    void details_ofTheLargestFixture_areNoEmptyObject(String provider) throws Exception {
        CallStatus status = Fixtures.of(provider, "maximal").statuses().get(0);
        String json = JACKSON.writeValueAsString(details(status));
        assertThat(json).startsWith("{\"").hasSizeGreaterThan(10);
        assertThat(map(json).keySet()).isNotEmpty();
        assertThat(details(status).toString()).doesNotContain("\"").hasSizeLessThan(40);
    }

    private static Map<String, Object> map(String json) throws JsonProcessingException {
        return JACKSON.readValue(json, new TypeReference<>() {});
    }

    /** A text, a time or a whole number that is there; null for what is none of them. */
    private static @Nullable Object value(@Nullable Object accessed) {
        if (accessed instanceof OptionalLong number) {
            return number.isPresent() ? number.getAsLong() : null;
        }
        Object there = accessed instanceof Optional<?> optional ? optional.orElse(null) : null;
        if (there instanceof Instant time) {
            return time.toString();
        }
        return there instanceof String ? there : null;
    }

    /** A text may have been sent in quotes; inside a whole object, a time is written as it was sent. */
    private static boolean isSame(@Nullable Object leaf, Object there) {
        return there.equals(leaf) || ("\"" + there + "\"").equals(leaf) || isSameTime(String.valueOf(leaf), there);
    }

    private static boolean isSameTime(String leaf, Object time) {
        try {
            return Instant.parse(leaf).equals(Instant.parse(time.toString()));
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static void collect(Object value, List<Object> leaves) {
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(inside -> collect(inside, leaves));
        } else {
            leaves.add(value);
        }
    }
}
