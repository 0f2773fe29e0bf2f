package io.callstatus.flink;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.callstatus.timeline.CallTimeline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a job has written to a folder, as somebody reads it who does not know us. */
record Output(Path folder) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    List<String> lines(String what) {
        try (Stream<Path> files = Files.walk(folder.resolve(what))) {
            return files.filter(file -> Files.isRegularFile(file)
                            && !file.getFileName().toString().startsWith("."))
                    .flatMap(Output::lines)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<JsonNode> json(String what) {
        return lines(what).stream().map(Output::tree).toList();
    }

    static JsonNode tree(String line) {
        try {
            return MAPPER.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines that stand in dead letters. */
    List<String> deadLines() {
        return json("dead-letters").stream()
                .map(letter -> letter.get("line").textValue())
                .toList();
    }

    /** By key; no key may be there twice. */
    Map<String, CallTimeline> timelines() {
        Map<String, CallTimeline> timelines = new LinkedHashMap<>();
        for (String line : lines("timelines")) {
            String key = tree(line).get("callKey").textValue();
            if (timelines.put(key, CallTimeline.fromJson(line)) != null) {
                throw new IllegalStateException("there twice: " + key);
            }
        }
        return timelines;
    }

    /** How many of which provider and outcome. */
    Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (JsonNode count : json("counts")) {
            counts.put(
                    count.path("provider").asText() + ":" + count.get("outcome").textValue(),
                    count.get("count").longValue());
        }
        return counts;
    }

    long count(String outcome) {
        return counts().entrySet().stream()
                .filter(count -> count.getKey().endsWith(":" + outcome))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
