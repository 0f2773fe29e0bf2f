package io.callstatus.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

/** Which server runs on which JDK, as the page says; a server that it does not name fails. */
final class Jdks {
    private static final String RUNS = "runs";

    private Jdks() {}

    /** What a server says that does not start on this JDK; empty where it runs. */
    static Optional<String> refusal(String server) {
        Page page = Page.jdks();
        String jdk = "JDK " + Runtime.version().feature();
        if (!page.hasColumn(jdk)) {
            return Optional.empty();
        }
        String cell = page.column(jdk).getOrDefault(server, "");
        assertThat(cell)
                .as("the cell of %s and %s in core/guides/CONTAINERS.md", server, jdk)
                .isNotEmpty();
        return cell.equals(RUNS) ? Optional.empty() : Optional.of(cell);
    }
}
