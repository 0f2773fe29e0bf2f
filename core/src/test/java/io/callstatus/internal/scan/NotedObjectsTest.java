package io.callstatus.internal.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.internal.fields.FieldKind;
import io.callstatus.internal.fields.FieldTable;
import io.callstatus.internal.fields.Vocabulary;
import io.callstatus.spi.FieldPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is noted of an object in passing has to be what a scan of that object alone finds. */
@Tag("logic")
class NotedObjectsTest {
    private static final List<String> NAMES = List.of("data", "call", "from", "to", "id");
    private static final String[] VALUES = {"1", "\"x\\u00e9\"", "null", "true", "[{\"id\":1},2]", "\"\"", "-0.5e3"};

    private final Vocabulary vocabulary = new Vocabulary(NAMES, List.of());

    private FieldTable scan(String json) {
        return JsonScanner.scan(json.getBytes(StandardCharsets.UTF_8), vocabulary);
    }

    /** Has every object of these names noted from now on. */
    private void openAll() {
        FieldTable fields = scan("{\"data\":{},\"call\":{},\"from\":{},\"to\":{}}");
        for (int i = 0; i < fields.size(); i++) {
            JsonScanner.object(fields, i);
        }
    }

    private static String random(Random random, int depth) {
        StringBuilder object = new StringBuilder("{");
        for (int members = random.nextInt(6); members > 0; members--) {
            object.append(random.nextInt(4) == 0 ? "\"d\\u0061ta\"" : "\"" + NAMES.get(random.nextInt(5)) + "\"")
                    .append(random.nextBoolean() ? ":" : " : ")
                    .append(depth < 6 && random.nextInt(3) > 0 ? random(random, depth + 1) : value(random))
                    .append(members > 1 ? "," : "");
        }
        return object.append(random.nextInt(8) == 0 ? " }" : "}").toString();
    }

    private static String value(Random random) {
        return VALUES[random.nextInt(VALUES.length)];
    }

    /** How many of the objects were noted. */
    private int compare(FieldTable fields) {
        int noted = 0;
        for (int i = 0; i < fields.size(); i++) {
            if (fields.kind(i) != FieldKind.OBJECT) {
                assertThat(fields.inner(i)).isNull();
                continue;
            }
            FieldTable alone = JsonScanner.scan(fields.body(), fields.offset(i), fields.end(i), null);
            FieldTable inside = JsonScanner.object(fields, i);
            noted += fields.inner(i) == null ? 0 : 1;
            assertSame(inside, alone);
            noted += compare(inside);
        }
        return noted;
    }

    private static void assertSame(FieldTable inside, FieldTable alone) {
        assertThat(inside.size()).isEqualTo(alone.size());
        assertThat(inside.from()).isEqualTo(alone.from());
        assertThat(inside.to()).isEqualTo(alone.to());
        assertThat(inside.error()).isEqualTo(alone.error());
        for (int j = 0; j < alone.size(); j++) {
            assertThat(inside.name(j)).isEqualTo(alone.name(j));
            assertThat(inside.value(j)).isEqualTo(alone.value(j));
            assertThat(inside.kind(j)).isEqualTo(alone.kind(j));
            assertThat(inside.offset(j)).isEqualTo(alone.offset(j));
            assertThat(inside.isDamaged(j)).isEqualTo(alone.isDamaged(j));
            assertThat(inside.find(alone.name(j), 0)).isEqualTo(alone.find(alone.name(j), 0));
            assertThat(inside.next(j)).isEqualTo(alone.next(j));
        }
    }

    @Test
    void without_valuesInsideNotedObjects_isWhatAScanOfTheRestFinds() {
        openAll();
        List<FieldPath> paths = List.of(
                FieldPath.of("data", "id"),
                FieldPath.of("call", "from"),
                FieldPath.of("call", "from", "id"),
                FieldPath.of("to"));
        List<List<String>> names = paths.stream().map(FieldPath::names).toList();
        byte[] by = "null".getBytes(StandardCharsets.US_ASCII);
        Random random = new Random(20261202);
        int noted = 0;
        for (int round = 0; round < 3_000; round++) {
            FieldTable fields = scan((round % 2 == 0 ? "" : "\uFEFF") + random(random, 0));
            FieldTable rest = (FieldTable) Credentials.without(fields, paths);
            List<Credentials.Span> spans = Credentials.find(fields, names, by);
            assertThat(rest == fields).isEqualTo(spans.isEmpty());
            byte[] expected = spans.isEmpty() ? fields.body() : Credentials.spliced(fields, spans);
            assertThat(rest.body()).isEqualTo(expected);
            assertSame(rest, JsonScanner.scan(expected, null));
            noted += compare(rest);
        }
        assertThat(noted).isGreaterThan(1_000);
    }

    @Test
    void object_notedInPassing_isWhatAScanFinds() {
        openAll();
        Random random = new Random(20261130);
        int noted = 0;
        for (int round = 0; round < 3_000; round++) {
            FieldTable fields = scan(random(random, 0));
            assertThat(fields.error()).isNull();
            noted += compare(fields);
            fields.learnOrder();
        }
        assertThat(noted).isGreaterThan(1_000);
    }

    /** One broken byte anywhere has to be found at the same place, noted or not. */
    @Test
    void scan_brokenInside_isTheSameError() {
        Random random = new Random(20261201);
        Vocabulary fresh = new Vocabulary(NAMES, List.of());
        openAll();
        for (int round = 0; round < 5_000; round++) {
            byte[] json = random(random, 0).getBytes(StandardCharsets.UTF_8);
            json[random.nextInt(json.length)] = (byte) "{}[]\",:x1\\ ".charAt(random.nextInt(11));
            FieldTable noting = JsonScanner.scan(json, vocabulary);
            FieldTable plain = JsonScanner.scan(json, fresh);
            assertThat(noting.error()).isEqualTo(plain.error());
            assertThat(noting.size()).isEqualTo(plain.size());
        }
    }

    @Test
    void object_ofManyMembers_isScannedWhenAskedFor() {
        openAll();
        String many = "{\"id\":1" + ",\"x\":2".repeat(500) + "}";
        FieldTable fields = scan("{\"data\":" + many + ",\"call\":{\"id\":7}}");
        assertThat(fields.error()).isNull();
        assertThat(fields.inner(0)).isNull();
        assertThat(JsonScanner.object(fields, 0).size()).isEqualTo(501);
        assertThat(fields.inner(1)).isNotNull();
        assertThat(JsonScanner.object(fields, 1).value(0)).isEqualTo("7");
    }

    /** Bodies of nothing but objects must not cost many times their bytes. */
    @Test
    void objects_beyondOneForSixtyFourBytes_areNotNoted() {
        openAll();
        FieldTable fields = scan("{" + "\"call\":{},".repeat(900) + "\"id\":1}");
        int noted = 0;
        for (int i = 0; i < fields.size(); i++) {
            noted += fields.inner(i) == null ? 0 : 1;
        }
        assertThat(noted).isEqualTo(64);
        assertThat(scan("{\"call\":{},\"id\":123456789}").inner(0)).isNull();
    }
}
