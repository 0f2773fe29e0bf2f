package io.callstatus.inspect.post;

import io.callstatus.inspect.UsageException;
import io.callstatus.inspect.post.Shipment.Expected;
import io.callstatus.testkit.CallScenario;
import io.callstatus.testkit.Fixtures;
import io.callstatus.testkit.Mutation;
import io.callstatus.testkit.TestRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Makes requests of their names: fixtures, whole calls, forgeries of both. */
final class Shipments {
    private static final Duration TALK = Duration.ofSeconds(60);
    private static final Duration BEFORE_NOW = TALK.plusSeconds(40);

    private final PostOptions options;

    Shipments(PostOptions options) {
        this.options = options;
    }

    List<Shipment> all() throws UsageException {
        List<Shipment> all = new ArrayList<>();
        for (String what : options.what()) {
            all.addAll(what.contains("/") ? fixture(what) : scenario(what));
        }
        return all;
    }

    private List<Shipment> fixture(String what) throws UsageException {
        String provider = what.substring(0, what.indexOf('/'));
        try {
            TestRequest request = Fixtures.of(provider, what.substring(what.indexOf('/') + 1));
            TestRequest sent = options.late().isZero() ? request : request.at(now());
            List<Shipment> all = new ArrayList<>(List.of(genuine(what, sent)));
            if (options.isDoubled()) {
                all.add(genuine(what, sent));
            }
            all.addAll(forgeries(what, sent));
            return all;
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new UsageException(what + " cannot be sent: " + e.getMessage());
        }
    }

    private List<Shipment> scenario(String what) throws UsageException {
        String[] parts = what.split(":", 2);
        try {
            CallScenario call = end(CallScenario.of(parts[0]).answered(TALK), parts.length < 2 ? "answered" : parts[1])
                    .at(now().minus(BEFORE_NOW));
            call = options.isDoubled() ? call.duplicated() : call;
            call = options.seed().isPresent() ? call.shuffled(options.seed().getAsLong()) : call;
            List<Shipment> all = new ArrayList<>();
            for (TestRequest request : call.requests()) {
                all.add(genuine(what, request));
            }
            all.addAll(forgeries(what, call.requests().get(0)));
            return all;
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new UsageException(what + " cannot be sent: " + e.getMessage());
        }
    }

    private Instant now() {
        return Instant.now().minus(options.late());
    }

    private static CallScenario end(CallScenario call, String end) throws UsageException {
        return switch (end) {
            case "answered" -> call;
            case "no-answer" -> call.noAnswer();
            case "busy" -> call.busy();
            case "abandoned" -> call.abandoned();
            case "canceled" -> call.canceled();
            case "failed" -> call.failed();
            default ->
                throw new UsageException("a call ends as answered, no-answer, busy, abandoned, canceled or failed");
        };
    }

    private Shipment genuine(String what, TestRequest request) {
        Optional<String> secret = options.secrets().of(request.provider());
        String manner = secret.isPresent() ? "signed" : "as it is";
        boolean isSure = secret.isPresent() && options.late().isZero();
        return new Shipment(
                what,
                options.late().isZero() ? manner : manner + ", late",
                called(secret.map(request::signed).orElse(request)),
                isSure ? Expected.TAKEN : Expected.ANSWERED);
    }

    private TestRequest called(TestRequest request) {
        return options.publicUrl().map(request::url).orElse(request);
    }

    private List<Shipment> forgeries(String what, TestRequest request) throws UsageException {
        if (!options.isForged()) {
            return List.of();
        }
        String provider = request.provider();
        String secret = options.secrets()
                .of(provider)
                .orElseThrow(() -> new UsageException("--forged needs a secret of " + provider));
        Set<Mutation> forgeries = Mutation.forgeriesOf(provider);
        List<Shipment> all = new ArrayList<>();
        for (Mutation forgery : forgeries) {
            TestRequest forged = called(request.signed(secret)).mutated(forgery);
            String manner = "forged: " + forgery.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            all.add(new Shipment(what, manner, forged, Expected.REFUSED));
        }
        return all;
    }
}
