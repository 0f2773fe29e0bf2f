package io.callstatus.internal.verify;

import io.callstatus.WebhookRequest;
import io.callstatus.internal.fields.FieldSource;
import io.callstatus.internal.read.DeclaredNames;
import io.callstatus.spi.Transport;
import java.util.List;

/**
 * What a scheme can read of a request.
 *
 * @param request the request
 * @param bodies its body as it was received and, if it was compressed, as it was before; not copied
 * @param transport how its fields travel
 * @param fields the fields
 * @param names the names that its provider declares
 * @param around the fields around them if they are wrapped, the outermost first
 * @param isCallStatus whether it is a call status, and no other event
 */
public record RequestContent(
        WebhookRequest request,
        List<byte[]> bodies,
        Transport transport,
        FieldSource fields,
        DeclaredNames names,
        List<FieldSource> around,
        boolean isCallStatus) {
    /** The body as it is read: decompressed. */
    byte[] text() {
        return bodies.get(bodies.size() - 1);
    }

    /** Nothing that was sent. */
    @Override
    public String toString() {
        return "RequestContent{" + request + "}";
    }
}
