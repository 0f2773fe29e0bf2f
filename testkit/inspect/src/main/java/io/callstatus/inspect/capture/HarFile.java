package io.callstatus.inspect.capture;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * HAR 1.2, as browsers, proxies and tunnels write it: everything that was sent and received, to whatever site. Of that, requests
 * to the chosen URLs are taken; all else, responses and cookies too, is passed over without being kept. For one thread.
 */
final class HarFile {
    private static final int LONGEST_TEXT = 4 << 20;
    private static final int NESTING = 50;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_TEXT)
                    .maxNestingDepth(NESTING)
                    .build())
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private final String name;
    private final JsonParser json;
    private final HarUrls urls;
    private final CaptureFile.Sink sink;
    private int number;
    private int taken;

    private HarFile(String name, JsonParser json, HarUrls urls, CaptureFile.Sink sink) {
        this.name = name;
        this.json = json;
        this.urls = urls;
        this.sink = sink;
    }

    static void read(String name, InputStream in, Set<String> urls, CaptureFile.Sink sink) throws IOException {
        if (urls.isEmpty()) {
            throw new HarException(
                    "a HAR holds all that a browser or a tunnel has sent, to other sites too: name the URLs of"
                            + " your webhooks by --har-url");
        }
        try (JsonParser json = FACTORY.createParser(in)) {
            HarFile file = new HarFile(name, json, new HarUrls(urls), sink);
            file.read();
            if (file.taken == 0) {
                throw new HarException("none of its " + file.number + " requests goes to a URL that --har-url names");
            }
        } catch (JsonProcessingException e) {
            throw new HarException(
                    "it is no well-formed HAR, or a text in it is longer than " + LONGEST_TEXT + " characters");
        }
    }

    private void read() throws IOException {
        json.nextToken();
        members(member -> {
            if (member.equals("log")) {
                members(this::log);
            } else {
                json.skipChildren();
            }
        });
    }

    private void log(String member) throws IOException {
        if (member.equals("entries") && json.currentToken() == JsonToken.START_ARRAY) {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                entry();
            }
        } else {
            json.skipChildren();
        }
    }

    private void entry() throws IOException {
        HarRequest request = new HarRequest();
        number++;
        members(member -> {
            switch (member) {
                case "startedDateTime" -> request.startedAt(text());
                case "request" -> members(part -> request(request, part));
                default -> json.skipChildren();
            }
        });
        if (urls.areOf(request.url())) {
            taken++;
            sink.take(request.captured(name + ":" + number));
        }
    }

    private void request(HarRequest request, String member) throws IOException {
        switch (member) {
            case "method" -> request.method(text());
            case "url" -> request.url(text());
            case "bodySize" -> request.bodySize(json.getValueAsLong(-1));
            case "headers" -> pairs(request::header);
            case "postData" -> members(part -> body(request, part));
            default -> json.skipChildren();
        }
    }

    private void body(HarRequest request, String member) throws IOException {
        switch (member) {
            case "text" -> request.text(text());
            case "encoding" -> request.encoding(text());
            case "params" -> pairs(request::parameter);
            default -> json.skipChildren();
        }
    }

    /** Takes the value of a member, at which the parser stands. */
    @FunctionalInterface
    private interface Member {
        void read(String name) throws IOException;
    }

    /** The members of the object at which the parser stands; whatever else stands there has none. */
    private void members(Member member) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            member.read(field);
        }
    }

    /** A name and a value. */
    private interface Pair {
        void take(String name, String value);
    }

    /** The objects of an array that have a name and a value. */
    private void pairs(Pair pair) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            String[] both = {"", ""};
            members(member -> {
                if (member.equals("name") || member.equals("value")) {
                    both[member.equals("name") ? 0 : 1] = text();
                } else {
                    json.skipChildren();
                }
            });
            if (!both[0].isEmpty()) {
                pair.take(both[0], both[1]);
            }
        }
    }

    /** The text at which the parser stands; empty for null, an object or an array. */
    private String text() throws IOException {
        @Nullable String text = json.getValueAsString("");
        json.skipChildren();
        return text == null ? "" : text;
    }
}
