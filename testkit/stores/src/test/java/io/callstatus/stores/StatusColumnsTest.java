package io.callstatus.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callstatus.CallStatus;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns that hold statuses. */
class StatusColumnsTest {
    private static CallStatus stored(CallStatus status, String type, DataSource database) throws SQLException {
        String table = "status_as_" + type;
        String parameter = type.startsWith("json") && database == postgres() ? "?::" + type : "?";
        try (Connection connection = database.getConnection()) {
            connection.createStatement().execute("drop table if exists " + table);
            connection
                    .createStatement()
                    .execute("create table " + table + " (event_key varchar(200), status " + type + ")");
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into " + table + " values (?, " + parameter + ")")) {
                return roundTrip(status, insert, table);
            }
        }
    }

    private static CallStatus roundTrip(CallStatus status, PreparedStatement insert, String table) throws SQLException {
        insert.setString(1, status.eventKey());
        insert.setString(2, status.toJson());
        insert.executeUpdate();
        try (ResultSet rows = insert.getConnection().createStatement().executeQuery("select * from " + table)) {
            rows.next();
            assertThat(rows.getString("event_key")).isEqualTo(status.eventKey());
            CallStatus stored = CallStatus.fromJson(rows.getString("status"));
            return stored;
        }
    }

    private static DataSource postgres() {
        return Pools.POSTGRES;
    }

    /** Started when the first test asks. */
    private static final class Pools {
        static final DataSource POSTGRES = Database.POSTGRESQL.pool(1_000);
        static final DataSource H2 = Database.H2.pool(1_000);
    }

    @ParameterizedTest
    @CsvSource({"POSTGRESQL, text", "POSTGRESQL, json", "H2, varchar"})
    void column_anyStatus_comesBack(Database database, String type) throws SQLException {
        DataSource pool = database == Database.H2 ? Pools.H2 : Pools.POSTGRES;
        for (CallStatus status : Statuses.all()) {
            assertThat(stored(status, type, pool)).isEqualTo(status);
        }
    }

    /** It parses each text, and its texts hold neither NUL nor half a character. */
    @Test
    void jsonb_statusWithNul_isRefusedAndAnyOtherComesBack() throws SQLException {
        List<CallStatus> all = Statuses.all();
        for (CallStatus status : all) {
            boolean isTaken =
                    !status.toJson().contains("\\u0000") && !status.toJson().contains("\\ud83d");
            if (isTaken) {
                assertThat(stored(status, "jsonb", postgres())).isEqualTo(status);
            } else {
                assertThatThrownBy(() -> stored(status, "jsonb", postgres()))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("Unicode");
            }
        }
        assertThat(all).anyMatch(status -> status.toJson().contains("\\u0000"));
    }
}
