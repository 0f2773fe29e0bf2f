package io.callstatus.spi;

import io.callstatus.internal.http.CommonHeaders;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a {@link Callback} declares; changed in a copy only. */
final class CallbackParts {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    Set<Transport> transports = Set.of();
    List<String> headers = List.of();
    List<String> supports = List.of();
    List<Evidence> all = List.of();
    List<List<Evidence>> any = List.of();
    List<Evidence> none = List.of();
    List<List<Evidence>> elements = List.of();
    List<FieldPath> state = List.of();
    List<WordMap<?>> words = List.of();
    Envelope envelope = Envelope.none();
    boolean isClaiming;
    boolean isQueryAppended;
    boolean isLarge;

    Callback.@Nullable EventReader eventReader;

    @Nullable
    Unwrap unwrap;

    @Nullable
    Handshake handshake;

    @Nullable
    FieldPath name;

    CallbackParts copy() {
        CallbackParts copy = new CallbackParts();
        copy.transports = transports;
        copy.headers = headers;
        copy.supports = supports;
        copy.all = all;
        copy.any = any;
        copy.none = none;
        copy.elements = elements;
        copy.state = state;
        copy.words = words;
        copy.envelope = envelope;
        copy.isClaiming = isClaiming;
        copy.isQueryAppended = isQueryAppended;
        copy.isLarge = isLarge;
        copy.eventReader = eventReader;
        copy.unwrap = unwrap;
        copy.handshake = handshake;
        copy.name = name;
        return copy;
    }

    List<Evidence> evidence() {
        List<Evidence> evidence = new ArrayList<>(all);
        any.forEach(evidence::addAll);
        evidence.addAll(none);
        elements.forEach(evidence::addAll);
        return evidence;
    }

    Set<String> fieldNames() {
        Set<String> names = new LinkedHashSet<>();
        evidence().forEach(evidence -> names.addAll(evidence.path().names()));
        state.forEach(path -> names.addAll(path.names()));
        return names;
    }

    Set<String> comparedWords() {
        Set<String> words = new LinkedHashSet<>();
        evidence().forEach(evidence -> words.addAll(evidence.words()));
        return words;
    }

    static <T> List<T> plus(List<T> list, List<T> more) {
        return Stream.concat(list.stream(), more.stream()).toList();
    }

    /** A header, if it is not one that any request may have. */
    static String own(String header) {
        if (CommonHeaders.isOne(header)) {
            throw new IllegalArgumentException(
                    "'" + header + "' is no header that one provider alone sends: a module that"
                            + " claimed by it would take the requests of all others");
        }
        return header;
    }

    /** A name, if it may be shown. */
    static String shown(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "the name of a callback is 1 to 64 letters, digits, dots, hyphens and underscores");
        }
        return name;
    }
}
