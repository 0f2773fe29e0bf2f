package io.callstatus.stores;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.tools.Server;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** A real database with the tables of the examples, made by the statements that stand above them. */
enum Database {
    H2 {
        @Override
        String start() throws SQLException {
            Server server =
                    Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
            return "jdbc:h2:tcp://localhost:" + server.getPort() + "/mem:events;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=";
        }

        @Override
        String inThisMachine(String url) {
            return url.replaceFirst("tcp://localhost:\\d+/", "");
        }

        @Override
        ConnectionPoolDataSource connections(String url) {
            JdbcDataSource connections = new JdbcDataSource();
            connections.setURL(url);
            connections.setUser("sa");
            return connections;
        }
    },

    POSTGRESQL {
        @Override
        String start() throws IOException {
            return PostgresServer.ways().get(0).start() + "&options=-c%20lock_timeout=";
        }

        @Override
        String inThisMachine(String url) {
            return url;
        }

        @Override
        ConnectionPoolDataSource connections(String url) {
            PGConnectionPoolDataSource connections = new PGConnectionPoolDataSource();
            connections.setUrl(url);
            return connections;
        }
    };

    private static final List<String> WORK =
            List.of("create table work (call_id varchar(200))", "create index work_of_call on work (call_id)");

    private String url = "";

    abstract String start() throws IOException, SQLException;

    abstract String inThisMachine(String url);

    abstract ConnectionPoolDataSource connections(String url);

    /** Its URL for every process of this machine, started when it is first asked for; waits for locks that long. */
    synchronized String url(int lockMillis) {
        if (url.isEmpty()) {
            try {
                url = start();
                for (Class<?> example : List.of(
                        JdbcReplayGuard.class,
                        TransactionalHandler.class,
                        JdbcCallTimelines.class,
                        CallReports.class)) {
                    execute(Examples.table(example));
                }
                WORK.forEach(this::execute);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return url + lockMillis;
    }

    /** Connections that are kept. */
    DataSource pool(int lockMillis) {
        return pool(inThisMachine(url(lockMillis)));
    }

    DataSource pool(String at) {
        JdbcConnectionPool pool = JdbcConnectionPool.create(connections(at));
        pool.setMaxConnections(30);
        return pool;
    }

    private void execute(String sql) {
        try (Connection connection =
                connections(inThisMachine(url + 1_000)).getPooledConnection().getConnection()) {
            connection.createStatement().execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The work that a transaction does. */
    static void work(String callId, Connection transaction) throws SQLException {
        try (PreparedStatement insert = transaction.prepareStatement("insert into work values (?)")) {
            insert.setString(1, callId);
            insert.executeUpdate();
        }
    }

    /** How often the work for a call was done and committed. */
    static int worked(String callId, DataSource database) {
        try (Connection connection = database.getConnection();
                PreparedStatement count = connection.prepareStatement("select count(*) from work where call_id = ?")) {
            count.setString(1, callId);
            ResultSet result = count.executeQuery();
            result.next();
            return result.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
