package io.callstatus.inspect.view;

import io.callstatus.WebhookRequest;
import io.callstatus.inspect.listen.Arrival;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The bytes of a request, as text and in hexadecimal digits. Given only to somebody who asks for them. */
public final class RawView {
    private static final int MOST_BYTES = 64 << 10;
    private static final int BYTES_IN_A_LINE = 16;
    private static final int LONGEST_LINE = 4_000;

    private RawView() {}

    /** Of this request. */
    public static Map<String, Object> of(Arrival arrival) {
        WebhookRequest request = arrival.request();
        byte[] body = request.body();
        List<String> head = new ArrayList<>();
        head.add(HiddenValues.text(request.method() + " " + request.url(), LONGEST_LINE));
        request.headers()
                .forEach(header -> head.add(HiddenValues.text(header.name() + ": " + header.value(), LONGEST_LINE)));
        int shown = Math.min(body.length, MOST_BYTES);
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("head", head);
        view.put("text", text(body, shown));
        view.put("hex", hex(body, shown));
        view.put("bytes", body.length);
        view.put("shown", shown);
        return view;
    }

    private static List<String> text(byte[] body, int shown) {
        return new String(body, 0, shown, StandardCharsets.UTF_8)
                .lines()
                .map(line -> HiddenValues.text(line, MOST_BYTES))
                .toList();
    }

    private static List<String> hex(byte[] body, int shown) {
        List<String> lines = new ArrayList<>();
        for (int from = 0; from < shown; from += BYTES_IN_A_LINE) {
            StringBuilder digits = new StringBuilder();
            StringBuilder text = new StringBuilder();
            for (int i = from; i < Math.min(shown, from + BYTES_IN_A_LINE); i++) {
                int value = body[i] & 0xFF;
                digits.append(String.format("%02x ", value));
                text.append(value >= ' ' && value < 0x7F ? (char) value : '.');
            }
            lines.add(String.format("%06x  %-48s |%s|", from, digits, text));
        }
        return lines;
    }
}
