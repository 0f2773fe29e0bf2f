package io.callstatus.stores;

import io.callstatus.CallStatus;
import io.callstatus.CallStatusEndpoint;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

// create table handled_event (event_key varchar(200) primary key,
//                             handled_at timestamp default current_timestamp not null)
final class TransactionalHandler implements CallStatusEndpoint.Handler {
    interface Work {
        void run(CallStatus status, Connection transaction) throws Exception;
    }

    private final DataSource database;
    private final Work work;

    TransactionalHandler(DataSource database, Work work) {
        this.database = database;
        this.work = work;
    }

    @Override
    public void handle(CallStatus status) throws Exception {
        try (Connection transaction = database.getConnection()) {
            transaction.setAutoCommit(false);
            try {
                if (insert(status.eventKey(), transaction)) {
                    work.run(status, transaction);
                    transaction.commit();
                }
            } finally {
                transaction.rollback(); // nothing after a commit
            }
        }
    }

    private static boolean insert(String eventKey, Connection transaction) throws SQLException {
        try (PreparedStatement insert =
                transaction.prepareStatement("insert into handled_event (event_key) values (?)")) {
            insert.setString(1, eventKey);
            insert.executeUpdate();
            return true;
        } catch (SQLException e) {
            if (String.valueOf(e.getSQLState()).startsWith("23")) {
                return false; // the key is there already: the event was handled
            }
            throw e;
        }
    }
}
