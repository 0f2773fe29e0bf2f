package io.callstatus.deployment;

import io.callstatus.CallStatus;
import io.callstatus.ParserSet;
import io.callstatus.spi.CallStatusParser;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The finished jars, where the class path of this test has them. */
final class Jars {
    private static final List<String> RUN_TIME = List.of(
            "com.fasterxml.jackson.core.JsonFactory",
            "com.fasterxml.jackson.annotation.JsonValue",
            "org.jspecify.annotations.Nullable");

    private Jars() {}

    /** The core and what it needs. */
    static List<Path> core() {
        List<Path> jars = new ArrayList<>();
        jars.add(of(CallStatus.class));
        RUN_TIME.forEach(name -> jars.add(of(name)));
        return jars;
    }

    /** The module of a provider. */
    static Path provider(String id) {
        CallStatusParser parser = ParserSet.load().parser(id).orElseThrow();
        return of(parser.getClass());
    }

    /** All modules of providers. */
    static List<Path> providers() {
        return ParserSet.load().providers().stream().map(Jars::provider).toList();
    }

    /** Core, providers, and what they need. */
    static List<Path> all() {
        return Stream.concat(core().stream(), providers().stream()).toList();
    }

    private static Path of(String className) {
        try {
            return of(Class.forName(className));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    static Path of(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
