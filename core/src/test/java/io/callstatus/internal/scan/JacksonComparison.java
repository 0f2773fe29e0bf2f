package io.callstatus.internal.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.internal.fields.FieldKind;
import io.callstatus.internal.fields.FieldTable;
import io.callstatus.internal.fields.Vocabulary;
import io.callstatus.internal.scan.ReferenceJson.Field;
import io.callstatus.internal.text.BodyError.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * Compares the scanner with a reference implementation: it has to find the same fields by the same names, and to refuse the
 * same bodies. The reasons may differ: Jackson reports a missing colon before the length of the name, and checks a value that
 * is no object more closely.
 */
final class JacksonComparison {
    private static final Set<FieldKind> LITERALS = EnumSet.of(FieldKind.BOOLEAN, FieldKind.NULL);

    private static final Set<Kind> LIMITS = EnumSet.of(Kind.BEYOND_LIMIT, Kind.TOO_MANY_FIELDS);

    /** Some of the names and words that the tests send are known, so that names are guessed, rightly and wrongly. */
    private static final Vocabulary KNOWN = new Vocabulary(
            List.of("a", "b", "id", "callId", "call_status", "n"), List.of("a", "id", "1", "42", "true", "1.50"));

    private JacksonComparison() {}

    static void assertEqual(byte[] body) {
        byte[] before = body.clone();
        FieldTable table = JsonScanner.scan(body, KNOWN);
        ReferenceJson.Result reference = ReferenceJson.scan(body);
        String context = HexFormat.of().formatHex(body);
        assertThat(body).as(context).isEqualTo(before);
        assertThat(fields(table, reference.fields().size())).as(context).isEqualTo(reference.fields());
        assertThat(table.error() == null).as(context).isEqualTo(reference.error() == null);
        if (LIMITS.contains(reference.error())) {
            assertThat(table.error().kind()).as(context).isEqualTo(reference.error());
        }
        assertFound(table);
    }

    /** Jackson takes a true, false or null back when a letter follows it; to the walk the letter alone is wrong. */
    private static List<Field> fields(FieldTable table, int expected) {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            fields.add(new Field(table.name(i), table.value(i), table.kind(i), table.offset(i)));
        }
        int last = table.size() - 1;
        if (table.error() != null && last == expected && LITERALS.contains(table.kind(last))) {
            fields.remove(last);
        }
        return fields;
    }

    /** Every field is found by its decoded name, however that was written. */
    private static void assertFound(FieldTable table) {
        for (int i = 0; i < Math.min(table.size(), 20); i++) {
            assertThat(table.find(table.name(i), i)).isEqualTo(i);
        }
    }
}
