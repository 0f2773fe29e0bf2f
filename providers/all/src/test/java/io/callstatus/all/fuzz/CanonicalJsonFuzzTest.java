package io.callstatus.all.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.callstatus.CallStatus;
import io.callstatus.JsonText;
import java.util.HashMap;
import java.util.Optional;
import java.util.function.Supplier;

class CanonicalJsonFuzzTest {
    /** The text and the map that it stands for are read alike; what was read comes back as it is. */
    @FuzzTest(maxDuration = "10m")
    void fromJson_ofAnyText(byte[] bytes) {
        String text = new String(bytes, UTF_8);
        Optional<CallStatus> status = status(() -> CallStatus.fromJson(text));
        // A tree has limits that the canonical form has not, where a key is unknown.
        Refusals.only(() -> JsonText.of(text)
                .filter(field -> field.tree() instanceof java.util.Map)
                .ifPresent(field -> assertThat(status(() -> CallStatus.fromMap(new HashMap<>(field.members()))))
                        .isEqualTo(status)));
        status.ifPresent(CanonicalJsonFuzzTest::comesBack);
    }

    private static void comesBack(CallStatus status) {
        assertThat(CallStatus.fromJson(status.toJson())).isEqualTo(status);
        assertThat(CallStatus.fromMap(status.toMap())).isEqualTo(status);
        assertThat(status.toBuilder().build()).isEqualTo(status);
    }

    private static Optional<CallStatus> status(Supplier<CallStatus> reader) {
        CallStatus[] status = new CallStatus[1];
        Refusals.only(() -> status[0] = reader.get());
        return Optional.ofNullable(status[0]);
    }
}
