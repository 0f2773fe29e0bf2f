package io.callstatus.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The attributes of a {@code CallStatus} as a hand-written class for one provider has them. */
public record SignalWireRecord(
        @Nullable String callSid,
        @Nullable String parentCallSid,
        @Nullable String accountSid,
        @Nullable String status,
        @Nullable String direction,
        @Nullable String from,
        @Nullable String callerName,
        @Nullable String to,
        Instant timestamp,
        Duration duration,
        int sequenceNumber,
        @Nullable String recordingUrl,
        @Nullable String recordingSid,
        Duration recordingDuration,
        @Nullable String sipPhrase,
        int sipCode) {

    static SignalWireRecord of(Map<String, String> fields) {
        return new SignalWireRecord(
                fields.get("CallSid"),
                fields.get("ParentCallSid"),
                fields.get("AccountSid"),
                fields.get("CallStatus"),
                fields.get("Direction"),
                fields.get("From"),
                fields.get("CallerName"),
                fields.get("To"),
                DateTimeFormatter.RFC_1123_DATE_TIME.parse(required(fields, "Timestamp"), Instant::from),
                Duration.ofSeconds(number(fields, "CallDuration")),
                number(fields, "SequenceNumber"),
                fields.get("RecordingUrl"),
                fields.get("RecordingSid"),
                Duration.ofSeconds(number(fields, "RecordingDuration")),
                fields.get("SipInviteResultPhrase"),
                number(fields, "SipResultCode"));
    }

    private static int number(Map<String, String> fields, String name) {
        return Integer.parseInt(required(fields, name));
    }

    private static String required(Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException("not the form of SignalWire: no " + name);
        }
        return value;
    }
}
