package io.callstatus.vendors;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/**
 * What an SDK that is not written in Java said of requests, and what it signed: the README of this module says how it
 * is recorded. Which requests those were is told by their digests.
 */
record Recorded(Map<String, Line> lines) {
    /**
     * Of one request.
     *
     * @param digest the beginning of that of the request
     * @param proof its header
     * @param isAccepted whether the SDK took it
     */
    record Line(String digest, String proof, boolean isAccepted) {}

    static Recorded of(String provider) throws IOException {
        try (InputStream recorded = Recorded.class.getResourceAsStream(provider + ".tsv")) {
            Map<String, Line> lines = new HashMap<>();
            for (String line : new String(recorded.readAllBytes(), UTF_8).split("\n")) {
                String[] parts = line.split("\t", -1);
                if (!line.startsWith("#")) {
                    lines.put(parts[0] + parts[1], new Line(parts[2], parts[3], parts[4].equals("accepted")));
                }
            }
            return new Recorded(lines);
        }
    }

    Line of(String signedBy, int index) {
        return lines.get(signedBy + index);
    }
}
