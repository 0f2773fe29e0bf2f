package io.callstatus.all;

import io.callstatus.WebhookRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;

/**
 * A genuine SignalWire request in which strangers chose some texts, and other requests whose signed text is the same: what
 * somebody can make who holds the genuine one. Choices come from outside, a number below the bound at a time.
 */
public final class AnotherReading {
    public static final String KEY = "PSK_s3cret-of-these-tests";

    private static final String URL = "https://hooks.example.com/calls";
    private static final Set<String> NAMES = new TreeSet<>(Set.of(
            "AccountSid",
            "ApiVersion",
            "Body",
            "CallDuration",
            "CallSid",
            "CallStatus",
            "CallbackSource",
            "CallerName",
            "DialCallStatus",
            "Direction",
            "From",
            "HangupBy",
            "MessageSid",
            "ParentCallSid",
            "RecordingSid",
            "SequenceNumber",
            "SipInviteResultPhrase",
            "SpeechResult",
            "Timestamp",
            "To"));
    private static final List<String> WORDS = List.of(
            "Nadia",
            " ",
            "Tom",
            "completed",
            "ringing",
            "41",
            "+15550100009",
            "sip:a@example.com",
            "z",
            "Fz",
            "?",
            "&",
            "=",
            "5f1c2d3e-8a4b-4c6d-9e0f-1a2b3c4d5e6f",
            "{",
            "}",
            "\"",
            "\"call\":",
            "é",
            "0");
    private static final List<String> COPIES =
            List.of("", "Nadia", "completed", "41", "+15550100009", "sip:nadia@example.com", "5f1c2d3e", "z");
    private static final List<String> OPTIONAL =
            List.of("ApiVersion", "CallbackSource", "Direction", "From", "ParentCallSid", "Timestamp", "To");
    private static final List<String> TEXTS =
            List.of("CallerName", "Body", "SpeechResult", "SipInviteResultPhrase", "From", "To", "FriendlyName");

    private final WebhookRequest genuine;
    private final IntUnaryOperator choices;
    private final String text;
    private final TreeSet<Integer> cuts = new TreeSet<>();

    private AnotherReading(WebhookRequest genuine, IntUnaryOperator choices) throws IOException {
        this.genuine = genuine;
        this.choices = choices;
        StringBuilder signed = new StringBuilder(genuine.url());
        for (VerificationOracle.Parameter parameter : VerificationOracle.parameters(genuine)) {
            cuts.add(signed.length());
            signed.append(parameter.name());
            cuts.add(signed.length());
            signed.append(parameter.value());
        }
        this.text = signed.toString();
    }

    /** A report, a message or what was said, signed as the provider signs it. */
    public static WebhookRequest genuine(IntUnaryOperator choices) throws IOException {
        StringBuilder form = new StringBuilder("AccountSid=5f1c2d3e-8a4b-4c6d-9e0f-1a2b3c4d5e6f");
        boolean isMessage = choices.applyAsInt(4) == 0;
        append(form, isMessage ? "MessageSid" : "CallSid", "c9aa7992-56ff-5b8f-9e73-fcec68d8b1de");
        append(form, isMessage ? "MessageStatus" : "CallStatus", "ringing");
        for (String optional : OPTIONAL) {
            if (choices.applyAsInt(2) == 0) {
                append(form, optional, value(optional));
            }
            if (choices.applyAsInt(8) == 0) { // a second one, or another one
                append(form, optional, COPIES.get(choices.applyAsInt(COPIES.size())));
            }
        }
        StringBuilder chosen = new StringBuilder();
        for (int i = choices.applyAsInt(9); i > 0; i--) {
            List<String> from = choices.applyAsInt(2) == 0 ? WORDS : List.copyOf(NAMES);
            chosen.append(from.get(choices.applyAsInt(from.size())));
        }
        append(form, TEXTS.get(choices.applyAsInt(TEXTS.size() - 3)), chosen.toString());
        String query = choices.applyAsInt(3) == 0 ? "?tenant=4" : "";
        WebhookRequest bare = form(URL + query, form.toString(), "");
        return form(URL + query, form.toString(), VerificationOracle.signalWire(KEY, bare));
    }

    private static String value(String name) {
        return switch (name) {
            case "ApiVersion" -> "2010-04-01";
            case "CallbackSource" -> "call-progress-events";
            case "Direction" -> "inbound";
            case "ParentCallSid" -> "0D3F8e79-fd8a-4b02-9c51-e1be5a329dcd";
            case "Timestamp" -> "Tue, 03 Nov 2026 09:05:07 +0000";
            default -> "+13125550142";
        };
    }

    private static void append(StringBuilder form, String name, String value) {
        form.append(form.length() == 0 ? "" : "&")
                .append(escaped(name))
                .append('=')
                .append(escaped(value));
    }

    private static String escaped(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static WebhookRequest form(String url, String form, String signature) {
        return request(url, "application/x-www-form-urlencoded", form, signature);
    }

    private static WebhookRequest request(String url, String type, String body, String signature) {
        return WebhookRequest.builder()
                .method(body.isEmpty() ? "GET" : "POST")
                .url(url)
                .header("Content-Type", type)
                .header("X-SignalWire-Signature", signature)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .build();
    }

    /** Another request with the same signed text and signature. */
    public static WebhookRequest of(WebhookRequest genuine, IntUnaryOperator choices) throws IOException {
        AnotherReading reading = new AnotherReading(genuine, choices);
        for (int i = 1 + choices.applyAsInt(5); i > 0; i--) {
            reading.moveABoundary();
        }
        return reading.request();
    }

    private void moveABoundary() {
        List<Integer> now = List.copyOf(cuts);
        int at = now.isEmpty() ? 0 : choices.applyAsInt(now.size());
        switch (choices.applyAsInt(4)) {
            case 0 -> { // a field is swallowed by the one before it
                now.subList(at & ~1, Math.min(now.size(), (at & ~1) + 2)).forEach(cuts::remove);
            }
            case 1 -> { // a field begins where its name stands
                List<int[]> places = places();
                if (!places.isEmpty()) {
                    int[] place = places.get(choices.applyAsInt(places.size()));
                    cuts.add(place[0]);
                    cuts.add(place[1]);
                }
            }
            case 2 -> { // a boundary lies elsewhere
                if (!now.isEmpty()) {
                    cuts.remove(now.get(at));
                }
                cuts.add(1 + choices.applyAsInt(text.length()));
            }
            default -> { // the form begins elsewhere
                int start = 1 + choices.applyAsInt(text.length() - 1);
                cuts.removeIf(cut -> cut < start);
                cuts.add(start);
            }
        }
    }

    private List<int[]> places() {
        List<int[]> places = new ArrayList<>();
        for (String name : NAMES) {
            for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
                places.add(new int[] {at, at + name.length()});
            }
        }
        places.sort(Comparator.comparingInt(place -> place[0]));
        return places;
    }

    private WebhookRequest request() {
        String signature = genuine.header("X-SignalWire-Signature").orElseThrow();
        int kind = choices.applyAsInt(16);
        int brace = text.indexOf('{');
        if (kind == 0) {
            return request(text, "application/x-www-form-urlencoded", "", signature);
        }
        if (kind == 1 && brace > 0) {
            String hex = HexFormat.of().formatHex(Base64.getDecoder().decode(signature));
            return request(text.substring(0, brace), "application/json", text.substring(brace), hex);
        }
        List<Integer> ends = new ArrayList<>(cuts);
        ends.add(text.length());
        StringBuilder form = new StringBuilder();
        for (int i = 0; i + 1 < ends.size(); i += 2) {
            int valueEnd = ends.get(Math.min(i + 2, ends.size() - 1));
            append(form, text.substring(ends.get(i), ends.get(i + 1)), text.substring(ends.get(i + 1), valueEnd));
        }
        return form(text.substring(0, ends.get(0)), form.toString(), signature);
    }
}
