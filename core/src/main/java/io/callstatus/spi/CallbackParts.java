package io.callstatus.spi;

import io.callstatus.internal.http.CommonHeaders;
import io.callstatus.internal.text.AsciiSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Callback} declares; changed in a copy only. Without streams and lambdas, as all that the first request waits
 * for: each costs a class that is made then.
 */
final class CallbackParts {
    private static final AsciiSet NAME = AsciiSet.of(AsciiSet.LETTERS + AsciiSet.DIGITS + "._-");
    private static final int LONGEST_NAME = 64;

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

    private CallbackParts copy() {
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

    CallbackParts handshake(Handshake value) {
        CallbackParts changed = copy();
        changed.handshake = value;
        return changed;
    }

    CallbackParts transports(Set<Transport> value) {
        CallbackParts changed = copy();
        changed.transports = value;
        return changed;
    }

    CallbackParts headers(List<String> value) {
        CallbackParts changed = copy();
        changed.headers = value;
        return changed;
    }

    CallbackParts supports(List<String> value) {
        CallbackParts changed = copy();
        changed.supports = value;
        return changed;
    }

    CallbackParts all(List<Evidence> value) {
        CallbackParts changed = copy();
        changed.all = value;
        return changed;
    }

    CallbackParts any(List<List<Evidence>> value) {
        CallbackParts changed = copy();
        changed.any = value;
        return changed;
    }

    CallbackParts none(List<Evidence> value) {
        CallbackParts changed = copy();
        changed.none = value;
        return changed;
    }

    CallbackParts elements(List<List<Evidence>> value) {
        CallbackParts changed = copy();
        changed.elements = value;
        return changed;
    }

    CallbackParts state(List<FieldPath> value) {
        CallbackParts changed = copy();
        changed.state = value;
        return changed;
    }

    CallbackParts unwrap(Unwrap value) {
        CallbackParts changed = copy();
        changed.unwrap = value;
        return changed;
    }

    CallbackParts envelope(Envelope value) {
        CallbackParts changed = copy();
        changed.envelope = value;
        return changed;
    }

    CallbackParts eventReader(Callback.EventReader value) {
        CallbackParts changed = copy();
        changed.eventReader = value;
        return changed;
    }

    CallbackParts isLarge(boolean value) {
        CallbackParts changed = copy();
        changed.isLarge = value;
        return changed;
    }

    CallbackParts words(List<WordMap<?>> value) {
        CallbackParts changed = copy();
        changed.words = value;
        return changed;
    }

    CallbackParts isClaiming(boolean value) {
        CallbackParts changed = copy();
        changed.isClaiming = value;
        return changed;
    }

    CallbackParts name(FieldPath value) {
        CallbackParts changed = copy();
        changed.name = value;
        return changed;
    }

    CallbackParts isQueryAppended(boolean value) {
        CallbackParts changed = copy();
        changed.isQueryAppended = value;
        return changed;
    }

    static FieldPath[] paths(String... names) {
        FieldPath[] paths = new FieldPath[names.length];
        for (int i = 0; i < paths.length; i++) {
            paths[i] = FieldPath.of(names[i]);
        }
        return paths;
    }

    List<Evidence> evidence() {
        List<Evidence> evidence = new ArrayList<>(all);
        for (List<Evidence> group : any) {
            evidence.addAll(group);
        }
        evidence.addAll(none);
        for (List<Evidence> group : elements) {
            evidence.addAll(group);
        }
        return evidence;
    }

    Set<String> fieldNames() {
        Set<String> names = new LinkedHashSet<>();
        for (Evidence evidence : evidence()) {
            names.addAll(evidence.path().names());
        }
        for (FieldPath path : state) {
            names.addAll(path.names());
        }
        return names;
    }

    Set<String> comparedWords() {
        Set<String> words = new LinkedHashSet<>();
        for (Evidence evidence : evidence()) {
            words.addAll(evidence.words());
        }
        return words;
    }

    static <T> List<T> plus(List<T> list, List<T> more) {
        List<T> all = new ArrayList<>(list);
        all.addAll(more);
        return Collections.unmodifiableList(all);
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
        if (name.isEmpty() || name.length() > LONGEST_NAME || !NAME.isAllOf(name)) {
            throw new IllegalArgumentException(
                    "the name of a callback is 1 to 64 letters, digits, dots, hyphens and underscores");
        }
        return name;
    }
}
