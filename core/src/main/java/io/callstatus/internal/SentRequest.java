package io.callstatus.internal;

import io.callstatus.WebhookRequest;
import io.callstatus.spi.Transport;

/**
 * What a scheme looks at.
 *
 * @param request the request
 * @param body its body; not copied
 * @param transport how its fields travel
 * @param fields the fields
 * @param isCallStatus whether it is a call status, and no other event
 */
public record SentRequest(
        WebhookRequest request, byte[] body, Transport transport, FieldSource fields, boolean isCallStatus) {
    /** Nothing that was sent. */
    @Override
    public String toString() {
        return "SentRequest{" + request + "}";
    }
}
