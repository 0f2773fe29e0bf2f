package io.callstatus.stores;

import io.callstatus.CallStatusEndpoint;
import io.callstatus.CallStatusEndpoint.Handler;
import io.callstatus.ReplayGuard;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** A way to handle each event once, and work that can be counted. */
abstract class Store {
    /** What happens around the work. */
    interface Around {
        void before(String callId) throws Exception;

        void after(String callId) throws Exception;
    }

    /** Where nothing happens around it. */
    static final Around NOTHING = new Around() {
        @Override
        public void before(String callId) {}

        @Override
        public void after(String callId) {}
    };

    private static final Logger LOGGER = Logger.getLogger("io.callstatus");

    static {
        LOGGER.setLevel(Level.OFF); // what fails here fails on purpose
    }

    private final String name;

    private Store(String name) {
        this.name = name;
    }

    /** An endpoint with a guard, or a handler, that keeps its events here. */
    abstract CallStatusEndpoint endpoint(Around around, UnaryOperator<ReplayGuard> guard);

    CallStatusEndpoint endpoint(Around around) {
        return endpoint(around, guard -> guard);
    }

    /** How often the work for a call was done, as far as anybody else can see it. */
    abstract int worked(String callId);

    /** Whether the work and the note that it was done are one. */
    boolean isTransactional() {
        return false;
    }

    @Override
    public String toString() {
        return name;
    }

    private static CallStatusEndpoint handedTo(Handler handler) {
        return CallStatusEndpoint.of(Deliveries.SECRETS, handler, Deliveries.PARSERS);
    }

    /** The guard in memory; the work is a number in memory. */
    static Store memory(Clock clock) {
        ReplayGuard memory = ReplayGuard.inMemory(1_000, Duration.ofDays(1), clock);
        Map<String, Integer> work = new ConcurrentHashMap<>();
        return new Store("memory") {
            @Override
            CallStatusEndpoint endpoint(Around around, UnaryOperator<ReplayGuard> guard) {
                return handedTo(status -> {
                            around.before(status.callId());
                            work.merge(status.callId(), 1, Integer::sum);
                            around.after(status.callId());
                        })
                        .withGuard(guard.apply(memory));
            }

            @Override
            int worked(String callId) {
                return work.getOrDefault(callId, 0);
            }
        };
    }

    /** The guard of the Javadoc; the work is a row that stays whatever comes. */
    static Store guard(DataSource database, Clock clock) {
        ReplayGuard table = new JdbcReplayGuard(database, clock);
        return new Store("guard") {
            @Override
            CallStatusEndpoint endpoint(Around around, UnaryOperator<ReplayGuard> guard) {
                return handedTo(status -> {
                            around.before(status.callId());
                            try (Connection connection = database.getConnection()) {
                                Database.work(status.callId(), connection);
                            }
                            around.after(status.callId());
                        })
                        .withGuard(guard.apply(table));
            }

            @Override
            int worked(String callId) {
                return Database.worked(callId, database);
            }
        };
    }

    /** The handler of the page; the work is a row of its transaction. */
    static Store transaction(DataSource database) {
        return new Store("transaction") {
            @Override
            CallStatusEndpoint endpoint(Around around, UnaryOperator<ReplayGuard> guard) {
                return handedTo(new TransactionalHandler(database, (status, transaction) -> {
                    around.before(status.callId());
                    Database.work(status.callId(), transaction);
                    around.after(status.callId());
                }));
            }

            @Override
            int worked(String callId) {
                return Database.worked(callId, database);
            }

            @Override
            boolean isTransactional() {
                return true;
            }
        };
    }
}
