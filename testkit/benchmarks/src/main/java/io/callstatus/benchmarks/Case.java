package io.callstatus.benchmarks;

import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;

/**
 * One benchmark with one parameter.
 *
 * @param benchmark class and method
 * @param parameter name and value, such as {@code callback=F}; empty for a benchmark without one
 */
record Case(String benchmark, String parameter) {
    static Case form(String method, Callback callback) {
        return new Case("FormBenchmark." + method, "callback=" + callback);
    }

    static Case urlDecoder() {
        return new Case("UrlDecoderBenchmark.urlDecoder", "");
    }

    static Case json(String method, Callback callback) {
        return new Case("JsonBenchmark." + method, "callback=" + callback);
    }

    static Case detection(String method, Callback callback) {
        return new Case("DetectionBenchmark." + method, "callback=" + callback);
    }

    static Case verify(String method) {
        return new Case("VerifyBenchmark." + method, "");
    }

    static Case timeline(String method) {
        return new Case("TimelineBenchmark." + method, "");
    }

    static Case archive(String method, Callback callback) {
        return new Case("ArchiveBenchmark." + method, "callback=" + callback);
    }

    static Case growth(String method, int size) {
        return new Case("GrowthBenchmark." + method, "size=" + size);
    }

    void configure(ChainedOptionsBuilder options) {
        options.include("\\." + benchmark.replace(".", "\\.") + "$");
        if (!parameter.isEmpty()) {
            String[] parts = parameter.split("=", 2);
            options.param(parts[0], parts[1]);
        }
    }
}
