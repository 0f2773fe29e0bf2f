package com.example.testbed.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands in the jars, and in the lists of contents beside them. */
class PublishedJarsTest {
    private static final int JAVA_17 = 61;
    private static final Pattern LIBRARY = Pattern.compile("\"bom-ref\" : \"pkg:maven/([^/\"]+/[^@\"]+)@");

    static List<String> jars() {
        return Repository.artifacts().stream()
                .filter(artifact -> Files.exists(Repository.file(artifact, ".jar")))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("jars")
    void manifest_saysWhatThisIs(String artifact) throws IOException {
        try (JarFile jar = open(artifact, ".jar")) {
            Attributes manifest = jar.getManifest().getMainAttributes();
            assertThat(manifest.getValue("Implementation-Title")).startsWith("Callstatus");
            assertThat(manifest.getValue("Implementation-Version")).isEqualTo(Repository.VERSION);
            assertThat(manifest.getValue("Implementation-Vendor")).isEqualTo("The Callstatus authors");
            assertThat(jar.getEntry("META-INF/LICENSE")).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("jars")
    void classes_areForJava17(String artifact) throws IOException {
        try (JarFile jar = open(artifact, ".jar")) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (entry.getName().endsWith(".class")) {
                    try (DataInputStream in = new DataInputStream(jar.getInputStream(entry))) {
                        in.readInt();
                        in.readUnsignedShort();
                        assertThat(in.readUnsignedShort()).as(entry.getName()).isEqualTo(JAVA_17);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("jars")
    void sources_areThoseOfEachClass(String artifact) throws IOException {
        try (JarFile jar = open(artifact, ".jar");
                JarFile sources = open(artifact, "-sources.jar")) {
            List<String> missing = new ArrayList<>();
            for (JarEntry entry : Collections.list(jar.entries())) {
                String name = entry.getName();
                boolean isSource = name.endsWith(".class") && !name.contains("$") && !name.equals("module-info.class");
                if (isSource && sources.getEntry(name.replace(".class", ".java")) == null) {
                    missing.add(name);
                }
            }
            assertThat(missing).isEmpty();
        }
    }

    /** The list of contents of the one dependency that most users add: our modules, and three libraries. */
    @Test
    void contents_ofAllProviders() throws IOException {
        String contents = Files.readString(Repository.file("callstatus", "-cyclonedx.json"));
        assertThat(LIBRARY.matcher(contents)
                        .results()
                        .map(found -> group(found))
                        .distinct())
                .filteredOn(name -> !name.startsWith("io.callstatus/"))
                .containsExactlyInAnyOrder(
                        "com.fasterxml.jackson.core/jackson-core",
                        "com.fasterxml.jackson.core/jackson-annotations",
                        "org.jspecify/jspecify");
    }

    private static String group(MatchResult found) {
        return found.group(1);
    }

    private static JarFile open(String artifact, String end) throws IOException {
        Path file = Repository.file(artifact, end);
        return new JarFile(file.toFile());
    }
}
