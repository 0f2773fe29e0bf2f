package io.callstatus.benchmarks;

import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * One benchmark with one parameter.
 *
 * @param benchmark class and method
 * @param parameter name and value, such as {@code callback=F}; empty for a benchmark without one
 * @param threads how many run it at once
 * @param isLong whether its iterations are so long that all threads get their turns
 */
record Case(String benchmark, String parameter, int threads, boolean isLong) {
    private static final TimeValue LONG_ITERATION = TimeValue.milliseconds(500);
    private static final int LONG_ITERATIONS = 10;

    static Case form(String method, Callback callback) {
        return new Case("FormBenchmark." + method, "callback=" + callback, 1, false);
    }

    static Case urlDecoder() {
        return new Case("UrlDecoderBenchmark.urlDecoder", "", 1, false);
    }

    static Case json(String method, Callback callback) {
        return new Case("JsonBenchmark." + method, "callback=" + callback, 1, false);
    }

    static Case detection(String method, Callback callback) {
        return new Case("DetectionBenchmark." + method, "callback=" + callback, 1, false);
    }

    static Case verify(String method) {
        return new Case("VerifyBenchmark." + method, "", 1, false);
    }

    static Case growth(String method, int size) {
        return new Case("GrowthBenchmark." + method, "size=" + size, 1, false);
    }

    Case onThreads(int count) {
        return new Case(benchmark, parameter, count, true);
    }

    void configure(ChainedOptionsBuilder options) {
        options.include("\\." + benchmark.replace(".", "\\.") + "$").threads(threads);
        if (isLong) {
            options.measurementTime(LONG_ITERATION).measurementIterations(LONG_ITERATIONS);
        }
        if (!parameter.isEmpty()) {
            String[] parts = parameter.split("=", 2);
            options.param(parts[0], parts[1]);
        }
    }
}
