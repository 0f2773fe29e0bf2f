package io.callstatus.all;

import io.callstatus.WebhookRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

/**
 * Plivo's requests, in which what is signed behind the URL may be a form, a query, or both, whoever reads it. Escapes of a query
 * are not signed, so each of its separators may also be in a value.
 */
final class PlivoReadings implements OtherReadings {
    private static final String KEY = "madeup_plivo_auth_token_ABCDEFGHIJKLMNOP";
    private static final String URL = "https://hooks.example.com/plivo";
    private static final String NONCE = "58213746091827364550";
    private static final Comparator<VerificationOracle.Parameter> ORDER =
            Comparator.comparing(VerificationOracle.Parameter::name).thenComparing(VerificationOracle.Parameter::value);
    private static final Map<String, String> OPTIONAL = new TreeMap<>(Map.of(
            "ALegUUID", "9d3f4c22-3333-4444-a555-234567890abc",
            "AnswerTime", "2026-10-09 12:45:12",
            "BillRate", "0.0085",
            "CountryCode", "US",
            "Direction", "inbound",
            "From", "15550100001",
            "HangupCause", "NORMAL_CLEARING",
            "HangupCauseCode", "1010",
            "SessionStart", "2026-10-09 08:10:00.500000",
            "To", "15550100002"));
    private static final List<String> NAMES = List.of(
            "ALegUUID",
            "AnswerTime",
            "BillRate",
            "CallStatus",
            "CallUUID",
            "CallerName",
            "CountryCode",
            "Direction",
            "Event",
            "From",
            "HangupCause",
            "HangupCauseCode",
            "MessageUUID",
            "ParentAuthID",
            "SessionStart",
            "To",
            "X-PH-Tag");
    private static final List<String> WORDS = List.of(
            "Nadia",
            " ",
            "=",
            "=x&",
            "=x.",
            "=",
            "&",
            ".",
            "completed",
            "ringing",
            "Ring",
            "Hangup",
            "41",
            "1010",
            "+15550100009",
            "z",
            "8c2f3b11-2222-4333-9444-1234567890bc",
            "MAXXEXAMPLEAUTHID001",
            "é");
    /** In a form, a value can grow by an unknown field behind it, which nobody can see. */
    private static final List<String> TEXTS = List.of("CallerName", "From", "X-PH-Tag");

    @Override
    public String provider() {
        return "plivo";
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public WebhookRequest genuine(IntUnaryOperator choices) {
        boolean isMessage = choices.applyAsInt(6) == 0;
        int shape = choices.applyAsInt(4);
        Map<String, String> fields = isMessage
                ? new TreeMap<>(Map.of("MessageUUID", "9d3f4c22", "From", "15550100001", "Type", "sms"))
                : report(choices);
        int texts = TEXTS.size() - (shape == 0 ? 0 : 1);
        fields.put(isMessage ? "Text" : TEXTS.get(choices.applyAsInt(texts)), text(choices));
        String written = fields.entrySet().stream()
                .map(field -> escaped(field.getKey()) + "=" + escaped(field.getValue()))
                .collect(Collectors.joining("&"));
        return switch (shape) {
            case 0 -> signed(URL + "?" + written, "");
            case 1 -> signed(URL + "?Tenant=4.2&a=x", written);
            default -> signed(URL, written);
        };
    }

    private static Map<String, String> report(IntUnaryOperator choices) {
        boolean isEnd = choices.applyAsInt(2) == 0;
        Map<String, String> fields = new TreeMap<>();
        OPTIONAL.forEach((name, value) -> {
            if (choices.applyAsInt(2) == 0) {
                fields.put(name, value);
            }
        });
        fields.put("CallUUID", "9d3f4c22-3333-4444-a555-234567890abc");
        fields.put("CallStatus", isEnd ? "canceled" : "ringing");
        fields.put("Event", isEnd ? "Hangup" : "Ring");
        fields.put("ParentAuthID", "MAXXEXAMPLEAUTHID000");
        if (isEnd) { // as each end has it; its code sorts behind it, so no text before it can add one
            fields.put("HangupCause", "NORMAL_CLEARING");
        }
        return fields;
    }

    private static String text(IntUnaryOperator choices) {
        StringBuilder text = new StringBuilder();
        for (int i = choices.applyAsInt(9); i > 0; i--) {
            List<String> from = choices.applyAsInt(3) > 0 ? WORDS : NAMES;
            text.append(from.get(choices.applyAsInt(from.size())));
        }
        return text.toString();
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static WebhookRequest signed(String url, String form) {
        String code = VerificationOracle.sha256(KEY, URL + "?" + text(url, form) + "." + NONCE);
        return request(url, form, code);
    }

    private static WebhookRequest request(String url, String form, String code) {
        return WebhookRequest.builder()
                .method(form.isEmpty() ? "GET" : "POST")
                .url(url)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Plivo-Signature-V3", code)
                .header("X-Plivo-Signature-V3-Nonce", NONCE)
                .body(form.getBytes(StandardCharsets.US_ASCII))
                .build();
    }

    /** What is signed between the question mark and the nonce. */
    private static String text(String url, String form) {
        String query = url.contains("?") ? url.substring(url.indexOf('?') + 1) : "";
        return joined(query, "=", "&") + (query.isEmpty() || form.isEmpty() ? "" : ".") + joined(form, "", "");
    }

    private static String joined(String pairs, String equals, String ampersand) {
        return VerificationOracle.pairs(pairs.getBytes(StandardCharsets.US_ASCII)).stream()
                .sorted(ORDER)
                .map(parameter -> parameter.name() + equals + parameter.value())
                .collect(Collectors.joining(ampersand));
    }

    @Override
    public WebhookRequest of(WebhookRequest genuine, IntUnaryOperator choices) {
        String form = new String(genuine.body(), StandardCharsets.US_ASCII);
        String text = text(genuine.url(), form);
        String code = genuine.header("X-Plivo-Signature-V3").orElseThrow();
        return switch (choices.applyAsInt(3)) {
            case 0 -> request(URL + "?" + query(text, choices), "", code);
            case 1 -> request(URL, form(text, choices), code);
            default -> {
                int dot = dot(text, choices);
                String query = query(text.substring(0, dot), choices);
                yield request(URL + "?" + query, form(text.substring(Math.min(dot + 1, text.length())), choices), code);
            }
        };
    }

    private static int dot(String text, IntUnaryOperator choices) {
        int dot = text.indexOf('.', choices.applyAsInt(text.length()));
        return dot < 0 ? text.length() : dot;
    }

    /** Most ampersands and first equals signs are separators. */
    private static String query(String text, IntUnaryOperator choices) {
        List<String> pairs = new ArrayList<>();
        for (String piece : text.split("&", -1)) {
            boolean isPart = !pairs.isEmpty() && (choices.applyAsInt(6) == 0 || piece.indexOf('=') < 0);
            if (isPart) {
                pairs.set(pairs.size() - 1, pairs.get(pairs.size() - 1) + "&" + piece);
            } else {
                pairs.add(piece);
            }
        }
        return pairs.stream().map(pair -> pair(pair, choices)).collect(Collectors.joining("&"));
    }

    private static String pair(String pair, IntUnaryOperator choices) {
        int equals = choices.applyAsInt(6) == 0 ? pair.lastIndexOf('=') : pair.indexOf('=');
        return escaped(pair.substring(0, Math.max(equals, 0))) + "=" + escaped(pair.substring(equals + 1));
    }

    /** Most names begin a field, in their order; what is before the first is in a field of its own. */
    private static String form(String text, IntUnaryOperator choices) {
        List<String> pairs = new ArrayList<>();
        int start = 0;
        int value = 0;
        String last = "";
        for (int at = 0; at < text.length(); at++) {
            String name = nameAt(text, at);
            if (!name.isEmpty() && name.compareTo(last) >= 0 && choices.applyAsInt(8) > 0) {
                if (at > 0) {
                    value = value == 0 ? at : value;
                    pairs.add(escaped(text.substring(start, value)) + "=" + escaped(text.substring(value, at)));
                }
                start = at;
                value = at + name.length();
                last = name;
                at = value - 1;
            }
        }
        pairs.add(escaped(text.substring(start, value)) + "=" + escaped(text.substring(value)));
        return String.join("&", pairs);
    }

    private static String nameAt(String text, int at) {
        return NAMES.stream()
                .filter(name -> text.startsWith(name, at))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }
}
