package io.callstatus.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.internal.fields.FieldTable;
import io.callstatus.internal.fields.Vocabulary;
import io.callstatus.internal.read.DeclaredNames.Name;
import io.callstatus.internal.scan.FormScanner;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Names are found by their first two bytes; a search that compares each name at each place finds the same. */
class DeclaredNamesTest {
    private static final String[] NAMES = {
        "A", "AB", "ABc", "From", "FromCity", "To", "ToCity", "CallSid", "CallStatus", "Ü", "Üb", "call_id", "Zz"
    };
    private static final String[] PIECES = {"B", "b", " ", "=", "c", "\u00fc", "\u20ac", "F", "T", "Cal", "call", "Z"};

    private static List<String> found(DeclaredNames names, byte[] text, int from, int to) {
        List<String> found = new ArrayList<>();
        for (int at = names.next(text, from, to); at < to; at = names.next(text, at + 1, to)) {
            for (Name name : names.beginningAt(text, at)) {
                if (name.isAt(text, at)) {
                    found.add(at + name.text());
                }
            }
        }
        return found;
    }

    private static List<String> compared(String[] names, byte[] text, int from, int to) {
        List<String> found = new ArrayList<>();
        for (int at = from; at < to; at++) {
            for (String name : names) {
                byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
                byte[] there = Arrays.copyOfRange(text, at, Math.min(at + bytes.length, text.length));
                if (Arrays.equals(bytes, there)) {
                    found.add(at + name);
                }
            }
        }
        return found;
    }

    private static String random(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            boolean isName = random.nextBoolean();
            text.append(isName ? NAMES[random.nextInt(NAMES.length)] : PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static void assertNonePassedOver(String... names) {
        DeclaredNames declared = DeclaringParser.names(names);
        Random random = new Random(20261203);
        for (int round = 0; round < 20_000; round++) {
            byte[] text = random(random).getBytes(StandardCharsets.UTF_8);
            int from = random.nextInt(text.length + 1);
            int to = from + random.nextInt(text.length - from + 1);
            assertThat(found(declared, text, from, to))
                    .as(new String(text, StandardCharsets.UTF_8))
                    .containsExactlyInAnyOrderElementsOf(compared(names, text, from, to));
        }
    }

    @Test
    void next_inAnyPartOfAText_passesNoNameOver() {
        assertNonePassedOver(NAMES);
    }

    /** One of a single byte may stand before any other. */
    @Test
    void next_namesOfTwoBytesAndMore_passesNoneOver() {
        assertNonePassedOver(Arrays.copyOfRange(NAMES, 1, NAMES.length));
    }

    /** These begin with letters from A to c, so all other bytes are passed eight at a time. */
    @Test
    void next_namesInAscii_passesNoneOver() {
        assertNonePassedOver(Arrays.stream(NAMES)
                .filter(name -> name.charAt(0) < 0x80 && name.length() > 1)
                .toArray(String[]::new));
    }

    /** Behind its overhang, nothing that begins in a name ends after it. */
    @Test
    void overhang_anyTextBehindAName_isBeforeEachNameThatEndsThere() {
        DeclaredNames names = DeclaringParser.names(NAMES);
        Random random = new Random(20261204);
        int found = 0;
        for (int round = 0; round < 20_000; round++) {
            String name = NAMES[random.nextInt(NAMES.length)];
            byte[] text = (name + random(random)).getBytes(StandardCharsets.UTF_8);
            int end = name.getBytes(StandardCharsets.UTF_8).length;
            for (int at = 0; at < end; at++) {
                for (String other : NAMES) {
                    byte[] bytes = other.getBytes(StandardCharsets.UTF_8);
                    byte[] there = Arrays.copyOfRange(text, at, Math.min(at + bytes.length, text.length));
                    if (at + bytes.length > end && Arrays.equals(bytes, there)) {
                        found++;
                        assertThat(names.known(name).overhang())
                                .as("%s, at %s", name, at)
                                .isLessThanOrEqualTo(at);
                    }
                }
            }
        }
        assertThat(found).isGreaterThan(200);
        assertThat(names.known("CallSid").overhang()).isEqualTo("CallSid".length());
        assertThat(names.known("From").overhang()).isZero();
    }

    /** By its number, or by its text where it has none or another table numbered it. */
    @Test
    void known_ofAField_isWhatIsKnownOfItsName() {
        Vocabulary vocabulary = new Vocabulary(Set.of("From", "CallSid", "Other"), Set.of());
        DeclaredNames names = DeclaringParser.names(vocabulary, "From", "CallSid", "To", "Legs[0]");
        byte[] form = "From=a&Fro%6D=b&CallSid=c&Other=d&To=e&Legs[0]=f&x=g&=h".getBytes(StandardCharsets.US_ASCII);
        for (Vocabulary numbering : Arrays.asList(vocabulary, new Vocabulary(Set.of("To", "From"), Set.of()), null)) {
            FieldTable fields = FormScanner.scan(form, numbering);
            assertThat(fields.size()).isEqualTo(8);
            for (int i = 0; i < fields.size(); i++) {
                assertThat(names.known(fields, i)).isSameAs(names.known(fields.name(i)));
            }
        }
    }

    @Test
    void rank_ofEachName_isItsPlaceInOrder() {
        DeclaredNames names = DeclaringParser.names(NAMES);
        List<String> sorted = Arrays.stream(NAMES)
                .sorted(Comparator.comparingInt(name -> names.known(name).rank()))
                .toList();
        assertThat(sorted).isSorted();
        assertThat(names.known(sorted.get(0)).rank()).isZero();
        assertThat(names.known(sorted.get(NAMES.length - 1)).rank()).isEqualTo(names.size() - 1);
    }

    @Test
    void beginningAt_aName_givesLongOnesFirst() {
        byte[] text = "FromCity".getBytes(StandardCharsets.UTF_8);
        assertThat(DeclaringParser.names(NAMES).beginningAt(text, 0))
                .extracting(Name::text)
                .containsSubsequence("FromCity", "From", "A");
    }
}
