package io.callstatus.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.internal.read.DeclaredNames.Name;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Names are found by their first two bytes; a search that compares each name at each place finds the same. */
class DeclaredNamesTest {
    private static final String[] NAMES = {
        "A", "AB", "ABc", "From", "FromCity", "To", "ToCity", "CallSid", "CallStatus", "Ü", "Üb", "call_id", "Zz"
    };
    private static final String[] PIECES = {"B", "b", " ", "=", "c", "\u00fc", "\u20ac", "F", "T", "Cal", "call", "Z"};

    private record Parser(Verification verification) implements CallStatusParser {
        @Override
        public String provider() {
            return "acme";
        }

        @Override
        public List<Callback> callbacks() {
            return List.of(Callback.callStatus(
                            "call", in -> CallStatus.builder().callId("c").state(CallState.RINGING))
                    .via(Transport.FORM)
                    .all("call_id"));
        }
    }

    private static DeclaredNames declared(String... names) {
        return new DeclaredNames(new Parser(Verification.none().declaring(names)));
    }

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
        DeclaredNames declared = declared(names);
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

    @Test
    void beginningAt_aName_givesLongOnesFirst() {
        byte[] text = "FromCity".getBytes(StandardCharsets.UTF_8);
        assertThat(declared(NAMES).beginningAt(text, 0))
                .extracting(Name::text)
                .containsSubsequence("FromCity", "From", "A");
    }
}
