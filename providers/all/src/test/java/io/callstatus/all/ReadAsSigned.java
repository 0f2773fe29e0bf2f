package io.callstatus.all;

import io.callstatus.AcceptedRequest;
import io.callstatus.CallStatus;
import io.callstatus.CallStatusException;
import io.callstatus.ParserSet;
import io.callstatus.Trust;
import io.callstatus.spi.CallStatusParser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a request that is believed under a signature reads as the request that was signed, or with fewer fields. The
 * signed text alone cannot say so: where nothing parts names and values, one text has several readings.
 *
 * <p>Account, call, state and event are the same in any case. Every other field that the provider declares is the same, or
 * absent or without a value, unless what was signed left a doubt of its own: then a far end wrote a field's name into it,
 * and what comes of it may also be another event, which is no status.
 */
public final class ReadAsSigned {
    private static final Set<String> ALWAYS = Set.of("provider", "callId", "accountId", "state", "stateText");
    private static final Set<String> NOT_READ = Set.of("problems", "payload");

    private final boolean isCertain;
    private final List<String> differences = new ArrayList<>();

    private ReadAsSigned(boolean isCertain) {
        this.isCertain = isCertain;
    }

    /** What reads differently, by name; empty where nothing does, or where the request is not said to be signed as a whole. */
    public static List<String> differences(AcceptedRequest signed, AcceptedRequest changed) {
        if (changed.trust() != Trust.SIGNATURE) {
            return List.of();
        }
        ReadAsSigned reading = new ReadAsSigned(signed.trust() == Trust.SIGNATURE);
        reading.compare("provider", signed.provider(), changed.provider());
        Optional<CallStatus> after = status(changed);
        if (reading.isCertain || after.isPresent()) {
            reading.compare("event", signed.otherEvent(), changed.otherEvent());
        }
        reading.compare(status(signed), after);
        if (reading.isCertain) {
            reading.comparePayload(signed, changed);
        }
        return reading.differences;
    }

    private static Optional<CallStatus> status(AcceptedRequest accepted) {
        try {
            return Optional.of(accepted.parse());
        } catch (CallStatusException e) {
            return Optional.empty();
        }
    }

    private void compare(Optional<CallStatus> signed, Optional<CallStatus> changed) {
        if (changed.isPresent() && signed.isEmpty()) {
            differences.add("a status of what is none");
        } else if (changed.isPresent()) {
            Map<String, Object> before = signed.orElseThrow().toMap();
            Map<String, Object> after = changed.orElseThrow().toMap();
            ALWAYS.stream()
                    .filter(key -> !key.equals("accountId") || after.containsKey(key))
                    .forEach(key -> compare(key, before.get(key), after.get(key)));
            after.forEach((key, value) -> compareOptional(key, before.get(key), value));
        }
    }

    private void compareOptional(String key, Object signed, Object changed) {
        boolean isUnknown = key.equals("direction") && changed.equals("UNKNOWN");
        if (!isCertain || NOT_READ.contains(key) || isUnknown) {
            return;
        }
        if (changed instanceof Map<?, ?> members && signed instanceof Map<?, ?> of) {
            members.forEach((name, value) -> compare(key + "." + name, of.get(name), value));
        } else if (changed instanceof List<?> some && signed instanceof List<?> all && some.size() <= all.size()) {
            for (int i = 0; i < some.size(); i++) {
                compareOptional(key, all.get(i), some.get(i));
            }
        } else {
            compare(key, signed, changed);
        }
    }

    private void comparePayload(AcceptedRequest signed, AcceptedRequest changed) {
        CallStatusParser parser = ParserSet.load().parser(signed.provider()).orElseThrow();
        Set<String> declared = new HashSet<>(parser.fields().names());
        for (String name : declared) {
            List<String> after = changed.payload().all(name);
            if (!after.stream().allMatch(String::isEmpty)) {
                compare(name, signed.payload().all(name), after);
            }
        }
    }

    private void compare(String name, Object signed, Object changed) {
        if (!Objects.equals(signed, changed)) {
            differences.add(name);
        }
    }
}
