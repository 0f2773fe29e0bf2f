package io.callstatus.all;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The files below {@code META-INF/native-image} of one module, or of all on the class path. */
final class NativeMetadata {
    static final String SERVICE = "META-INF/services/io.callstatus.spi.CallStatusParser";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SortedSet<String> classes = new TreeSet<>();
    private final List<String> resources = new ArrayList<>();

    private NativeMetadata() {}

    /** By the artifact: such files of several modules must not lie in one folder. */
    static String folder(String artifact) {
        return "META-INF/native-image/io.callstatus/" + artifact;
    }

    static NativeMetadata of(String artifact) throws IOException {
        NativeMetadata metadata = new NativeMetadata();
        metadata.add(artifact);
        return metadata;
    }

    static NativeMetadata ofTheClassPath() throws IOException {
        NativeMetadata metadata = new NativeMetadata();
        List<String> modules = Stream.concat(Stream.of("core"), ProviderFolders.ofTheReactor().ids().stream())
                .toList();
        for (String module : modules) {
            metadata.add("callstatus-" + module);
        }
        return metadata;
    }

    private void add(String artifact) throws IOException {
        for (JsonNode type : read(artifact, "reflect-config.json")) {
            classes.add(type.get("name").textValue());
        }
        for (JsonNode type : read(artifact, "serialization-config.json").path("types")) {
            classes.add(type.get("name").textValue());
        }
        for (JsonNode include :
                read(artifact, "resource-config.json").path("resources").path("includes")) {
            resources.add(include.get("pattern").textValue());
        }
    }

    private static JsonNode read(String artifact, String name) throws IOException {
        List<URL> found =
                Collections.list(NativeMetadata.class.getClassLoader().getResources(folder(artifact) + "/" + name));
        if (found.isEmpty()) {
            return MissingNode.getInstance();
        }
        try (InputStream file = found.get(0).openStream()) {
            return JSON.readTree(file);
        }
    }

    SortedSet<String> classes() {
        return classes;
    }

    /** Patterns of names. */
    List<String> resources() {
        return resources;
    }

    /** A class by its name, or a resource. */
    boolean covers(String name) {
        return classes.contains(name) || resources.stream().anyMatch(name::matches);
    }
}
