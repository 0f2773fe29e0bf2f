package io.callstatus.all;

import io.callstatus.WebhookRequest;
import java.io.IOException;
import java.util.function.IntUnaryOperator;

/**
 * Genuine requests of a scheme whose signed text has several readings, and other requests with the same signed text: what
 * somebody can make who holds a genuine one. Choices come from outside, a number below the bound at a time.
 */
interface OtherReadings {
    String provider();

    String key();

    /** A request in which strangers chose some texts, signed as the provider signs it. */
    WebhookRequest genuine(IntUnaryOperator choices) throws IOException;

    /** Another request with its signature, and usually with the same signed text. */
    WebhookRequest of(WebhookRequest genuine, IntUnaryOperator choices) throws IOException;
}
