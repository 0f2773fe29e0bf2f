package io.callstatus.all;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.AcceptedRequest;
import io.callstatus.CallStatus;
import io.callstatus.CallStatusException;
import io.callstatus.Detection;
import io.callstatus.FieldProblem;
import io.callstatus.MalformedPayloadException;
import io.callstatus.NotACallStatusException;
import io.callstatus.ParserSet;
import io.callstatus.Secrets;
import io.callstatus.Trust;
import io.callstatus.WebhookRequest;
import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Fixtures;
import io.callstatus.testkit.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One set of parsers for everybody, as in a server: two seconds of it here, a minute with {@code -Pstress}. */
class ConcurrencyTest {
    private static final int THREADS = 64;
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("stress.seconds", 2));
    private static final String SECRET = "sigsec:one-for-all-threads";

    private static final ParserSet PARSERS = ParserSet.load();
    private static final Secrets SECRETS = secrets();

    private static Secrets secrets() {
        Secrets.Builder secrets = Secrets.builder().tolerance(Duration.ofDays(1));
        for (String id : Providers.ids()) {
            if (Providers.scheme(id) == Scheme.NONE) {
                secrets.trustUnverified(id);
            } else {
                secrets.secret(id, Providers.secret(id, SECRET));
            }
        }
        return secrets.acceptPartial(Providers.partial()).build();
    }

    /** A request and what has to come of it. */
    private record Case(String name, WebhookRequest request, String expected) {}

    @Test
    void oneSet_sharedBySixtyFourThreads_readsAllAsDocumented() throws Exception {
        List<Case> cases = Fixtures.all().stream().map(ConcurrencyTest::toCase).toList();
        assertThat(cases).hasSizeGreaterThan(500);
        assertThat(cases.stream().filter(c -> c.expected.startsWith("SIGNATURE")))
                .hasSizeGreaterThan(50);
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Set<String>>> jobs = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int first = i * cases.size() / THREADS;
                jobs.add(() -> disagreements(cases, first));
            }
            for (Future<Set<String>> read : pool.invokeAll(jobs)) {
                assertThat(read.get()).isEmpty();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    /** Each thread begins elsewhere, so that all providers are read at once. */
    private static Set<String> disagreements(List<Case> cases, int first) {
        Set<String> different = new TreeSet<>();
        long end = System.nanoTime() + TIME.toNanos();
        for (int i = first; System.nanoTime() < end; i = (i + 1) % cases.size()) {
            Case one = cases.get(i);
            if (!read(one.request).equals(one.expected)) {
                different.add(one.name);
            }
        }
        return different;
    }

    private static Case toCase(Fixture fixture) {
        return switch (Providers.scheme(fixture.provider())) {
            case NONE -> new Case(fixture.toString(), fixture.request(), expected(fixture, Trust.UNVERIFIED));
            case SHARED_SECRET ->
                new Case(fixture.toString(), fixture.signed(SECRET).request(), expected(fixture, Trust.SHARED_SECRET));
            case TIMESTAMPED_BODY, ED25519 ->
                Providers.isCovered(fixture)
                        ? new Case(
                                fixture.toString(),
                                fixture.signed(SECRET).request(),
                                expected(fixture, Trust.SIGNATURE))
                        : alone(fixture, fixture.signed(SECRET).request());
            case URL_AND_PARAMETERS, OTHER ->
                alone(fixture, fixture.signed(SECRET).request());
        };
    }

    /** How much such a signature proves depends on what was signed: what one thread makes of it is expected. */
    private static Case alone(Fixture fixture, WebhookRequest signed) {
        return new Case(fixture.toString(), signed, read(signed));
    }

    private static String expected(Fixture fixture, Trust trust) {
        if (fixture.outcome() == Outcome.CALL_STATUS) {
            return text(trust, fixture.status());
        }
        return Stream.concat(fixture.event().stream(), fixture.field().stream())
                .findFirst()
                .orElse("none");
    }

    private static String read(WebhookRequest request) {
        try {
            Detection detection = PARSERS.detect(request);
            AcceptedRequest accepted = detection.verify(SECRETS);
            return text(accepted.trust(), accepted.parse());
        } catch (NotACallStatusException e) {
            return e.event();
        } catch (MalformedPayloadException e) {
            return e.field().orElse("none");
        } catch (CallStatusException e) {
            return e.toString();
        }
    }

    /** Goldens name the fields of problems only, in any order. */
    private static String text(Trust trust, CallStatus status) {
        List<FieldProblem> none = List.of();
        Set<String> fields = new TreeSet<>();
        status.problems().forEach(problem -> fields.add(problem.field()));
        CallStatus comparable =
                status.toBuilder().problems(none).trust(Optional.empty()).build();
        return trust + " " + comparable.toJson() + fields
                + PARSERS.redacted(comparable).toJson();
    }
}
