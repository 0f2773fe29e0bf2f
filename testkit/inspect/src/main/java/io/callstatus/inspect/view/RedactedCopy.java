package io.callstatus.inspect.view;

import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.Parsers;
import io.callstatus.Payload;
import io.callstatus.inspect.listen.Arrival;
import java.util.Optional;

/** What may be shown of the fields of a request, by the word of the module of its provider. */
public final class RedactedCopy {
    private RedactedCopy() {}

    /** The status without personal data. */
    public static CallStatus of(CallStatus status) {
        return Parsers.redacted(status);
    }

    /** Its fields, in their order; empty where nobody knows what is harmless. */
    public static Payload payload(Arrival arrival) {
        return fields(arrival, arrival.examined().payload());
    }

    static Payload envelope(Arrival arrival) {
        return fields(arrival, arrival.examined().envelope());
    }

    private static Payload fields(Arrival arrival, Payload sent) {
        Optional<String> provider = Summary.provider(arrival);
        if (provider.isEmpty() || sent.size() == 0) {
            return Payload.empty();
        }
        CallStatus.Builder status = arrival.examined().statuses().stream()
                .findFirst()
                .map(CallStatus::toBuilder)
                .orElseGet(() -> CallStatus.builder()
                        .provider(provider.get())
                        .callId("-")
                        .state(CallState.UNKNOWN));
        return of(status.envelope(Optional.empty()).payload(sent).build()).payload();
    }
}
