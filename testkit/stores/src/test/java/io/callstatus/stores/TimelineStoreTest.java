package io.callstatus.stores;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.Payload;
import io.callstatus.timeline.CallTimeline;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of the Javadoc, in real databases. */
class TimelineStoreTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private static CallStatus report(String callId, int number, CallState state) {
        return CallStatus.builder()
                .provider("toy")
                .callId(callId)
                .state(state)
                .sequence(number)
                .occurredAt(NOON.plusSeconds(number))
                .payload(Payload.of(List.of(Payload.Field.of("number", "" + number))))
                .build();
    }

    private static List<CallStatus> reports(String name) {
        List<CallStatus> reports = new ArrayList<>();
        for (int call = 0; call < 5; call++) {
            for (int number = 0; number < 12; number++) {
                CallState state = number < 11 ? CallState.RINGING : CallState.BUSY;
                reports.add(report(name + call, number, state));
            }
        }
        reports.addAll(List.copyOf(reports));
        Collections.shuffle(reports, new Random(7));
        return reports;
    }

    private static Map<String, CallTimeline> stored(String name, DataSource pool) throws SQLException {
        Map<String, CallTimeline> stored = new java.util.TreeMap<>();
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement("select timeline, state from call_timeline")) {
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                CallTimeline call = CallTimeline.fromJson(rows.getString(1));
                assertThat(rows.getString(2)).isEqualTo(call.current().state().name());
                if (call.current().callId().startsWith(name)) {
                    stored.put(call.callKey(), call);
                }
            }
        }
        return stored;
    }

    /** Eight servers at once, every report twice, in any order. */
    @ParameterizedTest
    @EnumSource
    void merge_fromManyThreads_losesNothing(Database database) throws Exception {
        DataSource pool = database.pool(10_000);
        List<CallStatus> reports = reports("many-");
        JdbcCallTimelines store = new JdbcCallTimelines(pool);
        ExecutorService servers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<CallTimeline>> work = reports.stream()
                    .<Callable<CallTimeline>>map(report -> () -> store.merge(CallTimeline.of(report)))
                    .toList();
            for (Future<CallTimeline> done : servers.invokeAll(work)) {
                assertThat(done.get().reports()).isNotEmpty();
            }
        } finally {
            servers.shutdown();
        }
        assertThat(stored("many-", pool))
                .isEqualTo(reports.stream()
                        .map(CallStatus::withoutPayload)
                        .collect(Collectors.collectingAndThen(CallTimeline.collector(), java.util.TreeMap::new)));
    }

    /** PostgreSQL rounds what is finer than a microsecond: a call would end in the next second, or the next year. */
    @ParameterizedTest
    @EnumSource
    void endedAt_finerThanAMicrosecond_isCutOff(Database database) throws Exception {
        DataSource pool = database.pool(10_000);
        CallTimeline call = CallTimeline.of(report("fine-1", 1, CallState.COMPLETED).toBuilder()
                .endedAt(Instant.parse("2026-12-31T23:59:59.999999999Z"))
                .build());
        assertThat(new JdbcCallTimelines(pool).merge(call)).isEqualTo(call.withoutPayload());
        assertThat(new JdbcCallTimelines(pool).merge(call)).isEqualTo(call.withoutPayload());
        try (Connection connection = pool.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select ended_at, version from call_timeline where call_key = ?")) {
            select.setString(1, call.callKey());
            ResultSet row = select.executeQuery();
            row.next();
            assertThat(row.getObject(1, LocalDateTime.class))
                    .isEqualTo(LocalDateTime.parse("2026-12-31T23:59:59.999999"));
            assertThat(row.getLong(2)).isEqualTo(1);
        }
    }
}
