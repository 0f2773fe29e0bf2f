package io.callstatus.internal.scan;

import io.callstatus.internal.http.FormCharset;
import io.callstatus.internal.http.HeaderParameters;
import io.callstatus.internal.http.MediaType;
import io.callstatus.internal.text.Utf8;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The headers of one part of a multipart form (RFC 7578). For one thread. */
final class FormPart {
    private static final String DISPOSITION = "content-disposition";
    private static final String TYPE = "content-type";
    private static final String CODING = "content-transfer-encoding";
    /** The transfer encodings that leave the bytes of a value unchanged. */
    private static final Set<String> CODINGS = Set.of("7bit", "8bit", "binary", "");

    private static final Set<String> COUNTED = Set.of(DISPOSITION, TYPE, CODING);

    /** The header to which the last line belongs. */
    private String last = "";

    private final Map<String, String> headers = new HashMap<>(4);
    private boolean isClear = true;

    /** Adds a line. A line that begins with a blank continues the line before. */
    void add(String line) {
        if (!last.isEmpty() && (line.startsWith(" ") || line.startsWith("\t"))) {
            headers.computeIfPresent(last, (name, value) -> (value + line).strip());
            return;
        }
        int colon = line.indexOf(':');
        isClear &= colon > 0;
        last = line.substring(0, Math.max(0, colon)).strip().toLowerCase(Locale.ROOT);
        if (COUNTED.contains(last)) {
            isClear &= headers.put(last, line.substring(colon + 1).strip()) == null;
        }
    }

    /** Whether each line is a header, and no relevant header occurs twice: two readers might read it in two ways. */
    boolean isClear() {
        return isClear && HeaderParameters.all(header(DISPOSITION), "name").size() <= 1;
    }

    private String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** The name of the field; empty if there is none. Browsers escape quotes and line ends in their own way. */
    String name() {
        String name = String.join("", HeaderParameters.all(header(DISPOSITION), "name"));
        return name.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n");
    }

    /** Whether it is a file, or a nested multipart body: a field without a value. */
    boolean isFile() {
        String disposition = header(DISPOSITION);
        return !HeaderParameters.all(disposition, "filename").isEmpty()
                || !HeaderParameters.all(disposition, "filename*").isEmpty()
                || HeaderParameters.main(header(TYPE)).startsWith("multipart/");
    }

    /** Writes the value in UTF-8. If it cannot be decoded, an invalid byte is written, so this field has a problem. */
    void write(byte[] body, int from, int to, ByteArrayOutputStream text) {
        boolean isCoded = !CODINGS.contains(header(CODING).toLowerCase(Locale.ROOT));
        if (isCoded) {
            text.write(Utf8.NEVER);
        }
        Charset charset = isCoded ? null : FormCharset.of(MediaType.charset(header(TYPE)));
        if (charset == null) {
            text.write(body, from, to - from);
        } else {
            byte[] utf8 = new String(body, from, to - from, charset).getBytes(StandardCharsets.UTF_8);
            text.writeBytes(Utf8.withoutReplacements(utf8)); // bytes that are no character of the charset stay invalid
        }
    }
}
