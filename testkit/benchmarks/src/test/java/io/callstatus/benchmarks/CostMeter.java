package io.callstatus.benchmarks;

import com.sun.management.ThreadMXBean;
import io.callstatus.ParserSet;
import io.callstatus.Parsers;
import io.callstatus.Secrets;
import io.callstatus.UnrecognizedRequestException;
import io.callstatus.WebhookRequest;
import io.callstatus.testkit.Fixtures;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.bytebuddy.agent.ByteBuddyAgent;

/**
 * Measures what each job costs, in a virtual machine of its own that only interprets: there a job allocates what its byte
 * code says, each time the same, whatever else the machine does.
 */
final class CostMeter {
    private static final String KEY = "PSK_0123456789abcdef0123456789abcdef";
    private static final String OTHER_KEY = "PSK_fedcba9876543210fedcba9876543210";

    /** Until everything is loaded, linked and learned. */
    private static final int WARM_UP = 10;

    /** Bytes of bodies that grow. */
    static final int SMALL = 2_000;

    static final int LARGE = 20_000;

    /** Ends of the names of jobs with one provider: the only one, chosen of all, left of all. */
    static final List<String> ONE_PROVIDER = List.of(", alone", ", by only", ", by without");

    /** Beginning of the names of jobs in which a request is refused that no provider claims; the number of providers follows. */
    static final String NOBODYS = "nobody's form, refused among ";

    private static final int ROUNDS = 10;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final List<LongSupplier> METERS = List.of(
            THREADS::getCurrentThreadAllocatedBytes,
            CountedWork::read,
            CountedWork::rounds,
            CountedWork::texts,
            CountedWork::codes);

    private CostMeter() {}

    /** The rows, measured in a new virtual machine. */
    static List<Cost> measured() throws IOException, InterruptedException {
        Path agent = Path.of(ByteBuddyAgent.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xint",
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-javaagent:" + agent,
                        "-cp",
                        System.getProperty("java.class.path"),
                        CostMeter.class.getName())
                .redirectError(Redirect.INHERIT)
                .start();
        String rows = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the virtual machine that measures gave up; it says why above");
        }
        return Cost.rows(rows);
    }

    /** In the new virtual machine: prints the rows. */
    public static void main(String[] args) throws Exception {
        CountedWork.begin();
        long sha1 = costOf("HmacSHA1", code("HmacSHA1"))[0];
        long sha256 = costOf("HmacSHA256", code("HmacSHA256"))[0];
        jobs().forEach((name, job) -> {
            long[] cost = costOf(name, job);
            // What the platform needs for a code is its own affair, and differs by release.
            cost[0] -= cost[cost.length - 1] * (name.startsWith("J") ? sha256 : sha1);
            System.out.print(Cost.of(name, cost).row());
        });
    }

    private static Map<String, Supplier<?>> jobs() {
        Map<String, Supplier<?>> jobs = new LinkedHashMap<>();
        Set<String> installed = Parsers.installed().providers();
        ParserSet five = Parsers.installed().only(Callback.firstProviders().toArray(new String[0]));
        ParserSet fifty = OtherProvider.addTo(Parsers.installed(), 50 - installed.size());
        for (Callback callback : Callback.FIRST) {
            WebhookRequest request = callback.request();
            jobs.put(
                    callback + ", read",
                    () -> Parsers.detect(request).trustUnverified().parse());
            jobs.put(callback + ", detected among 5", () -> five.detect(request).trustUnverified());
            jobs.put(
                    callback + ", detected among " + installed.size(),
                    () -> Parsers.detect(request).trustUnverified());
            jobs.put(
                    callback + ", detected among 50",
                    () -> fifty.detect(request).trustUnverified());
        }
        installed.stream().filter(id -> !Callback.firstProviders().contains(id)).forEach(id -> {
            WebhookRequest request = Fixtures.of(id, "maximal").request();
            jobs.put(
                    id + ", read",
                    () -> Parsers.detect(request).trustUnverified().parse());
        });
        List.of(five, Parsers.installed(), fifty).forEach(set -> nobodys(jobs, set));
        for (int size : List.of(SMALL, LARGE)) {
            growing(jobs, "form of " + size, GrowthBenchmark.form(size));
            growing(jobs, "json of " + size, GrowthBenchmark.json(size));
        }
        verified(jobs, "F", "signalwire");
        verified(jobs, "J1", "freeclimb");
        installed.forEach(id -> withOneProvider(jobs, id));
        return jobs;
    }

    private static void withOneProvider(Map<String, Supplier<?>> jobs, String id) {
        ParserSet all = Parsers.installed();
        String[] others =
                all.providers().stream().filter(other -> !other.equals(id)).toArray(String[]::new);
        List<ParserSet> sets = List.of(ParserSet.of(all.parser(id).orElseThrow()), all.only(id), all.without(others));
        WebhookRequest request = Fixtures.of(id, "maximal").request();
        for (int i = 0; i < sets.size(); i++) {
            ParserSet set = sets.get(i);
            jobs.put(
                    id + ONE_PROVIDER.get(i),
                    () -> set.detect(request).trustUnverified().parse());
        }
    }

    /** It has the type of a form, and names that no provider sends. */
    private static void nobodys(Map<String, Supplier<?>> jobs, ParserSet set) {
        WebhookRequest request = WebhookRequest.builder()
                .url("https://hooks.example.com/calls")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .body("zqxOne=first&zqxTwo=second&zqxThree=third".getBytes(StandardCharsets.US_ASCII))
                .build();
        jobs.put(NOBODYS + set.providers().size(), () -> refusal(set, request));
    }

    /** Without its explanation, which is made when somebody asks for it. */
    private static UnrecognizedRequestException refusal(ParserSet set, WebhookRequest request) {
        try {
            throw new IllegalStateException("claimed by " + set.detect(request).provider());
        } catch (UnrecognizedRequestException e) {
            return e;
        }
    }

    private static void growing(Map<String, Supplier<?>> jobs, String name, WebhookRequest request) {
        jobs.put(
                name + ", read", () -> Parsers.detect(request).trustUnverified().parse());
    }

    private static void verified(Map<String, Supplier<?>> jobs, String callback, String provider) {
        WebhookRequest request = Fixtures.of(provider, "maximal").signed(KEY).request();
        Secrets one = Secrets.builder().secret(provider, KEY).build();
        Secrets two = Secrets.builder()
                .secret(provider, OTHER_KEY)
                .secret(provider, KEY)
                .build();
        jobs.put(
                callback + ", verified and read",
                () -> Parsers.detect(request).verify(one).parse());
        jobs.put(
                callback + ", verified by the second secret and read",
                () -> Parsers.detect(request).verify(two).parse());
    }

    /** A code as cheap as the platform makes it. */
    private static Supplier<?> code(String algorithm) throws Exception {
        Mac ready = Mac.getInstance(algorithm);
        ready.init(new SecretKeySpec(KEY.getBytes(StandardCharsets.US_ASCII), algorithm));
        return () -> {
            try {
                return ((Mac) ready.clone()).doFinal();
            } catch (CloneNotSupportedException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private static long[] costOf(String name, Supplier<?> job) {
        for (int i = 0; i < WARM_UP; i++) {
            job.get();
        }
        long[] first = once(job);
        for (int i = 1; i < ROUNDS; i++) {
            long[] next = once(job);
            if (!Arrays.equals(first, next)) {
                throw new IllegalStateException(
                        name + " costs " + Arrays.toString(first) + ", then " + Arrays.toString(next));
            }
        }
        return first;
    }

    /** What the job adds to each meter; the first meter counts bytes, so nothing is allocated between its two readings but by the job. */
    private static long[] once(Supplier<?> job) {
        long[] before = new long[METERS.size()];
        long[] cost = new long[METERS.size()];
        for (int i = before.length - 1; i >= 0; i--) {
            before[i] = METERS.get(i).getAsLong();
        }
        job.get();
        for (int i = 0; i < cost.length; i++) {
            cost[i] = METERS.get(i).getAsLong() - before[i];
        }
        return cost;
    }
}
