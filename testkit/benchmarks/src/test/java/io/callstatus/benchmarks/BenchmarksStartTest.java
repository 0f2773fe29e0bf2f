package io.callstatus.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Proves that the benchmarks start and do what they say; measures nothing. */
class BenchmarksStartTest {
    @Test
    void everyBenchmark_onceInThisMachine_runs() throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include("io\\.callstatus\\.benchmarks\\..*")
                        .mode(Mode.SingleShotTime)
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        assertThat(results).hasSizeGreaterThan(30);
    }

    @Test
    void threadScaling_once_runs() throws Exception {
        ThreadScaling.Scaled scaled = ThreadScaling.once(20);
        assertThat(scaled.ours()).isPositive();
        assertThat(scaled.loop()).isPositive();
    }

    @Test
    void servletCost_ofAFewRequests_answersThemAll() throws Exception {
        assertThat(ServletCost.medians(2, 1, 20)).hasSize(5);
    }

    @Test
    void urlDecoder_readsWhatTheLibraryReads() {
        SignalWireRecord theirs = new UrlDecoderBenchmark().urlDecoder();
        var ours = new FormBenchmark().callstatus();
        assertThat(theirs.callSid()).isEqualTo(ours.callId());
        assertThat(theirs.timestamp()).isEqualTo(ours.occurredAt().orElseThrow());
        assertThat(theirs.recordingUrl())
                .isEqualTo(ours.recordings().get(0).url().orElseThrow());
        assertThat(theirs.sipCode()).isEqualTo(ours.sipCode().orElseThrow());
    }

    @Test
    void peers_acceptTheSignatures() throws Exception {
        VerifyBenchmark benchmark = new VerifyBenchmark();
        assertThat(benchmark.twilio()).isTrue();
        assertThat(benchmark.line().events()).hasSize(1);
        assertThat(benchmark.callstatusForm().provider()).isEqualTo("signalwire");
        assertThat(benchmark.callstatusJson().provider()).isEqualTo("freeclimb");
    }
}
