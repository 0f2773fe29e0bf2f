package io.callstatus.all;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a descriptor promises to other modules: exported packages, modules that are required transitively, services. */
final class ApiModule {
    private ApiModule() {}

    static Stream<String> lines(Path root) throws IOException {
        try (InputStream file = Files.newInputStream(root.resolve("module-info.class"))) {
            return lines(ModuleDescriptor.read(file));
        }
    }

    private static Stream<String> lines(ModuleDescriptor module) {
        Stream<String> exports = module.exports().stream()
                .filter(exported -> !exported.isQualified())
                .map(exported -> "exports " + exported.source());
        Stream<String> transitive = module.requires().stream()
                .filter(required -> required.modifiers().contains(Modifier.TRANSITIVE))
                .map(required -> "requires transitive " + required.name());
        Stream<String> uses = module.uses().stream().map(service -> "uses " + service);
        return Stream.of(exports, transitive, uses)
                .flatMap(lines -> lines)
                .map(line -> module.name() + " : module " + line);
    }
}
