package io.callstatus;

import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;

/**
 * What Java serialization writes for a {@link CallStatus}: its canonical JSON. Its name and form stay as long as streams
 * may lie somewhere; what it reads is checked as any JSON is, and limited before it is read.
 */
final class SerializedCallStatus implements Serializable {
    /** A form of a mebibyte, every byte of it escaped, and as much around it. */
    static final int MOST_BYTES = 16 << 20;

    private static final long serialVersionUID = 1L;

    private transient String json;

    SerializedCallStatus(CallStatus status) {
        this.json = status.toJson();
    }

    /** Nobody but a forger writes a status in another form. */
    static InvalidObjectException isNoOther() {
        return new InvalidObjectException(
                "a CallStatus is serialized as its canonical JSON, and this is something else");
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > MOST_BYTES) {
            throw new InvalidObjectException(
                    "a CallStatus of over " + MOST_BYTES + " bytes of JSON: serialize withoutPayload() instead");
        }
        out.defaultWriteObject();
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        int length = in.readInt();
        if (length < 0 || length > MOST_BYTES) {
            throw new InvalidObjectException("a CallStatus of at most " + MOST_BYTES + " bytes of JSON");
        }
        byte[] bytes = in.readNBytes(length); // which allocates what is there, not what is said to be
        if (bytes.length < length) {
            throw new InvalidObjectException("a CallStatus that breaks off");
        }
        json = new String(bytes, StandardCharsets.UTF_8);
    }

    private Object readResolve() throws InvalidObjectException {
        try {
            return CallStatus.fromJson(json);
        } catch (MalformedPayloadException e) {
            InvalidObjectException invalid =
                    new InvalidObjectException("not the JSON of a CallStatus: " + e.getMessage());
            invalid.initCause(e);
            throw invalid;
        }
    }
}
