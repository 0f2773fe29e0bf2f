package io.callstatus.inspect.export;

import io.callstatus.WebhookRequest;
import io.callstatus.inspect.Options;
import io.callstatus.inspect.Outcome;
import io.callstatus.inspect.RequestCheck;
import io.callstatus.internal.json.JsonTree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A fixture as the test kit reads it: the request, what came of it, and its line of {@code index.tsv}. What came of it is
 * what the library made of it now: somebody has to read it against the provider's page.
 */
final class FixtureZip {
    private static final List<String> OF_OTHERS = List.of("provider", "event", "field");

    private FixtureZip() {}

    static byte[] of(WebhookRequest request, String name) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(zip, name + ".http", request.toHttp());
            entry(zip, name + ".json", (expected(request) + "\n").getBytes(StandardCharsets.UTF_8));
            String line = name + "\tcaptured-like\tReceived by the inspector; what does it show?\n";
            entry(zip, "index.tsv", line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static String expected(WebhookRequest request) throws IOException {
        Options options = Options.trusting();
        Outcome outcome =
                new RequestCheck(options).outcome(() -> options.parsers().detect(request));
        Map<String, Object> expected = new LinkedHashMap<>();
        if (outcome.details().get("status") instanceof Map<?, ?> status) {
            status.forEach((key, value) -> expected.put((String) key, value));
            expected.remove("trust"); // a fixture is read without secrets
        } else {
            expected.put("outcome", outcome.result().toString());
            OF_OTHERS.forEach(key -> expected.computeIfAbsent(key, outcome.details()::get));
        }
        return JsonTree.write(expected);
    }
}
