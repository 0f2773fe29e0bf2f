package io.callstatus.stores;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.AcceptedRequest;
import io.callstatus.CallStatus;
import io.callstatus.CallStatusEndpoint;
import io.callstatus.CallStatusException;
import io.callstatus.EndpointListener;
import io.callstatus.ReplayGuard;
import io.callstatus.Secrets;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** The hooks and the metrics of the page on operating, over HTTP. */
class MetricsTest {
    private final Queue<String> calls = new ConcurrentLinkedQueue<>();
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
    private final Queue<String> duplicates = new ConcurrentLinkedQueue<>();
    private final Queue<String> unknown = new ConcurrentLinkedQueue<>();
    private final MeterRegistry registry = new SimpleMeterRegistry();

    static EndpointListener metrics(MeterRegistry registry) {
        return new EndpointListener() {
            @Override
            public void onStatus(CallStatus status, AcceptedRequest accepted) {
                registry.counter(
                                "callstatus.handled",
                                "provider",
                                status.provider(),
                                "state",
                                status.state().name())
                        .increment();
            }

            @Override
            public void onRefused(CallStatusException refusal) {
                String provider = refusal.provider().orElse("none");
                registry.counter(
                                "callstatus.refused",
                                "provider",
                                provider,
                                "kind",
                                refusal.kind().name())
                        .increment();
            }
        };
    }

    private CallStatusEndpoint endpoint(Secrets secrets) {
        CallStatusEndpoint endpoint = CallStatusEndpoint.builder(secrets)
                .onStatus((status, accepted) -> calls.add(status.callKey() + " by " + accepted.trust()))
                .onOtherEvent((event, accepted) -> calls.add(event.provider() + " sent " + event.name()))
                .onRefused(refusal -> refusals.add(refusal.kind().name()))
                .onDuplicate((event, accepted) -> duplicates.add(event.eventKey()))
                .onUnknownWord((status, attribute) -> unknown.add(attribute))
                .build();
        CallStatusEndpoint measured = endpoint.withListener(metrics(registry));
        return measured.withGuard(ReplayGuard.inMemory(100, Duration.ofHours(1)));
    }

    private List<Integer> statuses(Secrets secrets, String... callIds) {
        try (HttpReceiver receiver = new HttpReceiver(endpoint(secrets))) {
            return List.of(callIds).stream()
                    .map(id -> receiver.deliver(id).join().statusCode())
                    .toList();
        }
    }

    private double count(String name, String... tags) {
        return registry.get(name).tags(tags).counter().count();
    }

    @Test
    void deliveries_areCountedByWhatBecameOfThem() {
        assertThat(statuses(Deliveries.SECRETS, "CD-1", "CD-1", "CD-2", "")).containsExactly(204, 204, 204, 400);
        assertThat(calls).hasSize(2).allMatch(call -> call.endsWith(" by UNVERIFIED"));
        assertThat(duplicates).hasSize(1);
        assertThat(refusals).containsExactly("MISSING_FIELD");
        assertThat(count("callstatus.handled", "provider", "callerdesk")).isPositive();
        assertThat(count("callstatus.refused", "provider", "callerdesk", "kind", "MISSING_FIELD"))
                .isEqualTo(1);
    }

    @Test
    void refusals_ofAProviderThatNoSecretNames_are4xxAndCounted() {
        assertThat(statuses(Secrets.builder().build(), "CD-1", "CD-2")).containsExactly(401, 401);
        assertThat(count("callstatus.refused", "provider", "callerdesk", "kind", "NOT_OFFERED_BY_PROVIDER"))
                .isEqualTo(2);
        assertThat(calls).isEmpty();
        assertThat(unknown).isEmpty();
    }
}
