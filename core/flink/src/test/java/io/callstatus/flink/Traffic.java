package io.callstatus.flink;

import io.callstatus.Parsers;
import io.callstatus.spi.Verification;
import io.callstatus.testkit.CallScenario;
import io.callstatus.testkit.Fixtures;
import io.callstatus.testkit.Mutation;
import io.callstatus.testkit.Signers;
import io.callstatus.testkit.TestRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * What providers send about many calls, as lines of an archive, in no order: each provider that has fixtures, each end that
 * its calls have, signed where it signs. Some lines come twice, some are forged, some are garbage. The same seed gives the
 * same lines.
 */
final class Traffic {
    static final String SECRET = "a:secret of the tests, long enough";

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final int DOUBLED = 20;
    private static final int FORGED = 100;
    private static final List<UnaryOperator<CallScenario>> ENDS = List.of(
            call -> call.answered(Duration.ofSeconds(95)).recorded(),
            CallScenario::noAnswer,
            CallScenario::busy,
            CallScenario::abandoned,
            CallScenario::canceled,
            CallScenario::failed);
    private static final Map<String, List<CallScenario>> SCENARIOS = new ConcurrentHashMap<>();

    private final Random random;
    private final Consumer<String> out;
    private final List<String> lines = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private int count;
    private int calls;
    private int genuine;

    private Traffic(long seed, Consumer<String> out) {
        this.random = new Random(seed);
        this.out = out;
    }

    /** At least so many lines. */
    static Traffic of(int lines, long seed) {
        List<String> all = new ArrayList<>();
        Traffic traffic = to(all::add, lines, seed);
        Collections.shuffle(all, traffic.random);
        traffic.lines.addAll(all);
        return traffic;
    }

    /** At least so many lines, each given on as it is made and kept nowhere. */
    static Traffic to(Consumer<String> out, int lines, long seed) {
        Traffic traffic = new Traffic(seed, out);
        List<String> providers = Fixtures.providers();
        while (traffic.count < lines) {
            traffic.call(providers.get(traffic.calls % providers.size()), seed * 1_000_000L + traffic.calls);
            traffic.calls++;
        }
        return traffic;
    }

    /** In an order that is none. */
    List<String> lines() {
        return lines;
    }

    int count() {
        return count;
    }

    int calls() {
        return calls;
    }

    int genuine() {
        return genuine;
    }

    /** Those that are forged, of providers that prove what they send, and those that are garbage. */
    List<String> refused() {
        return refused;
    }

    private void call(String provider, long seed) {
        List<CallScenario> ends = SCENARIOS.computeIfAbsent(provider, Traffic::scenarios);
        Instant start = START.plusSeconds(seed % 1_000_000L);
        CallScenario call = ends.get(random.nextInt(ends.size())).seed(seed).at(start);
        for (TestRequest request : call.requests()) {
            String line = line(isProving(provider) ? request.signed(SECRET) : request, start);
            give(line);
            genuine++;
            if (random.nextInt(DOUBLED) == 0) {
                give(line);
                genuine++;
            }
            spoil(provider, request, start, line);
        }
    }

    private void spoil(String provider, TestRequest request, Instant start, String line) {
        if (random.nextInt(FORGED) == 0 && isProving(provider)) {
            refuse(line(request.signed(SECRET).mutated(Mutation.OTHER_SECRET), start));
        }
        if (random.nextInt(FORGED) == 0) {
            refuse(line.substring(0, random.nextInt(line.length() - 1) + 1));
        }
    }

    private void refuse(String line) {
        give(line);
        refused.add(line);
    }

    private void give(String line) {
        out.accept(line);
        count++;
    }

    private static List<CallScenario> scenarios(String provider) {
        List<CallScenario> known = new ArrayList<>();
        CallScenario call = CallScenario.of(provider);
        for (UnaryOperator<CallScenario> end : ENDS) {
            try {
                end.apply(call).requests();
                known.add(end.apply(call));
            } catch (IllegalStateException e) {
                // its calls do not end so
            }
        }
        return known;
    }

    /** It came within the time that a signature allows. */
    private static String line(TestRequest request, Instant start) {
        String received = start.plusSeconds(60).toString();
        return request.request()
                .toJson()
                .replaceFirst("\"receivedAt\":\"[^\"]*\"", "\"receivedAt\":\"" + received + "\"");
    }

    static boolean isProving(String provider) {
        return verification(provider).isOffered();
    }

    private static Verification verification(String provider) {
        return Parsers.installed().parser(provider).orElseThrow().verification();
    }

    static String[] partial() {
        return Parsers.installed().providers().stream()
                .filter(id -> verification(id).isPartial())
                .toArray(String[]::new);
    }

    static String[] unproven() {
        return Parsers.installed().providers().stream()
                .filter(id -> !isProving(id))
                .toArray(String[]::new);
    }

    /** A line of the file of secrets for each provider that proves what it sends. */
    static List<String> secretLines() {
        return Parsers.installed().providers().stream()
                .filter(Traffic::isProving)
                .map(id -> id + "=" + secret(id))
                .toList();
    }

    /** As a configuration has it. */
    static String secret(String provider) {
        byte[] bytes = SECRET.getBytes(StandardCharsets.UTF_8);
        return switch (verification(provider).keyKind()) {
            case TEXT, USER_AND_PASSWORD -> SECRET;
            case BASE64 -> Base64.getEncoder().encodeToString(bytes);
            case HEX -> HexFormat.of().formatHex(bytes);
            case ED25519 -> Signers.publicKey(SECRET);
        };
    }
}
