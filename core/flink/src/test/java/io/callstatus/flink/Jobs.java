package io.callstatus.flink;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Runs jobs on a cluster inside this machine. */
final class Jobs {
    private Jobs() {}

    /** What it writes, once it has ended. */
    static Output run(Path archive, Path out, String... options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.add(archive.toString());
        run(out, out.toString(), arguments);
        return new Output(out);
    }

    /** The options, with where the lines come from at their end. */
    static void run(Path out, String to, List<String> options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(
                "-Drestart-strategy.type=none",
                "-Dexecution.checkpointing.dir="
                        + out.resolveSibling("checkpoints").toUri()));
        arguments.addAll(options);
        arguments.add(to);
        JobOptions read = JobArguments.read(arguments.toArray(String[]::new));
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createLocalEnvironment(2, Configuration.fromMap(read.flink()));
        CallStatusJob.build(environment, read);
        environment.execute();
    }

    /** The secrets of all providers in a file, and trust where a provider proves nothing or little. */
    static String[] believing(Path folder) throws Exception {
        Path secrets = Files.write(folder.resolve("secrets"), Traffic.secretLines());
        return new String[] {
            "--secrets",
            secrets.toString(),
            "--trust-unverified",
            String.join(",", Traffic.unproven()),
            "--accept-partial",
            String.join(",", Traffic.partial())
        };
    }
}
