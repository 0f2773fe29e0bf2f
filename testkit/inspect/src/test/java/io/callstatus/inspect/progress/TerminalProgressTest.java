package io.callstatus.inspect.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalProgressTest {
    private static final String ERASE = "\r\u001b[K";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream terminal = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private final Progress progress = new TerminalProgress(terminal);

    private String written() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void bar_ofLongWork_isDrawnAndTakenAway() {
        try (Progress.Bar bar = progress.start("files", 200)) {
            for (int i = 0; i < 200; i++) {
                bar.step();
            }
        }
        assertThat(written()).contains("200/200 files", "100%").endsWith(ERASE);
    }

    @Test
    void bar_ofShortWork_isNone() {
        try (Progress.Bar bar = progress.start("files", 3)) {
            bar.step();
        }
        assertThat(written()).isEmpty();
    }

    @Test
    void line_besideABar_standsOnALineOfItsOwn() {
        PrintStream out = progress.beside(terminal);
        out.print("{\"file\":\"a\"}\n");
        assertThat(written()).isEqualTo(ERASE + "{\"file\":\"a\"}\n");
        assertThat(out.checkError()).isFalse();
    }

    @Test
    void pipe_hasNoBar() {
        try (Progress.Bar bar = Progress.NONE.start("files", 10_000)) {
            bar.step();
        }
        assertThat(Progress.NONE.beside(terminal)).isSameAs(terminal);
        assertThat(written()).isEmpty();
    }
}
