package io.callstatus.inspect.post;

import io.callstatus.testkit.TestRequest;

/**
 * A request to be sent.
 *
 * @param name what it is, such as {@code signalwire/completed}
 * @param manner how it is sent: as it is, signed, forged in some way
 * @param request the request
 * @param expected what an endpoint should answer
 */
record Shipment(String name, String manner, TestRequest request, Expected expected) {
    /** What an endpoint should answer. */
    enum Expected {
        /** Any 2xx. */
        TAKEN,
        /** Any 4xx. */
        REFUSED,
        /** One or the other: nobody knows how it is configured. */
        ANSWERED;

        boolean isMetBy(int status) {
            return switch (this) {
                case TAKEN -> status / 100 == 2;
                case REFUSED -> status / 100 == 4;
                case ANSWERED -> status / 100 == 2 || status / 100 == 4;
            };
        }
    }
}
