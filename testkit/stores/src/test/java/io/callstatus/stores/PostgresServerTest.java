package io.callstatus.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The server starts for every user, and for root in one of two ways. */
class PostgresServerTest {
    static List<PostgresServer> ways() {
        return PostgresServer.ways();
    }

    @Test
    void ways_forEveryUser_areThere() {
        assertThat(ways()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void start_inEachWayThatIsAllowedHere_answers(PostgresServer way) throws Exception {
        try (Connection connection = DriverManager.getConnection(way.start());
                ResultSet answer = connection.createStatement().executeQuery("select pg_backend_pid()")) {
            assertThat(answer.next()).isTrue();
            Path process = Path.of("/proc", answer.getString(1));
            if (way == PostgresServer.AS_ANOTHER_USER) {
                assertThat(Files.getAttribute(process, "unix:uid")).isEqualTo(65534);
            }
        }
    }
}
