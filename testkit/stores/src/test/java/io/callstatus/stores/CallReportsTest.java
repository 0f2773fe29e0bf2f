package io.callstatus.stores;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallStatus;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of the page about storing: what it keeps, and what it lets go. */
class CallReportsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00.123456789Z");
    private static final CallStatus STATUS = Statuses.all().stream()
            .filter(status -> status.provider().equals("freeclimb"))
            .findFirst()
            .orElseThrow();

    private static DataSource empty(Database kind) throws SQLException {
        DataSource database = kind.pool(1_000);
        rows(database, "delete from call_report");
        return database;
    }

    /** The rows of a query, as the texts of their columns; none of another statement. */
    private static List<List<String>> rows(DataSource database, String sql) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            if (statement.execute(sql)) {
                for (ResultSet found = statement.getResultSet(); found.next(); ) {
                    List<String> row = new ArrayList<>();
                    for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                        row.add(String.valueOf(found.getString(column)));
                    }
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void add_twice_keepsOneRowWithoutTheBody(Database kind) throws SQLException {
        DataSource database = empty(kind);
        CallReports reports = new CallReports(database);
        reports.add(STATUS, NOW);
        reports.add(STATUS, NOW);
        List<List<String>> rows = rows(database, "select call_key, account_id, status from call_report");
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).get(0)).isEqualTo(STATUS.callKey());
        assertThat(rows.get(0).get(1)).isEqualTo("AC1");
        CallStatus stored = CallStatus.fromJson(rows.get(0).get(2));
        assertThat(stored).isEqualTo(STATUS.withoutPayload());
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void deleteOlderThan_takesWhatCameBefore(Database kind) throws SQLException {
        CallReports reports = new CallReports(empty(kind));
        reports.add(STATUS, NOW);
        assertThat(reports.deleteOlderThan(NOW)).isZero();
        assertThat(reports.deleteOlderThan(NOW.plus(Duration.ofDays(90)))).isOne();
        assertThat(reports.deleteOlderThan(NOW.plus(Duration.ofDays(90)))).isZero();
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void redact_aNumber_hidesItAndKeepsTheRest(Database kind) throws SQLException {
        DataSource database = empty(kind);
        CallReports reports = new CallReports(database);
        reports.add(STATUS, NOW);
        String number = STATUS.from().orElseThrow().address();
        assertThat(reports.redact("+15550109999")).isZero();
        assertThat(reports.redact(number)).isOne();
        assertThat(reports.redact(number)).isZero();
        List<List<String>> rows = rows(database, "select * from call_report");
        assertThat(rows.toString()).doesNotContain(number.substring(1), "13125550199");
        CallStatus stored = CallStatus.fromJson(rows.get(0).get(8));
        assertThat(stored.state()).isEqualTo(STATUS.state());
        assertThat(rows.get(0).get(1)).isEqualTo(STATUS.callKey());
    }

    /** The statements of the page, where the column is {@code jsonb}. */
    @ParameterizedTest
    @EnumSource(value = Database.class, names = "POSTGRESQL")
    void jsonb_statementsOfThePage_areTaken(Database kind) throws SQLException {
        DataSource database = empty(kind);
        new CallReports(database).add(STATUS, NOW);
        List<List<String>> last = List.of();
        for (String statement : Examples.sqlOf("core/guides/STORING.md")) {
            last = rows(database, statement);
        }
        assertThat(last).containsExactly(List.of("freeclimb", "IN_PROGRESS", "1"));
        rows(database, "drop index call_report_state");
        rows(database, "alter table call_report alter column status type text");
    }
}
