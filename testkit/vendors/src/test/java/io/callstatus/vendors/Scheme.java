package io.callstatus.vendors;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.callstatus.testkit.Signers;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/** A provider whose SDK is not written in Java, or was not to be had: what it sends, and where its proof stands. */
enum Scheme {
    TELNYX("telnyx", "telnyx-signature-ed25519", "telnyx-timestamp", List.of("""
                    {"data":{"record_type":"event","event_type":"call.hangup",\
                    "id":"2c3d4e5f-7777-4b6c-9d8e-1f2a3b4c5d6e",\
                    "occurred_at":"2026-10-09T07:31:02.500000Z","payload":{"call_control_id":"v3:example_0002",\
                    "call_leg_id":"6e3f8d20-6666-11f1-8c7d-02420aef95a1","from":"+15550100001","to":"+15550100002",\
                    "hangup_cause":"normal_clearing"}},"meta":{"attempt":1}}""", """
                    {"data":{"record_type":"event","event_type":"call.initiated",\
                    "id":"1b2c3d4e-5555-4a6b-8c7d-0e1f2a3b4c5d",\
                    "occurred_at":"2026-10-09T07:30:00.100000Z","payload":{"call_control_id":"v3:example_0003",\
                    "call_leg_id":"6e3f8d20-6666-11f1-8c7d-02420aef95a2","direction":"incoming","state":"parked",\
                    "from":"+15550100001","to":"+15550100002"}},"meta":{"attempt":2}}""")),
    TELNYXTEXML(
            "telnyxtexml",
            "telnyx-signature-ed25519",
            "telnyx-timestamp",
            List.of(
                    "AccountSid=2f1e0d3c-4444-4b5a-9687-123456789abc&CallSid=v3%3Aexample_0007"
                            + "&CallSidLegacy=v3%3Aexample_0007&CallStatus=completed&ConnectionId=1234567890123456789"
                            + "&From=%2B15550100001&To=%2B15550100002&CallDuration=41&HangupCause=normal_clearing",
                    "AccountSid=2f1e0d3c-4444-4b5a-9687-123456789abc&CallSid=v3%3Aexample_0008"
                            + "&CallSidLegacy=v3%3Aexample_0008&CallStatus=ringing&ConnectionId=1234567890123456789"
                            + "&From=%2B15550100001&To=%2B15550100002")),
    SINCH("sinch", "Authorization", "x-timestamp", List.of("""
                    {"event":"dice","callid":"made-up-call-0006","timestamp":"2026-03-04T10:16:12Z","version":1,\
                    "reason":"CALLERHANGUP","result":"ANSWERED","duration":42,"from":"+15550100123",\
                    "applicationKey":"7d0a1c52-3b4e-4f60-8a91-c2d3e4f5a6b7"}""", """
                    {"event":"ace","callid":"made-up-call-0001","timestamp":"2026-03-04T10:15:30Z","version":1}"""));

    static final String SECRET = "madeup_secret_of_tests_0123456789";
    private static final Instant BEGIN = Instant.parse("2026-11-03T09:05:08Z");

    final String provider;
    final String proof;
    final String time;
    private final List<String> bodies;

    Scheme(String provider, String proof, String time, List<String> bodies) {
        this.provider = provider;
        this.proof = proof;
        this.time = time;
        this.bodies = bodies;
    }

    /** What the receiver configures. */
    String configured() {
        return this == SINCH ? Base64.getEncoder().encodeToString(SECRET.getBytes(UTF_8)) : Signers.publicKey(SECRET);
    }

    Traffic traffic(boolean isOurs) {
        return new Traffic(ordinal() * 2L + (isOurs ? 31 : 32), BEGIN);
    }

    Sample next(Traffic traffic) {
        traffic.at(BEGIN.plusSeconds(traffic.choices().below(1_000_000))
                .plusMillis(traffic.choices().below(2) * traffic.choices().below(1000)));
        String body = traffic.choices().one(bodies);
        return this == TELNYXTEXML ? traffic.form(body, false) : traffic.json(body);
    }

    /** The time of sending as the vendor writes it: Sinch with seven digits behind the point. */
    String time(Instant moment) {
        return this == SINCH
                ? moment.toString().substring(0, 19) + ".%07dZ".formatted(moment.getNano() / 100)
                : Long.toString(moment.getEpochSecond());
    }
}
