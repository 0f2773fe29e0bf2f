package io.callstatus;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.MalformedPayloadException.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Modifier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CallStatusExceptionTest {
    private static MalformedPayloadException unreadable(String provider, String field, int offset) {
        return MalformedPayloadException.unreadableField(provider, field, offset, "text", "a JSON array");
    }

    @Test
    void message_saysLocationKindCauseAndRemedy() {
        assertThat(unreadable("acme", "To", 7))
                .hasMessage("acme, field To, byte 7: UNREADABLE_FIELD: expected text, found a JSON array."
                        + " The field is required; AcceptedRequest.payload() has what was sent");
        assertThat(unreadable("acme", "To", -1)).hasMessageStartingWith("acme, field To: UNREADABLE_FIELD: ");
        assertThat(MalformedPayloadException.missingKey("callId"))
                .hasMessageStartingWith("field callId: MISSING_FIELD: ");
        assertThat(MalformedPayloadException.notCanonical(0, "a brace")).hasMessageStartingWith("byte 0: NOT_JSON: ");
        assertThat(NotACallStatusException.otherEvent("acme", "dial")).hasMessageStartingWith("acme: OTHER_EVENT: ");
        assertThat(UnreadableRequestException.tooLarge("the body is", "Stop")).hasMessageStartingWith("TOO_LARGE: ");
    }

    @Test
    void location_isReported() {
        MalformedPayloadException first = unreadable("acme", "To", 0);
        assertThat(first.provider()).contains("acme");
        assertThat(first.field()).contains("To");
        assertThat(first.offset()).hasValue(0);
        assertThat(first.hint()).isEqualTo("The field is required; AcceptedRequest.payload() has what was sent");
        UnreadableRequestException nowhere = UnreadableRequestException.tooLarge("the body is", "Stop");
        assertThat(nowhere.provider()).isEmpty();
        assertThat(nowhere.field()).isEmpty();
        assertThat(nowhere.offset()).isEmpty();
    }

    @Test
    void kind_isOneTypeForAll() {
        CallStatusException.Kind kind = ((CallStatusException) unreadable("acme", "To", 0)).kind();
        assertThat(kind).isEqualTo(Kind.UNREADABLE_FIELD);
        assertThat(kind.name()).isEqualTo("UNREADABLE_FIELD");
        assertThat(kind.httpStatus()).isEqualTo(400);
    }

    @Test
    void exceptions_haveNoPublicConstructor() {
        assertThat(CallStatusException.class.getPermittedSubclasses())
                .hasSize(5)
                .allSatisfy(type -> assertThat(Stream.of(type.getDeclaredConstructors())
                                .filter(c -> !Modifier.isPrivate(c.getModifiers())))
                        .isEmpty());
    }

    /** Some servers send the exceptions of their logs from one machine to another. */
    @Test
    void exception_afterSerialization_keepsItsLocation() throws IOException, ClassNotFoundException {
        MalformedPayloadException back = (MalformedPayloadException) serialized(unreadable("acme", "To", 7));
        assertThat(back).hasMessageStartingWith("acme, field To, byte 7: ");
        assertThat(back.kind()).isEqualTo(Kind.UNREADABLE_FIELD);
        assertThat(back.provider()).contains("acme");
        assertThat(back.field()).contains("To");
        assertThat(back.offset()).hasValue(7);
        assertThat(back.hint()).startsWith("The field is required");
    }

    @Test
    void exception_withoutALocation_hasNoneAfterSerialization() throws IOException, ClassNotFoundException {
        CallStatusException back = serialized(UnreadableRequestException.notHttp("it is cut off", "Look"));
        assertThat(back.httpStatus()).isEqualTo(400);
        assertThat(back.provider()).isEmpty();
        assertThat(back.field()).isEmpty();
        assertThat(back.offset()).isEmpty();
    }

    private static CallStatusException serialized(CallStatusException e) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(e);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (CallStatusException) in.readObject();
        }
    }
}
