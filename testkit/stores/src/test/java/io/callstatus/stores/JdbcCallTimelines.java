package io.callstatus.stores;

import io.callstatus.timeline.CallTimeline;
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

// create table call_timeline (call_key varchar(200) primary key, version bigint not null,
//                             state varchar(20) not null, ended_at timestamp(6), timeline text not null)
final class JdbcCallTimelines {
    private static final String FIND = "select version, timeline from call_timeline where call_key = ?";
    private static final String INSERT =
            "insert into call_timeline (state, ended_at, timeline, version, call_key) values (?, ?, ?, 1, ?)";
    private static final String UPDATE = "update call_timeline set state = ?, ended_at = ?, timeline = ?,"
            + " version = version + 1 where call_key = ? and version = ?";

    private final DataSource database; // its connections commit each statement

    JdbcCallTimelines(DataSource database) {
        this.database = database;
    }

    // What is known with what came, stored; where somebody else is faster, theirs is merged too.
    CallTimeline merge(CallTimeline came) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Optional<CallTimeline> merged = Optional.empty();
            while (merged.isEmpty()) {
                merged = tryMerge(came.withoutPayload(), connection);
            }
            return merged.get();
        }
    }

    private static Optional<CallTimeline> tryMerge(CallTimeline came, Connection connection) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setString(1, came.callKey());
            ResultSet row = find.executeQuery();
            if (!row.next()) {
                return Optional.of(came).filter(call -> isSaved(call, 0, connection));
            }
            long version = row.getLong(1);
            CallTimeline known = CallTimeline.fromJson(row.getString(2));
            CallTimeline merged = known.merge(came);
            return Optional.of(merged).filter(call -> call.equals(known) || isSaved(call, version, connection));
        }
    }

    private static boolean isSaved(CallTimeline call, long version, Connection connection) {
        try (PreparedStatement save = connection.prepareStatement(version == 0 ? INSERT : UPDATE)) {
            save.setString(1, call.current().state().name());
            save.setObject(
                    2, call.current().endedAt().map(JdbcCallTimelines::micros).orElse(null));
            save.setString(3, call.toJson());
            save.setString(4, call.callKey());
            if (version > 0) {
                save.setLong(5, version);
            }
            return save.executeUpdate() == 1;
        } catch (SQLException e) {
            if (String.valueOf(e.getSQLState()).startsWith("23")) {
                return false; // somebody else has just inserted it
            }
            throw new IllegalStateException("the table of timelines cannot be used", e);
        }
    }

    // PostgreSQL would round to microseconds, into the next year if need be.
    private static LocalDateTime micros(Instant time) {
        return LocalDateTime.ofInstant(time.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }
}
