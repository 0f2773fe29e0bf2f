package io.callstatus.telnyx;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which of Telnyx's fields may be shown, and which may not, by their paths: in {@code data}, and where version 1 has them. */
final class TelnyxPrivacy {
    static final Set<String> HARMLESS = all(
            Stream.of("meta.attempt"),
            around("record_type event_type id occurred_at created_at"),
            inside("call_control_id call_leg_id call_session_id connection_id direction state start_time end_time"
                    + " occurred_at hangup_cause hangup_source sip_hangup_cause calling_party_type connection_codecs"
                    + " offered_codecs shaken_stir_attestation shaken_stir_validated call_screening_result codec"
                    + " sampling_rate"));

    /** What {@code call_quality_stats} and {@code telnyx_error} hold, no page says in full. */
    static final Set<String> PERSONAL = all(
            Stream.of("meta.delivered_to"),
            Stream.empty(),
            inside("from to caller_id_name client_state from_sip_uri to_sip_uri tags custom_headers sip_headers"
                    + " call_quality_stats telnyx_error"));

    static final Set<String> WORD_FIELDS = all(
            Stream.empty(),
            around("record_type event_type"),
            inside("direction state hangup_cause hangup_source calling_party_type connection_codecs offered_codecs"
                    + " shaken_stir_attestation shaken_stir_validated call_screening_result codec"));

    static final Set<String> WORDS = Set.of(
            "caller", "callee", "unknown", "unspecified", "parked", "bridging", "answered", "hangup", "pstn", "sip");

    private TelnyxPrivacy() {}

    private static Set<String> all(Stream<String> meta, Stream<String> around, Stream<String> inside) {
        return Stream.concat(meta, Stream.concat(around, inside)).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> around(String names) {
        return Stream.of(names.split(" ")).flatMap(name -> Stream.of("data." + name, name));
    }

    private static Stream<String> inside(String names) {
        return Stream.of(names.split(" ")).flatMap(name -> Stream.of("data.payload." + name, "payload." + name));
    }
}
