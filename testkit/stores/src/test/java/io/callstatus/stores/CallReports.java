package io.callstatus.stores;

import io.callstatus.CallStatus;
import io.callstatus.Parsers;
import io.callstatus.Party;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.sql.DataSource;

// create table call_report (event_key varchar(200) primary key, call_key varchar(200) not null,
//                           provider varchar(50) not null, account_id varchar(200),
//                           caller varchar(200), called varchar(200), connected_to varchar(200),
//                           received_at timestamp(6) not null, status text not null)
final class CallReports {
    private static final String INSERT = "insert into call_report (event_key, call_key, provider, account_id, caller,"
            + " called, connected_to, received_at, status) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String OF_A_NUMBER =
            "select event_key, status from call_report where caller = ? or called = ? or connected_to = ?";
    private static final String HIDE =
            "update call_report set caller = null, called = null, connected_to = null, status = ? where event_key = ?";
    private static final String DELETE = "delete from call_report where received_at < ?";

    private final DataSource database; // its connections commit each statement

    CallReports(DataSource database) {
        this.database = database;
    }

    // The body stays behind; a second delivery of an event changes nothing.
    void add(CallStatus status, Instant receivedAt) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, status.eventKey());
            insert.setString(2, status.callKey());
            insert.setString(3, status.provider());
            insert.setString(4, status.accountId().orElse(null));
            insert.setString(5, address(status.from()));
            insert.setString(6, address(status.to()));
            insert.setString(7, address(status.connectedTo()));
            insert.setObject(8, micros(receivedAt));
            insert.setString(9, status.withoutPayload().toJson());
            insert.executeUpdate();
        } catch (SQLException e) {
            if (!String.valueOf(e.getSQLState()).startsWith("23")) {
                throw e;
            }
        }
    }

    // Retention: how many are gone.
    int deleteOlderThan(Instant time) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(DELETE)) {
            delete.setObject(1, micros(time));
            return delete.executeUpdate();
        }
    }

    // Somebody asks to be forgotten. Keys, states, times and lengths stay, so counts of calls stay right.
    int redact(String number) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection.prepareStatement(OF_A_NUMBER);
                PreparedStatement hide = connection.prepareStatement(HIDE)) {
            for (int column = 1; column <= 3; column++) {
                find.setString(column, number);
            }
            int hidden = 0;
            for (ResultSet rows = find.executeQuery(); rows.next(); hidden++) {
                CallStatus status = CallStatus.fromJson(rows.getString("status"));
                hide.setString(1, Parsers.redacted(status).withoutPayload().toJson());
                hide.setString(2, rows.getString("event_key"));
                hide.executeUpdate();
            }
            return hidden;
        }
    }

    private static String address(Optional<Party> party) {
        return party.map(Party::address).orElse(null);
    }

    // PostgreSQL would round to microseconds.
    private static LocalDateTime micros(Instant time) {
        return LocalDateTime.ofInstant(time.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }
}
