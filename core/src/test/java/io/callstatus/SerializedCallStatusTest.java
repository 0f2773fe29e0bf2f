package io.callstatus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.InvalidObjectException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Java serialization: the canonical JSON, checked and limited like any JSON. */
class SerializedCallStatusTest {
    /** The filter of the page on storing. */
    private static final String FILTER = "io.callstatus.SerializedCallStatus;io.callstatus.ImmutableCallStatus;!*";

    private static final CallStatus STATUS = CallStatus.builder()
            .provider("toy")
            .callId("1")
            .state(CallState.RINGING)
            .occurredAt(Instant.parse("2026-11-20T08:00:00Z"))
            .trust(Trust.SIGNATURE)
            .sequence(7)
            .payload(Payload.of(List.of(Payload.Field.of("half", "\ud83d"), Payload.Field.of("none", null))))
            .build();

    private static byte[] written(Object value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        return bytes.toByteArray();
    }

    private static Object read(byte[] bytes, String filter) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            in.setObjectInputFilter(ObjectInputFilter.Config.createFilter(filter));
            return in.readObject();
        }
    }

    /** A stream in which another text of the same length stands in the place of the JSON. */
    private static byte[] withJson(String json) throws IOException {
        byte[] stream = written(STATUS);
        byte[] old = STATUS.toJson().getBytes(UTF_8);
        byte[] text = Arrays.copyOf(json.getBytes(UTF_8), old.length);
        Arrays.fill(text, json.length(), text.length, (byte) ' ');
        System.arraycopy(text, 0, stream, indexOf(stream, old), text.length);
        return stream;
    }

    private static int indexOf(byte[] all, byte[] part) {
        for (int i = 0; i <= all.length - part.length; i++) {
            if (Arrays.equals(all, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new AssertionError("the stream has no JSON in it");
    }

    @Test
    void serialized_status_comesBackThroughTheNarrowestFilter() throws Exception {
        CallStatus back = (CallStatus) read(written(STATUS), FILTER);
        assertThat(back).isEqualTo(STATUS);
        assertThat(back.trust()).isEqualTo(STATUS.trust());
        assertThat(back.eventKey()).isEqualTo(STATUS.eventKey());
    }

    /** As in a session or a message, where the container's own types stand around it. */
    @Test
    void serialized_insideOfAList_comesBack() throws Exception {
        assertThat(read(written(new ArrayList<>(List.of(STATUS, STATUS))), "io.callstatus.*;java.base/*;!*"))
                .isEqualTo(List.of(STATUS, STATUS));
    }

    @Test
    void serialized_namesNoOtherClassOfOurs() throws Exception {
        assertThat(new String(written(STATUS), UTF_8))
                .contains("io.callstatus.SerializedCallStatus")
                .doesNotContain("ImmutableCallStatus", "io.callstatus.Payload");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"provider\":\"toy\"}",
                "{\"provider\":\"T oy\",\"callId\":\"1\",\"state\":\"x\"}",
                "{"
            })
    void read_jsonOfNoStatus_isInvalid(String json) throws Exception {
        byte[] stream = withJson(json);
        assertThatThrownBy(() -> read(stream, FILTER))
                .isInstanceOf(InvalidObjectException.class)
                .hasCauseInstanceOf(MalformedPayloadException.class);
    }

    /** Of a length that a stream claims nothing is allocated before it has come. */
    @ParameterizedTest
    @ValueSource(ints = {-1, SerializedCallStatus.MOST_BYTES + 1, Integer.MAX_VALUE, SerializedCallStatus.MOST_BYTES})
    void read_lengthThatIsNone_isInvalid(int claimed) throws Exception {
        byte[] stream = written(STATUS);
        byte[] json = STATUS.toJson().getBytes(UTF_8);
        ByteBuffer.wrap(stream).putInt(indexOf(stream, json) - Integer.BYTES, claimed);
        assertThatThrownBy(() -> read(stream, FILTER)).isInstanceOf(InvalidObjectException.class);
    }

    /** What no writer of ours makes: the class of the status itself in a stream. */
    @Test
    void read_statusThatIsNoProxy_isInvalid() throws Exception {
        byte[] stream = written(STATUS);
        byte[] proxy = "io.callstatus.SerializedCallStatus".getBytes(UTF_8);
        byte[] forged = "io.callstatus.ImmutableCallStatus".getBytes(UTF_8);
        int at = indexOf(stream, proxy);
        ByteArrayOutputStream renamed = new ByteArrayOutputStream();
        renamed.write(stream, 0, at - 1);
        renamed.write(forged.length);
        renamed.write(forged);
        renamed.write(stream, at + proxy.length, stream.length - at - proxy.length);
        assertThatThrownBy(() -> read(renamed.toByteArray(), "io.callstatus.*;java.base/*;!*"))
                .isInstanceOfAny(InvalidObjectException.class, InvalidClassException.class);
    }

    @Test
    void write_statusThatIsTooLarge_saysWhatToDo() {
        String large = "x".repeat(SerializedCallStatus.MOST_BYTES);
        CallStatus status = STATUS.toBuilder()
                .payload(Payload.of(List.of(Payload.Field.of("large", large))))
                .build();
        assertThatThrownBy(() -> written(status))
                .isInstanceOf(InvalidObjectException.class)
                .hasMessageContaining("withoutPayload()");
    }
}
