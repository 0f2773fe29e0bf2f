package io.callstatus.internal.detect;

import io.callstatus.internal.fields.Vocabulary;
import io.callstatus.internal.scan.FieldScopes;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Handshake;
import io.callstatus.spi.Transport;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which callback of a provider a request is, if any. Immutable. */
public final class CallbackMatcher {
    /** Either several events, which are checked together, or one call status. */
    private record Step(
            @Nullable EventGroup events, @Nullable CallbackCheck status) {}

    private final Step[] steps;
    private final List<CallbackCheck> supported = new ArrayList<>();
    private final Set<Transport> transports = EnumSet.noneOf(Transport.class);

    /** A matcher of these callbacks, for requests whose field names have the numbers of this vocabulary. */
    public CallbackMatcher(List<Callback> callbacks, Vocabulary vocabulary) {
        List<Step> all = new ArrayList<>();
        List<Callback> events = new ArrayList<>();
        for (Callback callback : callbacks) {
            transports.addAll(callback.transports());
            if (!callback.supports().isEmpty()) {
                supported.add(new CallbackCheck(callback, vocabulary));
            }
            if (callback.isCallStatus()) {
                addEvents(events, vocabulary, all);
                all.add(new Step(null, new CallbackCheck(callback, vocabulary)));
            } else if (!isEchoOfHeader(callback)) {
                events.add(callback);
            }
        }
        addEvents(events, vocabulary, all);
        steps = all.toArray(new Step[0]);
    }

    /** A matcher for a callback without fields: its header identifies it. */
    static boolean isEchoOfHeader(Callback callback) {
        Handshake answer = callback.handshake().orElse(null);
        return answer != null && answer.kind() == Handshake.Kind.ECHO_HEADER;
    }

    private static void addEvents(List<Callback> events, Vocabulary vocabulary, List<Step> all) {
        for (EventGroup group : EventGroup.of(events, vocabulary)) {
            all.add(new Step(group, null));
        }
        events.clear();
    }

    /** The transports of all callbacks. */
    public Set<Transport> transports() {
        return transports;
    }

    /** If the body is an array: whether the fields of an element claim the request. */
    boolean claimsElement(FieldScopes element, Transport transport) {
        for (Step step : steps) {
            CallbackCheck status = step.status();
            if (status != null
                    && status.callback().isClaiming()
                    && isOf(status, transport, true)
                    && status.claims(element)) {
                return true;
            }
        }
        return false;
    }

    /**
     * If the fields at the top alone claim the request, what it is: the callback whose evidence was found to hold meanwhile
     * ({@link #recognized}), else {@link Recognized#UNKNOWN}. Null if they do not claim it.
     */
    @Nullable
    Recognized claim(FieldScopes fields, Transport transport) {
        Recognized first = null;
        boolean isClaim = false;
        for (int i = 0; i < steps.length && !(isClaim && first != null); i++) {
            CallbackCheck status = steps[i].status();
            EventGroup events = steps[i].events();
            if (events != null) {
                Recognized event = events.event(fields, transport);
                first = first == null ? event : first;
                isClaim |= event != null && events.claims();
            } else if (status != null && isOf(status, transport, false) && status.claims(fields)) {
                first = first == null && status.mayBearState(fields) ? status.recognized() : first;
                isClaim |= status.callback().isClaiming();
            }
        }
        return isClaim && first == null ? Recognized.UNKNOWN : isClaim ? first : null;
    }

    /** Whether the fields claim the request together with one of its headers, which other providers send too. */
    public boolean claimsBeside(List<String> headers, FieldScopes fields, Transport transport) {
        for (CallbackCheck check : supported) {
            boolean isSent = headers.stream()
                    .anyMatch(name -> check.callback().supports().stream().anyMatch(name::equalsIgnoreCase));
            if (isSent && check.travelsBy(transport) && check.claims(fields)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOf(CallbackCheck status, Transport transport, boolean isElement) {
        return status.travelsBy(transport) && status.callback().envelope().isBody() == isElement;
    }

    /**
     * The callback that a claimed request is: the first whose evidence holds, else the first call status whose state was sent;
     * null if no state was sent.
     */
    @Nullable
    Recognized recognized(FieldScopes fields, Transport transport, boolean isElement) {
        Recognized lacking = null;
        for (int i = 0; i < steps.length; i++) {
            CallbackCheck status = steps[i].status();
            EventGroup events = steps[i].events();
            if (status == null) {
                Recognized event = events == null ? null : events.event(fields, transport);
                if (event != null) {
                    return event;
                }
            } else if (isOf(status, transport, isElement) && status.mayBearState(fields)) {
                boolean isOnlyOneLeft = lacking == null && i == steps.length - 1; // even if its evidence does not hold
                if (isOnlyOneLeft || status.claims(fields)) {
                    return status.recognized();
                }
                lacking = lacking == null ? status.recognized() : lacking;
            }
        }
        return lacking;
    }

    /** Whether an element of an array is a status of this callback. */
    public boolean isStatus(Callback callback, FieldScopes element) {
        for (Step step : steps) {
            CallbackCheck status = step.status();
            if (status != null && status.callback().equals(callback)) {
                return status.isStatus(element);
            }
        }
        return false;
    }

    /** The other event that an element of an array is: the first whose evidence holds; null if none holds. */
    @Nullable
    Recognized otherEvent(FieldScopes element) {
        for (Step step : steps) {
            EventGroup events = step.events();
            Recognized event = events == null ? null : events.event(element, Transport.JSON);
            if (event != null) {
                return event;
            }
        }
        return null;
    }

    /** The names of the fields that are missing for the nearest call status; without values. */
    public List<String> missing(FieldScopes fields, Transport transport, boolean isElement) {
        List<String> fewest = List.of();
        for (Step step : steps) {
            CallbackCheck status = step.status();
            if (status != null && isOf(status, transport, isElement)) {
                List<String> missing = status.missing(fields);
                fewest = fewest.isEmpty() || missing.size() < fewest.size() ? missing : fewest;
            }
        }
        return fewest;
    }
}
