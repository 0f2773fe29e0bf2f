package io.callstatus.benchmarks;

import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;

/**
 * One benchmark with one parameter.
 *
 * @param benchmark class and method
 * @param parameter name and value, such as {@code callback=F}; empty for a benchmark without one
 * @param threads how many run it at once
 */
record Case(String benchmark, String parameter, int threads) {
    static Case form(String method, Callback callback) {
        return new Case("FormBenchmark." + method, "callback=" + callback, 1);
    }

    static Case urlDecoder() {
        return new Case("UrlDecoderBenchmark.urlDecoder", "", 1);
    }

    static Case json(String method, Callback callback) {
        return new Case("JsonBenchmark." + method, "callback=" + callback, 1);
    }

    static Case detection(String method, Callback callback) {
        return new Case("DetectionBenchmark." + method, "callback=" + callback, 1);
    }

    static Case verify(String method) {
        return new Case("VerifyBenchmark." + method, "", 1);
    }

    static Case growth(String method, int size) {
        return new Case("GrowthBenchmark." + method, "size=" + size, 1);
    }

    Case onThreads(int count) {
        return new Case(benchmark, parameter, count);
    }

    void configure(ChainedOptionsBuilder options) {
        options.include("\\." + benchmark.replace(".", "\\.") + "$").threads(threads);
        if (!parameter.isEmpty()) {
            String[] parts = parameter.split("=", 2);
            options.param(parts[0], parts[1]);
        }
    }
}
