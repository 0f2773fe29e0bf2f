package io.callstatus.flink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.callstatus.timeline.CallTimeline;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** What a job has written to a folder, as somebody reads it who does not know us. */
record Output(Path folder) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    List<String> lines(String what) {
        List<String> lines = new ArrayList<>();
        eachLine(what, lines::add);
        return lines;
    }

    /** Of files that are complete. */
    void eachLine(String what, Consumer<String> taker) {
        try (Stream<Path> files = Files.walk(folder.resolve(what))) {
            files.filter(file -> Files.isRegularFile(file)
                            && !file.getFileName().toString().startsWith("."))
                    .forEach(file -> eachLine(file, taker));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void eachLine(Path file, Consumer<String> taker) {
        try (InputStream in = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
            new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))
                    .lines()
                    .forEach(taker);
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

    /** Of any number of calls: what is expected is neither missing, nor there twice, nor anything else. */
    void assertTimelines(Map<String, CallTimeline> expected) {
        Map<String, CallTimeline> left = new HashMap<>(expected);
        eachLine("timelines", line -> {
            String key = tree(line).get("callKey").textValue();
            CallTimeline timeline = left.remove(key);
            assertThat(timeline).as("once: " + key).isNotNull().isEqualTo(CallTimeline.fromJson(line));
        });
        assertThat(left.keySet()).isEmpty();
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
