package io.callstatus;

import io.callstatus.internal.json.JsonTree;
import io.callstatus.internal.read.DocumentedWords;
import io.callstatus.internal.text.Limits;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.FieldCatalog;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The copy of a status that may be shown. Nothing stays because nobody thought of it: a value stays where its provider
 * declares the field harmless, the field could be read, and the value is a word that the provider is known to send, or
 * looks like an id, a number or a time. Prose never stays: a stranger may have written it.
 */
final class Redaction {
    private static final String HIDDEN = "***";
    private static final int LONGEST = 200;
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N} _.,:/()+'-]*");
    private static final Pattern ADDRESS = Pattern.compile("://|\\+\\d{7}");
    private static final Pattern ONE_WORD = Pattern.compile("\\S*");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d[ Tn]+[\\d:.]+(?: ?[Z+-][\\d:]*)?"
            + "|(?:[A-Za-z]{3}, )?\\d{1,2} [A-Za-z]{3} \\d{4} [\\d:]+ (?:[+-]\\d{4}|[A-Z]{1,3})");

    private final Set<String> harmless;
    private final Set<String> personal;
    private final Set<String> wordFields;
    private final DocumentedWords words;
    private final Set<String> kept = new HashSet<>();

    private Redaction(Optional<CallStatusParser> parser) {
        FieldCatalog fields = parser.map(CallStatusParser::fields).orElse(FieldCatalog.none());
        this.harmless = fields.shownNames();
        this.personal = fields.personalNames();
        this.wordFields = fields.wordNames();
        this.words = new DocumentedWords(parser);
    }

    /** Without a parser nothing is known to be harmless. */
    static CallStatus of(CallStatus status, Optional<CallStatusParser> parser) {
        return new Redaction(parser).copy(status);
    }

    private CallStatus copy(CallStatus status) {
        Payload payload = payload(status, status.payload()); // first: what stays there may stay elsewhere
        Optional<Payload> envelope = status.envelope().map(around -> payload(status, around));
        return status.toBuilder()
                .callId(text(status.callId()))
                .sessionId(status.sessionId().map(this::text))
                .parentCallId(status.parentCallId().map(this::text))
                .accountId(status.accountId().map(this::text))
                .eventId(status.eventId().map(this::text))
                .stateText(status.stateText().map(this::text))
                .directionText(status.directionText().map(this::text))
                .from(status.from().map(Redaction::party))
                .to(status.to().map(Redaction::party))
                .connectedTo(status.connectedTo().map(Redaction::party))
                .recordings(status.recordings().stream().map(this::recording).toList())
                .endReasonText(status.endReasonText().map(this::text))
                .problems(status.problems().stream().map(this::problem).toList())
                .envelope(envelope)
                .payload(payload)
                .buildRedacted();
    }

    private Payload payload(CallStatus status, Payload payload) {
        Set<String> unreadable = status.problems().stream()
                .filter(problem -> problem.kind() != FieldProblem.Kind.FUTURE_TIME)
                .map(FieldProblem::field)
                .collect(Collectors.toSet());
        UnaryOperator<Payload.Field> redacted =
                field -> field(field, !unreadable.contains(field.name()), isWord(field, status));
        return Payload.of(payload.fields().stream()
                .map(field -> isAround(field.name()) ? opened(field, redacted) : redacted.apply(field))
                .toList());
    }

    /** Whether declared fields stand inside it: {@code data} where {@code data.payload.from} is declared. */
    private boolean isAround(String path) {
        String beginning = path + ".";
        return Stream.concat(harmless.stream(), personal.stream()).anyMatch(name -> name.startsWith(beginning));
    }

    /** What is inside is looked at field by field; what is no object, or too large for a tree, is hidden as a whole. */
    private Payload.Field opened(Payload.Field field, UnaryOperator<Payload.Field> redacted) {
        Map<?, ?> members = members(field.value().orElse(""));
        return members == null
                ? redacted.apply(field)
                : Payload.Field.of(field.name(), JsonTree.write(inside(field.name(), members, redacted)));
    }

    private static @Nullable Map<?, ?> members(String text) {
        try {
            return JsonTree.read(text, Limits.VALUES) instanceof Map<?, ?> members ? members : null;
        } catch (JsonTree.MalformedException e) {
            return null;
        }
    }

    private Map<String, @Nullable Object> inside(
            String around, Map<?, ?> members, UnaryOperator<Payload.Field> redacted) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        members.forEach((name, value) -> {
            String path = around + "." + name;
            if (value instanceof Map<?, ?> object && isAround(path)) {
                copy.put((String) name, inside(path, object, redacted));
                return;
            }
            String text = value == null ? null : value.toString();
            Payload.Field shown = redacted.apply(Payload.Field.of(path, text));
            copy.put(
                    shown.name().equals(HIDDEN) ? HIDDEN : (String) name,
                    shown.value().orElse(null));
        });
        return copy;
    }

    /** Also where its parser does not say so: what the state or the direction was read from is a word. */
    private boolean isWord(Payload.Field field, CallStatus status) {
        return wordFields.contains(field.name())
                || field.value().isPresent()
                        && (field.value().equals(status.stateText())
                                || field.value().equals(status.directionText()));
    }

    private Payload.Field field(Payload.Field field, boolean isReadable, boolean isWord) {
        Optional<String> value = field.value();
        if (isReadable
                && harmless.contains(field.name())
                && value.stream().allMatch(v -> isPlain(v) && (isWord ? words.isOne(v) : isCode(v)))) {
            value.ifPresent(kept::add);
            return field;
        }
        return Payload.Field.of(name(field.name()), value.map(v -> HIDDEN).orElse(null));
    }

    private static boolean isPlain(String value) {
        return value.length() <= LONGEST
                && PLAIN.matcher(value).matches()
                && !ADDRESS.matcher(value).find();
    }

    /** An id, a number, a time. */
    private static boolean isCode(String value) {
        String text = value.strip();
        return ONE_WORD.matcher(text).matches() || TIME.matcher(text).matches();
    }

    private String name(String name) {
        return harmless.contains(name) || personal.contains(name) ? name : HIDDEN;
    }

    /** A text stays where a field that stays holds it: the typed view never shows more than the payload. */
    private String text(String text) {
        return kept.contains(text) ? text : HIDDEN;
    }

    private static Party party(Party party) {
        return Party.builder()
                .address(HIDDEN)
                .name(party.name().map(name -> HIDDEN))
                .build();
    }

    private Recording recording(Recording recording) {
        return Recording.builder()
                .url(recording.url().map(url -> HIDDEN))
                .id(recording.id().map(this::text))
                .duration(recording.duration())
                .build();
    }

    private FieldProblem problem(FieldProblem problem) {
        boolean isKnown = !name(problem.field()).equals(HIDDEN);
        return isKnown
                ? problem
                : FieldProblem.builder()
                        .field(HIDDEN)
                        .kind(problem.kind())
                        .attribute(problem.attribute())
                        .expected(HIDDEN)
                        .found(HIDDEN)
                        .build();
    }
}
