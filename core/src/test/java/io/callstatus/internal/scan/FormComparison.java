package io.callstatus.internal.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.internal.fields.FieldTable;
import io.callstatus.internal.fields.Vocabulary;
import io.callstatus.internal.text.DecodeBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Holds the scanner, and the table that it fills, to the reference implementation. */
final class FormComparison {
    /** Some of what the tests send is known, so that names are guessed, rightly and wrongly. */
    static final Vocabulary KNOWN = new Vocabulary(
            List.of(
                    "n",
                    "a",
                    "b",
                    "c",
                    "F",
                    "ab",
                    "0",
                    "07",
                    "9-",
                    "aa",
                    "aaa",
                    "a".repeat(8),
                    "a".repeat(12),
                    "a".repeat(30)),
            List.of("a", "b", "ab", "aaaa", "79", "-", ".", "_"));

    /** Used again and again, as for the fields of one request, and by one thread: tests run beside each other. */
    private static final ThreadLocal<DecodeBuffer> BUFFER = ThreadLocal.withInitial(DecodeBuffer::new);

    private FormComparison() {}

    static void assertEqual(byte[] body, Vocabulary vocabulary) {
        List<ReferenceForm.Pair> expected = ReferenceForm.parse(body);
        FieldTable table = FormScanner.scan(body, vocabulary);
        List<ReferenceForm.Pair> found = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            found.add(new ReferenceForm.Pair(table.name(i), Objects.requireNonNull(table.value(i)), table.offset(i)));
        }
        if (!found.equals(expected)) { // a message for each of a million bodies would cost more than they do
            assertThat(found).as(new String(body, StandardCharsets.ISO_8859_1)).isEqualTo(expected);
        }
        for (int i = 0; i < expected.size(); i++) {
            assertFound(table, expected, i, body);
        }
    }

    private static void assertFound(FieldTable table, List<ReferenceForm.Pair> expected, int index, byte[] body) {
        String name = expected.get(index).name();
        String value = expected.get(index).value();
        int next = indexOf(expected, name, index + 1);
        boolean isRight = table.find(name, 0) == indexOf(expected, name, 0)
                && table.find(name, index) == index
                && table.find(name, index + 1) == next
                && table.next(index) == next
                && value.equals(table.value(index, BUFFER.get()))
                && isSameInBytes(table, index, value);
        if (!isRight) {
            throw new AssertionError("field " + index + " of " + new String(body, StandardCharsets.ISO_8859_1));
        }
    }

    private static boolean isSameInBytes(FieldTable table, int index, String value) {
        if (!table.bytes(index, BUFFER.get())) {
            return false;
        }
        byte[] bytes = Arrays.copyOfRange(
                BUFFER.get().bytes(), BUFFER.get().start(), BUFFER.get().end());
        return table.isDamaged(index) || Arrays.equals(bytes, value.getBytes(StandardCharsets.UTF_8));
    }

    private static int indexOf(List<ReferenceForm.Pair> pairs, String name, int from) {
        for (int i = from; i < pairs.size(); i++) {
            if (pairs.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
