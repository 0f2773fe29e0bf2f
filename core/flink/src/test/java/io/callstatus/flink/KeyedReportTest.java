package io.callstatus.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callstatus.CallDirection;
import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.CallStatusException;
import io.callstatus.EndReason;
import io.callstatus.EndedBy;
import io.callstatus.ParseResult;
import io.callstatus.Parsers;
import io.callstatus.Party;
import io.callstatus.Recording;
import io.callstatus.Trust;
import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Fixtures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

/** What goes from one worker to the next arrives as it was. */
class KeyedReportTest {
    private static final TypeSerializer<KeyedReport> SERIALIZER =
            KeyedReport.INFO.createSerializer(new SerializerConfigImpl());

    /** Each value that a status can have, and texts that an encoding may lose. */
    private static final CallStatus FULL = CallStatus.builder()
            .provider("twilio")
            .callId("CA-ÿ-\u0100-\uD83D\uDE00")
            .sessionId("session")
            .parentCallId("half \uD83D")
            .accountId("a".repeat(300))
            .isAccountInEveryReport(true)
            .eventId("\u0000")
            .state(CallState.COMPLETED)
            .stateText("completed")
            .direction(CallDirection.OUTBOUND)
            .directionText("")
            .from(Party.builder().address("+15550100001").name("Ann").build())
            .to(Party.of("sip:bob@example.com"))
            .connectedTo(Party.of("agent"))
            .occurredAt(Instant.parse("2026-03-02T08:01:00.123456789Z"))
            .startedAt(Instant.EPOCH)
            .answeredAt(Instant.parse("1969-12-31T23:59:59.5Z"))
            .endedAt(Instant.parse("9999-12-31T23:59:59.999999999Z"))
            .duration(Duration.ofMillis(61_500))
            .talkDuration(Duration.ZERO)
            .sequence(999_999_999_999_999_999L)
            .isSequenceShared(true)
            .recordings(List.of(
                    Recording.builder().url("https://example.com/1").id("R1").build(),
                    Recording.builder().id("R2").duration(Duration.ofNanos(1)).build()))
            .endReason(EndReason.UNKNOWN)
            .endReasonText("16")
            .endedBy(EndedBy.CALLEE)
            .sipCode(486)
            .trust(Trust.SIGNATURE)
            .build();

    private static byte[] written(CallStatus report) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(16);
        SERIALIZER.serialize(KeyedReport.of(report), out);
        return out.getCopyOfBuffer();
    }

    private static KeyedReport read(byte[] bytes) throws IOException {
        DataInputDeserializer in = new DataInputDeserializer(bytes);
        KeyedReport read = SERIALIZER.deserialize(in);
        assertThat(in.available()).isZero();
        return read;
    }

    /** Its JSON has what equality leaves out. */
    private static void assertArrives(CallStatus report) throws IOException {
        KeyedReport read = read(written(report));
        assertThat(read.key()).isEqualTo(report.callKey());
        assertThat(read.report().toJson()).isEqualTo(report.toJson());
        assertThat(read.report()).isEqualTo(report);
    }

    @Test
    void report_withEachValue_arrivesWhole_andWithNoneToo() throws IOException {
        assertThat(FULL.toMap().keySet())
                .as("a value for each key")
                .containsExactlyInAnyOrderElementsOf(keysOfTheSchema());
        assertArrives(FULL);
        assertArrives(CallStatus.builder()
                .provider("twilio")
                .callId("1")
                .state(CallState.UNKNOWN)
                .build());
    }

    private static List<String> keysOfTheSchema() throws IOException {
        try (var schema = CallStatus.class.getResourceAsStream("/META-INF/callstatus/call-status.schema.json")) {
            String text = new String(Objects.requireNonNull(schema).readAllBytes(), StandardCharsets.UTF_8);
            List<String> keys = new ArrayList<>();
            Output.tree(text).get("properties").fieldNames().forEachRemaining(keys::add);
            keys.removeAll(List.of("problems", "envelope")); // with them it is JSON, as it stands
            return keys;
        }
    }

    @Test
    void reports_ofAllProviders_arriveWhole_withTheirPayloadAndWithout() throws IOException {
        List<CallStatus> reports =
                Fixtures.all().stream().flatMap(KeyedReportTest::reports).toList();
        assertThat(reports).extracting(CallStatus::provider).containsAll(Fixtures.providers());
        long bytes = 0;
        long characters = 0;
        for (CallStatus report : reports) {
            assertArrives(report);
            assertArrives(report.withoutPayload());
            bytes += written(report.withoutPayload()).length;
            characters += report.withoutPayload().toJson().length();
        }
        assertThat(bytes).as("bytes, beside those of JSON").isLessThan(characters * 2 / 3);
    }

    private static Stream<CallStatus> reports(Fixture fixture) {
        try {
            return Parsers.detect(fixture.request()).trustUnverified().tryParseAll().stream()
                    .filter(ParseResult.Parsed.class::isInstance)
                    .map(result -> ((ParseResult.Parsed) result).status());
        } catch (CallStatusException e) {
            return Stream.empty(); // no report, and it says so
        }
    }

    @Test
    void bytes_ofALaterVersion_areRefused() throws IOException {
        byte[] bytes = written(FULL);
        bytes[0] = CarriedSerializer.FORMAT + 1;
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("a later version has written it");
        String text = new String(written(FULL), StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> read(text.replace("OUTBOUND", "DIAGONAL").getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("a later version has written it");
    }
}
