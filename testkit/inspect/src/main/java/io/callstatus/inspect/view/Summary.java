package io.callstatus.inspect.view;

import io.callstatus.AcceptedRequest;
import io.callstatus.CallStatus;
import io.callstatus.inspect.Mask;
import io.callstatus.inspect.listen.Arrival;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A request in one row of a list. */
public final class Summary {
    private static final String PROVIDER = "provider";

    private Summary() {}

    /** Plain values, without anything that has to be hidden. */
    public static Map<String, Object> of(Arrival arrival) {
        Map<String, Object> row = new LinkedHashMap<>();
        Map<String, Object> details = arrival.examined().outcome().details();
        row.put("number", arrival.number());
        row.put("at", arrival.request().receivedAt().toString());
        row.put("method", HiddenValues.text(arrival.request().method()));
        row.put("outcome", arrival.examined().outcome().result().toString());
        provider(arrival).ifPresent(provider -> row.put(PROVIDER, provider));
        Stream.of("event", "kind")
                .forEach(name -> Optional.ofNullable(details.get(name))
                        .ifPresent(value -> row.put(name, HiddenValues.text(value.toString()))));
        row.put("trust", trust(arrival));
        row.put("answer", arrival.examined().answer());
        List<CallStatus> statuses = arrival.examined().statuses();
        if (!statuses.isEmpty()) {
            row.putAll(call(statuses.get(0)));
            row.put("statuses", statuses.size());
        }
        return row;
    }

    static Optional<String> provider(Arrival arrival) {
        Object provider = arrival.examined().outcome().details().get(PROVIDER);
        return Optional.ofNullable(provider).map(Object::toString).filter(id -> !id.isEmpty());
    }

    /** The word of the library; where nothing was accepted, that nothing is proven. */
    static String trust(Arrival arrival) {
        return arrival.examined()
                .accepted()
                .map(AcceptedRequest::trust)
                .map(Enum::name)
                .orElse("NONE");
    }

    private static Map<String, Object> call(CallStatus status) {
        Map<String, Object> call = new LinkedHashMap<>();
        call.put("call", callId(status));
        call.put("callKey", status.callKey());
        call.put("state", status.state().name());
        call.put("direction", status.direction().name());
        String parties = Stream.of(status.from(), status.to())
                .map(party -> party.map(Mask::address).orElse("–"))
                .collect(Collectors.joining(" → "));
        call.put("parties", HiddenValues.text(parties));
        status.duration().ifPresent(length -> call.put("seconds", length.toSeconds()));
        return call;
    }

    /** Short, and shown only where its module says that it is harmless. */
    static String callId(CallStatus status) {
        return HiddenValues.text(Mask.id(RedactedCopy.of(status).callId()));
    }
}
