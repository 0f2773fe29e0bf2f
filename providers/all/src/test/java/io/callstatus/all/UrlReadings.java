package io.callstatus.all;

import io.callstatus.WebhookRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;

/**
 * Requests of which URL, names and values are signed, with nothing between them.
 *
 * @param isDistinct whether copies are in the order of their values, and equal copies count once
 * @param texts fields that strangers choose, of those that the provider declares: a value can grow by an unknown field behind
 *     it, which nobody can see
 */
record UrlReadings(
        String provider,
        String header,
        String account,
        String call,
        String message,
        boolean isDistinct,
        List<String> texts)
        implements OtherReadings {
    static final UrlReadings SIGNAL_WIRE = new UrlReadings(
            "signalwire",
            "X-SignalWire-Signature",
            "5f1c2d3e-8a4b-4c6d-9e0f-1a2b3c4d5e6f",
            "c9aa7992-56ff-5b8f-9e73-fcec68d8b1de",
            "c9aa7992-56ff-5b8f-9e73-fcec68d8b1de",
            false,
            List.of("CallerName", "Body", "SpeechResult", "SipInviteResultPhrase"));
    static final UrlReadings TWILIO = new UrlReadings(
            "twilio",
            "X-Twilio-Signature",
            "AC00112233445566778899aabbccddeeff",
            "CA5a0b1c2d3e4f5061728394a5b6c7d8e9",
            "SM5a0b1c2d3e4f5061728394a5b6c7d8e9",
            true,
            List.of("CallerName", "Body", "SpeechResult"));

    private static final String KEY = "PSK_s3cret-of-these-tests";
    private static final String URL = "https://hooks.example.com/calls";
    static final Set<String> NAMES = new TreeSet<>(Set.of(
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

    @Override
    public String key() {
        return KEY;
    }

    /** A report, a message or what was said. */
    @Override
    public WebhookRequest genuine(IntUnaryOperator choices) throws IOException {
        StringBuilder form = new StringBuilder("AccountSid=" + account);
        boolean isMessage = choices.applyAsInt(4) == 0;
        append(form, isMessage ? "MessageSid" : "CallSid", isMessage ? message : call);
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
        append(form, texts.get(choices.applyAsInt(texts.size())), chosen.toString());
        String query = choices.applyAsInt(3) == 0 ? "?tenant=4" : "";
        WebhookRequest bare = form(URL + query, form.toString(), "");
        return form(URL + query, form.toString(), VerificationOracle.sha1(KEY, bare.url(), parameters(bare)));
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

    static void append(StringBuilder form, String name, String value) {
        form.append(form.length() == 0 ? "" : "&")
                .append(escaped(name))
                .append('=')
                .append(escaped(value));
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** In the order in which they are signed. */
    List<VerificationOracle.Parameter> parameters(WebhookRequest request) throws IOException {
        List<VerificationOracle.Parameter> sorted = VerificationOracle.parameters(request);
        return !isDistinct
                ? sorted
                : sorted.stream()
                        .sorted(Comparator.comparing(VerificationOracle.Parameter::name)
                                .thenComparing(VerificationOracle.Parameter::value))
                        .distinct()
                        .toList();
    }

    WebhookRequest form(String url, String form, String signature) {
        return request(url, "application/x-www-form-urlencoded", form, signature);
    }

    WebhookRequest request(String url, String type, String body, String signature) {
        return WebhookRequest.builder()
                .method(body.isEmpty() ? "GET" : "POST")
                .url(url)
                .header("Content-Type", type)
                .header(header, signature)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .build();
    }

    @Override
    public WebhookRequest of(WebhookRequest genuine, IntUnaryOperator choices) throws IOException {
        return new AnotherReading(this, genuine, choices).changed();
    }
}
