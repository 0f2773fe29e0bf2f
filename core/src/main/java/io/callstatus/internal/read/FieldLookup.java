package io.callstatus.internal.read;

import io.callstatus.CallStatusException.Place;
import io.callstatus.FieldProblem;
import io.callstatus.MalformedPayloadException;
import io.callstatus.MalformedPayloadException.Kind;
import io.callstatus.internal.fields.FieldKind;
import io.callstatus.internal.fields.FieldSource;
import io.callstatus.internal.text.ReadCursor;
import io.callstatus.internal.text.Utf8;
import io.callstatus.spi.TimeFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The text of each field, where it is one, and every complaint where it is not. For one thread. */
abstract class FieldLookup {
    final FieldSource source;
    private final String provider;
    private final ReadCursor cursor = new ReadCursor();
    private Placeholders absent = Placeholders.OF_ALL_PROVIDERS;
    private List<FieldProblem> problems = List.of(); // most requests have none

    FieldLookup(String provider, FieldSource source) {
        this.provider = provider;
        this.source = source;
    }

    final void setPlaceholders(List<String> names, String... texts) {
        absent = absent.and(names, texts);
    }

    final List<FieldProblem> noted() {
        return problems.isEmpty() ? problems : Collections.unmodifiableList(problems);
    }

    final boolean isThere(String name) {
        int index = source.find(name, cursor);
        return index >= 0
                && (absent.cannotBegin(source.initial(index)) || !isAbsent(name, source.value(index, cursor)));
    }

    final String orMissing(String name, @Nullable String text) {
        if (text == null) {
            throw new MalformedPayloadException(
                    Kind.MISSING_FIELD,
                    Place.in(provider).field(name),
                    "this field is required and was not sent, or is empty",
                    "Nothing can be made of the request without it; its payload is in Accepted.payload()");
        }
        return text;
    }

    final @Nullable String required(String name) {
        return text(name, true);
    }

    final @Nullable String optional(String name) {
        return text(name, false);
    }

    /**
     * Each parser asks a dozen times, and HotSpot would copy all that is behind it as often. It does not copy a method of
     * more than 325 bytes, so this one does by itself what others would leave to helpers.
     */
    private @Nullable String text(String name, boolean isRequired) {
        int index = source.find(name, cursor);
        if (index < 0) {
            return null;
        }
        String value = source.value(index, cursor);
        FieldKind kind = source.kind(index);
        int copies = source.next(index) < 0 ? 1 : differing(index, value);
        boolean isDamaged = value != null && value.indexOf(Utf8.REPLACEMENT) >= 0 && source.isDamaged(index);
        if (copies == 1 && !kind.isContainer() && !isDamaged) {
            return isAbsent(name, value) ? null : value;
        }
        String one = kind.isContainer() ? "a JSON " + kind.name().toLowerCase(Locale.ROOT) : "bytes that are not UTF-8";
        String found = copies > 1 ? copies + " copies that differ" : one;
        String expected = copies > 1 ? "one value" : kind.isContainer() ? "text" : "text in UTF-8";
        if (isRequired) {
            throw new MalformedPayloadException(
                    copies > 1 ? Kind.CONFLICTING_FIELD : Kind.UNREADABLE_FIELD,
                    Place.in(provider).field(name).at(source.offset(index)),
                    "expected " + expected + ", found " + found,
                    "The field is required; its payload is in Accepted.payload()");
        }
        note(name, expected, found);
        return null;
    }

    /** The source text of a field, of whatever kind. */
    final @Nullable String source(String name) {
        int index = source.find(name, cursor);
        String value = index < 0 ? null : source.value(index);
        int copies = index < 0 ? 1 : differing(index, value);
        if (copies > 1) {
            note(name, "one value", copies + " copies that differ");
            return null;
        }
        return isAbsent(name, value) ? null : value;
    }

    private boolean isAbsent(String name, @Nullable String value) {
        return value == null || absent.contains(name, value);
    }

    /** How many copies of a field came; 1 where they do not differ. */
    private int differing(int index, @Nullable String value) {
        int copies = 1;
        boolean differ = false;
        for (int i = source.next(index); i >= 0; i = source.next(i)) {
            copies++;
            differ |= !Objects.equals(value, source.value(i));
        }
        return differ ? copies : 1;
    }

    private void note(String name, String expected, String found) {
        if (problems.stream().anyMatch(problem -> problem.field().equals(name))) {
            return; // parsers may ask twice
        }
        FieldProblem.Builder problem =
                FieldProblem.builder().field(name).expected(expected).found(found);
        int offset = source.offset(source.find(name, 0));
        problems = problems.isEmpty() ? new ArrayList<>() : problems;
        problems.add((offset < 0 ? problem : problem.offset(offset)).build());
    }

    final void noteText(String name, String expected, String text) {
        note(name, expected, "text of " + text.length() + " characters");
    }

    /** A time that was sent once, without making text of it; empty for any other, of which more may have to be said. */
    final Optional<Instant> plainTime(String name, TimeFormat format) {
        int index = source.findOnly(name, cursor);
        if (index < 0 || !absent.cannotBegin(source.initial(index))) {
            return Optional.empty();
        }
        Optional<Instant> usual = source.usualTime(index, format);
        if (usual.isPresent()) {
            return usual;
        }
        boolean isPlain = source.bytes(index, cursor);
        return isPlain ? format.read(cursor.bytes(), cursor.start(), cursor.end()) : Optional.empty();
    }

    /** A field of plain digits, without making text of it; -1 for any other, of which more may have to be said. */
    final long digits(String name) {
        int index = source.findOnly(name, cursor);
        return index < 0 || mayBePlaceholder(name, index) ? -1 : source.whole(index);
    }

    private boolean mayBePlaceholder(String name, int index) {
        return !absent.isOfAllProviders() && !absent.cannotBegin(source.initial(index)) && absent.hasPlaceholders(name);
    }
}
