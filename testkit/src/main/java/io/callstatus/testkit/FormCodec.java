package io.callstatus.testkit;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Forms and queries, by the urlencoded parser of the WHATWG URL standard. */
final class FormCodec implements WireCodec {
    @Override
    public List<WireField> decode(byte[] bytes) {
        List<WireField> fields = new ArrayList<>();
        for (String pair : new String(bytes, StandardCharsets.ISO_8859_1).split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                fields.add(new WireField(decode(name), decode(value), pair));
            }
        }
        return fields;
    }

    private static String decode(String latin1) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < latin1.length(); i++) {
            char c = latin1.charAt(i);
            if (c == '%' && isHex(latin1, i + 1) && isHex(latin1, i + 2)) {
                bytes.write(Integer.parseInt(latin1.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(c == '+' ? ' ' : c);
            }
        }
        return Utf8.decode(bytes.toByteArray());
    }

    private static boolean isHex(String text, int index) {
        return index < text.length() && "0123456789abcdefABCDEF".indexOf(text.charAt(index)) >= 0;
    }

    @Override
    public byte[] encode(List<WireField> fields) {
        return fields.stream()
                .map(WireField::raw)
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public WireField text(String name, String value) {
        return new WireField(name, value, encode(name) + "=" + encode(value));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public WireField source(String name, String json) {
        return text(name, json);
    }

    @Override
    public WireField bytes(String name, String latin1) {
        return new WireField(name, null, encode(name) + "=" + URLEncoder.encode(latin1, StandardCharsets.ISO_8859_1));
    }
}
