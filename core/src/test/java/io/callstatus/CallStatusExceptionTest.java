package io.callstatus;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallStatusException.Place;
import io.callstatus.MalformedPayloadException.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;

class CallStatusExceptionTest {
    private static MalformedPayloadException at(Place place) {
        return new MalformedPayloadException(Kind.NOT_JSON, place, "expected a brace", "Look at the proxy");
    }

    @Test
    void message_tellsPlaceKindCauseAndCure() {
        assertThat(at(Place.in("acme").field("To").at(7)))
                .hasMessage("acme, field To, byte 7: NOT_JSON: expected a brace. Look at the proxy");
        assertThat(at(Place.unknown().field("To"))).hasMessageStartingWith("field To: NOT_JSON: ");
        assertThat(at(Place.unknown().at(0))).hasMessageStartingWith("byte 0: NOT_JSON: ");
        assertThat(at(Place.in("acme").at(-1))).hasMessageStartingWith("acme: NOT_JSON: ");
        assertThat(at(Place.unknown())).hasMessageStartingWith("NOT_JSON: ");
    }

    @Test
    void place_isTold() {
        MalformedPayloadException first = at(Place.in("acme").at(0).field("To"));
        assertThat(first.provider()).contains("acme");
        assertThat(first.field()).contains("To");
        assertThat(first.offset()).hasValue(0);
        assertThat(first.hint()).isEqualTo("Look at the proxy");
        MalformedPayloadException nowhere = at(Place.unknown().at(-1));
        assertThat(nowhere.provider()).isEmpty();
        assertThat(nowhere.field()).isEmpty();
        assertThat(nowhere.offset()).isEmpty();
    }

    /** Logs of some servers send exceptions from one machine to another. */
    @Test
    void place_afterSerialization_isAbsentAndTheMessageIsNot() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(at(Place.in("acme").field("To").at(7)));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            MalformedPayloadException back = (MalformedPayloadException) in.readObject();
            assertThat(back).hasMessageStartingWith("acme, field To, byte 7: ");
            assertThat(back.kind()).isEqualTo(Kind.NOT_JSON);
            assertThat(back.provider()).isEmpty();
            assertThat(back.field()).isEmpty();
            assertThat(back.offset()).isEmpty();
        }
    }
}
