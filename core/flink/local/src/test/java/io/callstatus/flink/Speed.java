package io.callstatus.flink;

import io.callstatus.CallStatus;
import io.callstatus.CallStatusException;
import io.callstatus.ParseResult;
import io.callstatus.ParserSet;
import io.callstatus.Parsers;
import io.callstatus.Secrets;
import io.callstatus.WebhookRequest;
import io.callstatus.timeline.CallTimeline;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How fast a loop on one thread folds an archive, with and without writing the timelines, and how fast the job does, on one
 * thread of its kind: in one process, once each to warm up and then in turn. It prints a line for each round: what it was,
 * lines, and seconds of all cores.
 */
final class Speed {
    private static final int WARM_UPS = 1;

    private Speed() {}

    /**
     * Measures.
     *
     * @param arguments how many rounds, the archive, the folder for the output, and options of the job
     */
    public static void main(String... arguments) throws Exception {
        List<String> options = List.of(arguments).subList(3, arguments.length);
        Path archive = Path.of(arguments[1]);
        for (int round = -WARM_UPS; round < Integer.parseInt(arguments[0]); round++) {
            for (String what : List.of("loop", "written", "job")) {
                System.gc();
                long cpu = cpu();
                long lines = run(what, archive, Path.of(arguments[2], what + round), options);
                if (round >= 0) {
                    System.out.printf(Locale.ROOT, "%s %d %.3f%n", what, lines, (cpu() - cpu) / 1e9);
                }
            }
        }
        System.exit(0);
    }

    /** Of all threads of this process, in nanoseconds. */
    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }

    private static long run(String what, Path archive, Path out, List<String> options) throws Exception {
        if (!what.equals("job")) {
            Loop loop = new Loop(options);
            long lines = loop.run(archive);
            if (what.equals("written")) {
                loop.write(out);
            }
            return lines;
        }
        List<String> all = new ArrayList<>(List.of("-Dparallelism.default=1"));
        all.addAll(options);
        all.addAll(List.of(archive.toString(), out.toString()));
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
        if (LocalRun.run(nowhere, System.err, all.toArray(String[]::new)) != 0) {
            throw new IOException("the job failed");
        }
        return new Output(out)
                .counts().values().stream().mapToLong(count -> count).sum();
    }

    /** What a person would write who has one core. */
    private static final class Loop {
        private final Map<String, CallTimeline> timelines = new HashMap<>();
        private final ParserSet parsers = Parsers.installed();
        private final ReceiptClock clock = new ReceiptClock();
        private final Secrets secrets;
        private long lines;

        Loop(List<String> options) throws UsageException {
            List<String> all = new ArrayList<>(options);
            all.addAll(List.of("from", "to"));
            secrets = JobArguments.read(all.toArray(String[]::new)).secrets().load(parsers, clock, Map.of());
        }

        long run(Path archive) {
            new Output(archive).eachLine(".", this::add);
            return lines;
        }

        /** As the job does: a line of JSON for each call. */
        void write(Path file) throws IOException {
            try (BufferedWriter out = Files.newBufferedWriter(file)) {
                for (CallTimeline timeline : timelines.values()) {
                    out.write(timeline.toJson());
                    out.newLine();
                }
            }
        }

        private void add(String line) {
            lines++;
            try {
                WebhookRequest request = WebhookRequest.fromJson(line);
                clock.set(request.receivedAt());
                for (ParseResult result :
                        parsers.detect(request).verify(secrets).tryParseAll()) {
                    fold(((ParseResult.Parsed) result).status().withoutPayload());
                }
            } catch (CallStatusException e) {
                // refused
            }
        }

        private void fold(CallStatus report) {
            timelines.merge(report.callKey(), CallTimeline.of(report), CallTimeline::merge);
        }
    }
}
