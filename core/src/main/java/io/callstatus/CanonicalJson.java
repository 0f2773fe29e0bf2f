package io.callstatus;

import io.callstatus.internal.json.JsonTree;
import io.callstatus.internal.text.Numbers;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The canonical JSON of a {@link CallStatus}: one place for its keys, written here and read by {@link CanonicalJsonReader}. */
final class CanonicalJson {
    /**
     * A thousand fields, as many around them and the problems have a third of these. A tree takes far more memory than its
     * text.
     */
    private static final int MOST_VALUES = 50_000;

    private CanonicalJson() {}

    static Map<String, Object> write(CallStatus status) {
        Map<String, Object> map = new LinkedHashMap<>();
        writeIdentity(status, map);
        put(map, "from", status.from().map(CanonicalJson::party));
        put(map, "to", status.to().map(CanonicalJson::party));
        put(map, "connectedTo", status.connectedTo().map(CanonicalJson::party));
        writeTimes(status, map);
        writeSequence(status, map);
        putAll(map, "recordings", status.recordings(), CanonicalJson::recording);
        writeEnd(status, map);
        put(map, "trust", status.trust().map(Trust::name));
        putAll(map, "problems", status.problems(), CanonicalJson::problem);
        put(map, "envelope", status.envelope().map(CanonicalJson::payload));
        map.put("payload", payload(status.payload()));
        return map;
    }

    private static void writeSequence(CallStatus status, Map<String, Object> map) {
        status.sequence().ifPresent(sequence -> {
            map.put("sequence", sequence);
            put(map, "sequenceShared", Optional.of(true).filter(yes -> status.isSequenceShared()));
        });
    }

    private static void writeEnd(CallStatus status, Map<String, Object> map) {
        put(map, "endReason", status.endReason().map(EndReason::name));
        put(map, "endReasonText", status.endReasonText());
        put(map, "endedBy", status.endedBy().map(EndedBy::name));
        status.sipCode().ifPresent(code -> map.put("sipCode", code));
    }

    private static void writeIdentity(CallStatus status, Map<String, Object> map) {
        map.put("provider", status.provider());
        map.put("callId", status.callId());
        put(map, "sessionId", status.sessionId());
        put(map, "parentCallId", status.parentCallId());
        put(map, "accountId", status.accountId());
        put(
                map,
                "accountInEveryReport",
                status.accountId().map(account -> true).filter(yes -> status.isAccountInEveryReport()));
        put(map, "eventId", status.eventId());
        map.put("state", status.state().name());
        put(map, "stateText", status.stateText());
        map.put("direction", status.direction().name());
        put(map, "directionText", status.directionText());
    }

    private static void writeTimes(CallStatus status, Map<String, Object> map) {
        put(map, "occurredAt", status.occurredAt().map(Instant::toString));
        put(map, "startedAt", status.startedAt().map(Instant::toString));
        put(map, "answeredAt", status.answeredAt().map(Instant::toString));
        put(map, "endedAt", status.endedAt().map(Instant::toString));
        put(map, "durationSeconds", status.duration().map(Numbers::toSeconds));
        put(map, "talkDurationSeconds", status.talkDuration().map(Numbers::toSeconds));
    }

    private static void put(Map<String, Object> map, String key, Optional<?> value) {
        value.ifPresent(v -> map.put(key, v));
    }

    private static <T> void putAll(
            Map<String, Object> map, String key, List<T> values, Function<T, Map<String, Object>> written) {
        if (!values.isEmpty()) {
            map.put(key, values.stream().map(written).toList());
        }
    }

    static Map<String, Object> party(Party party) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("address", party.address());
        put(map, "name", party.name());
        put(map, "phoneNumber", party.e164());
        return map;
    }

    static Map<String, Object> recording(Recording recording) {
        Map<String, Object> map = new LinkedHashMap<>();
        put(map, "url", recording.url());
        put(map, "id", recording.id());
        put(map, "durationSeconds", recording.duration().map(Numbers::toSeconds));
        return map;
    }

    static Map<String, Object> problem(FieldProblem problem) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("field", problem.field());
        map.put("kind", problem.kind().name());
        put(map, "attribute", problem.attribute());
        map.put("expected", problem.expected());
        map.put("found", problem.found());
        problem.offset().ifPresent(offset -> map.put("offset", offset));
        return map;
    }

    static List<List<Object>> payload(Payload payload) {
        return payload.fields().stream()
                .map(f -> Arrays.<Object>asList(f.name(), f.value().orElse(null)))
                .collect(Collectors.toList());
    }

    static Payload payload(List<?> pairs) {
        return CanonicalJsonReader.object("the whole", Map.of("the payload", pairs))
                .pairs("the payload")
                .map(Payload::of)
                .orElseThrow();
    }

    static Map<String, Object> event(OtherEvent event) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("provider", event.provider());
        map.put("name", event.name());
        map.put("kind", event.kind().name());
        put(map, "callId", event.callId());
        put(map, "sessionId", event.sessionId());
        put(map, "occurredAt", event.occurredAt().map(Instant::toString));
        putAll(map, "recordings", event.recordings(), CanonicalJson::recording);
        put(map, "trust", event.trust().map(Trust::name));
        put(map, "bodySha256", event.bodySha256());
        putAll(map, "problems", event.problems(), CanonicalJson::problem);
        map.put("payload", payload(event.payload()));
        return map;
    }

    static OtherEvent event(CanonicalJsonReader in) {
        return OtherEvent.builder()
                .provider(in.provider())
                .name(in.required("name"))
                .kind(in.constant("kind", EventKind.class, EventKind.OTHER))
                .callId(in.id("callId"))
                .sessionId(in.id("sessionId"))
                .occurredAt(in.instant("occurredAt"))
                .recordings(
                        in.objects("recordings").map(CanonicalJson::recording).toList())
                .trust(in.constant("trust", Trust.class))
                .bodySha256(in.text("bodySha256"))
                .problems(in.objects("problems").map(CanonicalJson::problem).toList())
                .payload(in.pairs("payload").map(Payload::of).orElse(Payload.empty()))
                .build();
    }

    static String toText(Map<String, Object> map) {
        return JsonTree.write(map);
    }

    static Map<String, Object> fromText(String json) {
        try {
            return CanonicalJsonReader.object("the whole", JsonTree.read(json, MOST_VALUES))
                    .map();
        } catch (JsonTree.MalformedException e) {
            throw MalformedPayloadException.notCanonical(
                    e.error().offset(), e.error().expected());
        }
    }

    static CallStatus read(Map<String, Object> map) {
        CanonicalJsonReader in = CanonicalJsonReader.object("the whole", map);
        CallStatus.Builder status = CallStatus.builder()
                .provider(in.provider())
                .callId(in.required("callId"))
                .sessionId(in.id("sessionId"))
                .parentCallId(in.id("parentCallId"))
                .accountId(in.id("accountId"))
                .isAccountInEveryReport(in.flag("accountInEveryReport"))
                .eventId(in.id("eventId"))
                .state(in.state())
                .stateText(in.text("stateText"))
                .direction(in.constant("direction", CallDirection.class, CallDirection.UNKNOWN))
                .directionText(in.text("directionText"))
                .from(in.object("from").map(CanonicalJson::party))
                .to(in.object("to").map(CanonicalJson::party))
                .connectedTo(in.object("connectedTo").map(CanonicalJson::party))
                .recordings(
                        in.objects("recordings").map(CanonicalJson::recording).toList())
                .trust(in.constant("trust", Trust.class))
                .problems(in.objects("problems").map(CanonicalJson::problem).toList())
                .envelope(in.pairs("envelope").map(Payload::of))
                .payload(in.pairs("payload").map(Payload::of).orElse(Payload.empty()));
        in.number("sequence", Long.MAX_VALUE).ifPresent(status::sequence);
        status.isSequenceShared(in.flag("sequenceShared"));
        readTimes(in, status);
        return readEnd(in, status).build();
    }

    private static CallStatus.Builder readEnd(CanonicalJsonReader in, CallStatus.Builder status) {
        in.number("sipCode", Integer.MAX_VALUE).ifPresent(code -> status.sipCode(code.intValue()));
        return status.endReason(
                        in.text("endReason").map(r -> in.constant("endReason", EndReason.class, EndReason.UNKNOWN)))
                .endReasonText(in.text("endReasonText"))
                .endedBy(in.constant("endedBy", EndedBy.class));
    }

    private static CallStatus.Builder readTimes(CanonicalJsonReader in, CallStatus.Builder status) {
        return status.occurredAt(in.instant("occurredAt"))
                .startedAt(in.instant("startedAt"))
                .answeredAt(in.instant("answeredAt"))
                .endedAt(in.instant("endedAt"))
                .duration(in.seconds("durationSeconds"))
                .talkDuration(in.seconds("talkDurationSeconds"));
    }

    static Party party(CanonicalJsonReader in) {
        return Party.builder()
                .address(in.required("address"))
                .name(in.text("name"))
                .build();
    }

    static Recording recording(CanonicalJsonReader in) {
        Optional<Duration> length = in.seconds("durationSeconds");
        return Recording.builder()
                .url(in.text("url"))
                .id(in.text("id"))
                .duration(length)
                .build();
    }

    static FieldProblem problem(CanonicalJsonReader in) {
        FieldProblem.Builder problem = FieldProblem.builder()
                .field(in.required("field"))
                .kind(in.constant("kind", FieldProblem.Kind.class, FieldProblem.Kind.UNREADABLE))
                .attribute(in.text("attribute"))
                .expected(in.text("expected").orElse(""))
                .found(in.text("found").orElse(""));
        in.number("offset", Integer.MAX_VALUE).ifPresent(offset -> problem.offset(offset.intValue()));
        return problem.build();
    }
}
