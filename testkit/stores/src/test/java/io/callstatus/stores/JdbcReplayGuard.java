package io.callstatus.stores;

import io.callstatus.ReplayGuard;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;

// create table call_event (event_key varchar(200) primary key, claim varchar(36) not null,
//                          lease_ends bigint not null, done boolean not null)
final class JdbcReplayGuard implements ReplayGuard {
    private final DataSource database; // its connections commit each statement
    private final Clock clock;

    JdbcReplayGuard(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Outcome claim(Claim claim) {
        long now = clock.millis();
        long leaseEnds = now + claim.lease().toMillis();
        if (insert(claim, leaseEnds) || takeOver(claim, leaseEnds, now)) {
            return Outcome.CLAIMED;
        }
        return isDone(claim) ? Outcome.DONE : Outcome.IN_FLIGHT;
    }

    @Override
    public boolean complete(Claim claim) {
        return any("update call_event set done = true where event_key = ? and claim = ?", claim.key(), claim.id());
    }

    @Override
    public void release(Claim claim) {
        any("delete from call_event where event_key = ? and claim = ? and not done", claim.key(), claim.id());
    }

    private boolean insert(Claim claim, long leaseEnds) {
        return any("insert into call_event values (?, ?, ?, false)", claim.key(), claim.id(), leaseEnds);
    }

    private boolean takeOver(Claim claim, long leaseEnds, long now) {
        String sql = "update call_event set claim = ?, lease_ends = ?"
                + " where event_key = ? and not done and lease_ends <= ?";
        return any(sql, claim.id(), leaseEnds, claim.key(), now);
    }

    private boolean isDone(Claim claim) {
        return any("select 1 from call_event where event_key = ? and done", claim.key());
    }

    // Whether the statement changed or found a row.
    private boolean any(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.execute() ? statement.getResultSet().next() : statement.getUpdateCount() == 1;
        } catch (SQLException e) {
            if (String.valueOf(e.getSQLState()).startsWith("23")) {
                return false; // the key is there already
            }
            throw new IllegalStateException("the table of events cannot be used", e);
        }
    }
}
