package io.callstatus.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.callstatus.Parsers;
import io.callstatus.Secrets;
import io.callstatus.flink.SecretPlaces.Kind;
import io.callstatus.flink.SecretPlaces.SecretPlace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a worker finds where it was sent to. */
class SecretPlacesTest {
    private static final String SECRET = "kept from everybody else";

    @TempDir
    Path folder;

    private static Secrets load(Kind kind, String whose, String where) {
        return new SecretPlaces(List.of(new SecretPlace(kind, whose, where)), Set.of(), Set.of(), Set.of())
                .load(Parsers.installed(), Clock.systemUTC(), Map.of("TOKEN", SECRET));
    }

    @Test
    void places_thatHoldSecrets_areRead() throws Exception {
        Path one = Files.writeString(folder.resolve("one"), SECRET + "\n");
        Path all = Files.writeString(
                folder.resolve("all"), "# comment\n\ntwilio@AC1=" + SECRET + "\ncallerdesk=query:key:" + SECRET + "\n");
        assertThat(load(Kind.FILE, "twilio", one.toString())).isNotNull();
        assertThat(load(Kind.FILE_OF_ALL, "", all.toString())).isNotNull();
        assertThat(load(Kind.VARIABLE, "twilio@AC1", "TOKEN").toString()).doesNotContain(SECRET);
    }

    @Test
    void place_thatIsNotThere_isNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> load(Kind.VARIABLE, "twilio", "NONE"))
                .withMessageContaining("the environment variable NONE is not set on this worker");
        assertThatIllegalStateException()
                .isThrownBy(() -> load(Kind.FILE, "twilio", folder + "/none"))
                .withMessageContaining(folder + "/none cannot be read on this worker");
        assertThatIllegalStateException()
                .isThrownBy(() -> load(Kind.FILE_OF_ALL, "", folder.toString()))
                .withMessageContaining("cannot be read on this worker");
    }

    /** The message says where, and nothing of what stands there. */
    @Test
    void line_thatIsNoSecret_isNamedByItsNumber() throws Exception {
        assertFault("twilio=" + SECRET + "\n" + SECRET, "line 2: a line is PROVIDER=SECRET");
        assertFault("\nnobody=" + SECRET, "line 2: it is for none of the providers");
        assertFault("telnyx=" + SECRET, "line 1: this is no secret of telnyx");
    }

    private void assertFault(String content, String message) throws Exception {
        Path file = Files.writeString(folder.resolve("faulty"), content);
        assertThatIllegalStateException()
                .isThrownBy(() -> load(Kind.FILE_OF_ALL, "", file.toString()))
                .withMessageContaining(file + " " + message)
                .satisfies(thrown -> assertThat(thrown.getMessage()).doesNotContain(SECRET));
    }
}
