package io.callstatus.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.core.Version;
import org.junit.jupiter.api.Test;

/** The versions themselves are run in the module of stores. */
class JacksonCoreTest {
    @Test
    void problem_ofAnOldVersion_namesBothAndWhatToDo() {
        assertThat(JacksonCore.problem(new Version(2, 15, 4, null, "com.fasterxml.jackson.core", "jackson-core")))
                .contains("2.16 or newer", "2.15.4", "set the version of com.fasterxml.jackson.core:jackson-core");
        assertThat(JacksonCore.problem(new Version(1, 99, 0, null, null, null))).isNotNull();
    }

    @Test
    void problem_ofANewerVersion_isNone() {
        assertThat(JacksonCore.problem(new Version(2, 16, 0, null, null, null))).isNull();
        assertThat(JacksonCore.problem(new Version(2, 22, 1, "rc1", null, null)))
                .isNull();
        assertThatCode(JacksonCore::require).doesNotThrowAnyException();
    }
}
