package io.callstatus.testkit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Forms in parts, by RFC 7578 as far as providers go; the first line of the body is the delimiter. */
final class MultipartCodec implements WireCodec {
    private static final String LINE = "\r\n";
    private static final Pattern NAME = Pattern.compile("(?i)content-disposition:[^\r]*;\\s*name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("(?i)content-disposition:[^\r]*;\\s*filename\\*?=");

    private final String delimiter;

    /** The codec of bodies that begin like this one. */
    MultipartCodec(byte[] body) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        int end = text.indexOf(LINE);
        if (end < 3 || !text.startsWith("--")) {
            throw new IllegalArgumentException("not a form in parts");
        }
        this.delimiter = text.substring(0, end);
    }

    @Override
    public List<WireField> decode(byte[] bytes) {
        String text = LINE + new String(bytes, StandardCharsets.ISO_8859_1);
        List<WireField> fields = new ArrayList<>();
        for (String part : text.split(Pattern.quote(LINE + delimiter), -1)) {
            if (part.startsWith(LINE)) {
                fields.add(field(part.substring(LINE.length())));
            }
        }
        return fields;
    }

    private static WireField field(String part) {
        Matcher name = NAME.matcher(part);
        int head = part.indexOf(LINE + LINE);
        if (head < 0 || !name.find()) {
            throw new IllegalArgumentException("a part without a name");
        }
        String value = part.substring(head + 2 * LINE.length());
        return new WireField(
                utf8(name.group(1)), FILE.matcher(part.substring(0, head)).find() ? null : utf8(value), part);
    }

    private static String utf8(String latin1) {
        return Utf8.decode(latin1.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public byte[] encode(List<WireField> fields) {
        return fields.stream()
                .map(field -> delimiter + LINE + field.raw() + LINE)
                .collect(Collectors.joining("", "", delimiter + "--" + LINE))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public WireField text(String name, String value) {
        return new WireField(name, value, part(name, WireCodec.latin1(value)));
    }

    private static String part(String name, String latin1) {
        return "Content-Disposition: form-data; name=\"" + WireCodec.latin1(name) + "\"" + LINE + LINE + latin1;
    }

    @Override
    public WireField source(String name, String json) {
        return text(name, json);
    }

    @Override
    public WireField bytes(String name, String latin1) {
        return new WireField(name, null, part(name, latin1));
    }
}
