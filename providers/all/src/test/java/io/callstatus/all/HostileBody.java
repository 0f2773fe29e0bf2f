package io.callstatus.all;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.callstatus.WebhookRequest;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Bodies of any size that are made to cost as much as a body can. */
enum HostileBody {
    FORM_OF_AMPERSANDS(Type.FORM, size -> "&".repeat(size)),
    FORM_OF_EMPTY_NAMES(Type.FORM, size -> "=&".repeat(size / 2)),
    FORM_OF_PERCENT_SIGNS(Type.FORM, size -> "CallSid=" + "%".repeat(size)),
    FORM_OF_ESCAPES(Type.FORM, size -> "CallStatus=busy&CallSid=" + "%41".repeat(size / 3)),
    FORM_OF_ESCAPES_AND_BLANKS(Type.FORM, size -> "CallSid=a&CallStatus=" + "%20".repeat(size / 3)),
    FORM_OF_PLUS_SIGNS(Type.FORM, size -> "CallSid=a&CallStatus=" + "+".repeat(size)),
    FORM_OF_BROKEN_UTF_8(Type.FORM, size -> "CallSid=a&CallStatus=busy&CallerName=" + "\u00ff".repeat(size)),
    FORM_OF_ESCAPED_BROKEN_UTF_8(Type.FORM, size -> "CallSid=a&CallStatus=busy&From=" + "%FF".repeat(size / 3)),
    FORM_OF_CUT_UTF_8(Type.FORM, size -> "CallSid=a&CallStatus=busy&From=" + "\u00f0\u009f".repeat(size / 2)),
    FORM_OF_COLLIDING_NAMES(Type.FORM, size -> fields(size, i -> "AudioInD%06dketCount".formatted(i), "&", "=")),
    FORM_OF_LONG_COLLIDING_NAMES(Type.FORM, size -> "CallSid=a&" + fields(size, HostileBody::longName, "&", "=")),
    FORM_OF_ESCAPED_NAMES(Type.FORM, size -> fields(size, i -> "%%41udioInD%06dketCount".formatted(i), "&", "=")),
    FORM_OF_EQUAL_COPIES(Type.FORM, size -> "CallStatus=busy&" + fields(size, i -> "CallSid", "&", "=")),
    FORM_OF_COPIES_OF_ALL(Type.FORM, size -> "CallSid=a&" + fields(size, HostileBody::anyName, "&", "=")),
    FORM_OF_ONE_WORD(Type.FORM, size -> "CallSid=a&CallStatus=" + "busy-".repeat(size / 5)),
    FORM_OF_PARENTHESES(Type.FORM, size -> "CallSid=a&CallStatus=" + "(".repeat(size - 1) + ")"),
    FORM_OF_A_LONG_TIME(Type.FORM, size -> "CallSid=a&CallStatus=busy&Direction=inbound&Timestamp=" + " ".repeat(size)),
    FORM_OF_A_LONG_NUMBER(Type.FORM, size -> "CallSid=a&CallStatus=busy&CallDuration=" + "9".repeat(size)),
    FORM_OF_AN_ADDRESS(Type.FORM, size -> "CallSid=a&CallStatus=busy&From=sip:" + "@:".repeat(size / 2)),
    CALLERDESK_CAUSE(
            Type.FORM,
            size -> "SourceNumber=1&DestinationNumber=2&Direction=IVR&CallSid=a&Status=BUSY&hangup_cause=("
                    + " -".repeat(size / 2) + ")"),
    CALLERDESK_KEYS(
            Type.FORM,
            size -> "SourceNumber=1&DestinationNumber=2&Direction=IVR&CallSid=a&Status=BUSY&key_press="
                    + ",".repeat(size)),
    PARTS_OF_A_PREAMBLE(Type.PARTS, size -> "--\n".repeat(size / 3) + parts("x")),
    PARTS_OF_NEAR_BOUNDARIES(Type.PARTS, size -> parts(("\r\n--" + "b".repeat(70) + "!").repeat(size / 75))),
    PARTS_OF_LINE_ENDS(Type.PARTS, size -> parts("\r\n".repeat(size / 2))),
    PARTS_OF_LF(Type.PARTS, size -> parts("\n".repeat(size))),
    PARTS_OF_BLANKS(Type.PARTS, size -> parts(("\r\n--" + "b".repeat(70) + " ".repeat(500) + "!").repeat(size / 575))),
    PARTS_OF_ONE_LINE(Type.PARTS, size -> "-".repeat(size)),
    PARTS_OF_BROKEN_UTF_8(Type.PARTS, size -> parts("\u00ff".repeat(size))),
    PARTS_OF_A_LONG_HEADER(Type.PARTS, size -> parts("1") + "X: " + "y".repeat(size)),
    PARTS_OF_FULL_HEADERS(Type.PARTS, size -> many(size, "X: " + "y;".repeat(400) + "\r\n", 9_000)),
    PARTS_OF_OTHER_CHARSETS(
            Type.PARTS,
            size -> parts("1")
                    + "Content-Disposition: form-data; name=From\r\nContent-Type: text/plain; charset=windows-1252"
                    + "\r\n\r\n" + "\u0080".repeat(size) + "\r\n--" + "b".repeat(70) + "--"),
    PARTS_OF_EQUAL_COPIES(Type.PARTS, size -> many(size, "", 1_100)),
    JSON_OF_BRACKETS(Type.JSON, size -> json("\"list\":" + "[".repeat(size))),
    JSON_OF_SHALLOW_BRACKETS(Type.JSON, size -> json("\"list\":[" + "[],".repeat(size / 3) + "[]]")),
    JSON_OF_DEEP_BRACKETS(Type.JSON, size -> json("\"list\":[" + deep(size) + "[]]")),
    JSON_OF_LADDERS(Type.JSON, size -> json("\"list\":[" + "[[[[[[[]]]]]]],".repeat(size / 15) + "[]]")),
    JSON_OF_SMALL_OBJECTS(Type.JSON, size -> json("\"list\":[" + "{\"a\":1},".repeat(size / 8) + "{}]")),
    JSON_IN_A_FORM(Type.FORM, size -> "CallSid=a&CallStatus=busy&list=[" + "[],".repeat(size / 3) + "[]]"),
    JSON_OF_OBJECTS(Type.JSON, size -> json("\"list\":[" + "{\"a\":{}},".repeat(size / 9) + "{}]")),
    JSON_OF_ESCAPES(Type.JSON, size -> json("\"from\":\"" + "\\u0041".repeat(size / 6) + "\"")),
    JSON_OF_SHORT_ESCAPES(Type.JSON, size -> json("\"from\":\"" + "\\n".repeat(size / 2) + "\"")),
    JSON_OF_CHINESE(Type.JSON, size -> json("\"from\":\"" + "\u00e4\u00b8\u00ad".repeat(size / 3) + "\"")),
    JSON_OF_BLANKS(Type.JSON, size -> json("\"from\":" + " ".repeat(size) + "null")),
    JSON_OF_COLLIDING_NAMES(Type.JSON, size -> json(fields(size, i -> "\"reco%06dUrl\"".formatted(i), ",", ":"))),
    JSON_OF_EQUAL_COPIES(Type.JSON, size -> json(fields(size, i -> "\"callId\"", ",", ":"))),
    JSON_OF_ESCAPED_NAMES(Type.JSON, size -> json(fields(size, i -> "\"\\u0063allId\"", ",", ":"))),
    JSON_OF_A_LONG_NUMBER(Type.JSON, size -> json("\"callDuration\":" + "9".repeat(size))),
    JSON_OF_A_LONG_NAME(Type.JSON, size -> json("\"" + "a".repeat(size) + "\":1")),
    JSON_IN_UTF_16(Type.JSON, size -> wide(json("\"from\":\"" + "x".repeat(size / 2) + "\""))),
    JSON_OF_OBJECTS_IN_UTF_16(Type.JSON, size -> wide(json("\"list\":[" + "{},".repeat(size / 6) + "{}]"))),
    REVRING_TRANSCRIPT(
            Type.JSON,
            size -> "{\"id\":\"a\",\"direction\":\"INBOUND\",\"status\":\"FAILED\",\"fromNumber\":\"1\","
                    + "\"toNumber\":\"2\",\"transcript\":[" + "{\"role\":\"user\"},".repeat(size / 16) + "{}]}");

    /** At most this many fields are read. */
    private static final int FIELDS = 1_000;

    private enum Type {
        FORM("application/x-www-form-urlencoded"),
        PARTS("multipart/form-data; boundary=" + "b".repeat(70)),
        JSON("application/json");

        private final String mediaType;

        Type(String mediaType) {
            this.mediaType = mediaType;
        }
    }

    private final Type type;
    private final IntFunction<String> body;

    HostileBody(Type type, IntFunction<String> body) {
        this.type = type;
        this.body = body;
    }

    /** A request with a body of about this many bytes; a header makes it FreeClimb's or SignalWire's. */
    WebhookRequest request(int size) {
        String text = body.apply(size - 200);
        String header = type == Type.JSON ? "FreeClimb-Signature" : "X-SignalWire-Signature";
        boolean byFields = name().startsWith("CALLERDESK") || name().startsWith("REVRING");
        return WebhookRequest.builder()
                .url("https://hooks.example.com/calls")
                .header("Content-Type", type.mediaType)
                .header(byFields ? "X-Other" : header, "x")
                .maxBodyBytes(2 * size)
                .body(text.getBytes(ISO_8859_1))
                .build();
    }

    /** A call status of which one value is this, and the beginning of another part. */
    private static String parts(String value) {
        String boundary = "--" + "b".repeat(70);
        String name = "\r\nContent-Disposition: form-data; name=";
        return boundary + name + "CallSid\r\n\r\na\r\n" + boundary + name + "CallStatus\r\n\r\nbusy\r\n" + boundary
                + name + "CallerName\r\n\r\n" + value + "\r\n" + boundary + "--\r\n" + boundary + "\r\n";
    }

    private static String many(int size, String headers, int each) {
        String part = "--" + "b".repeat(70) + "\r\n" + headers + "Content-Disposition: form-data; name=CallSid\r\n\r\n";
        int values = Math.max(0, each - part.length());
        return (part + "x".repeat(values) + "\r\n").repeat(Math.min(size / each, FIELDS)) + "--" + "b".repeat(70)
                + "--";
    }

    private static String anyName(int i) {
        String[] names = {
            "CallStatus", "Direction", "From", "To", "CallDuration", "RecordingUrl", "SipResultCode", "SequenceNumber"
        };
        return names[i % names.length];
    }

    private static String json(String members) {
        return "{\"requestType\":\"callStatus\",\"callStatus\":\"busy\",\"callId\":\"x\"," + members + "}";
    }

    private static String wide(String json) {
        return json.chars().mapToObj(c -> "\u0000" + (char) c).collect(Collectors.joining());
    }

    /** As many fields as are read, with values that make up the size. */
    private static String fields(int size, IntFunction<String> name, String separator, String equals) {
        int each = Math.max(1, size / (FIELDS - 10) - name.apply(0).length() - 4);
        String value = separator.equals(",") ? "\"" + "x".repeat(each) + "\"" : "x".repeat(each);
        return IntStream.range(0, FIELDS - 10)
                .mapToObj(i -> name.apply(i) + equals + value)
                .collect(Collectors.joining(separator));
    }

    /** Equal to the others in length and at both ends, by which names are hashed. */
    private static String longName(int i) {
        char[] name = "x".repeat(48).toCharArray();
        char[] digits = "%06d".formatted(i).toCharArray();
        System.arraycopy(digits, 0, name, 20, digits.length);
        return new String(name);
    }

    private static String deep(int size) {
        String one = "[".repeat(90) + "]".repeat(90) + ",";
        return one.repeat(size / one.length());
    }
}
