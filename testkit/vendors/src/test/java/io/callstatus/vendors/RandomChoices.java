package io.callstatus.vendors;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Seeded chance: one seed gives one sequence, on every Java platform. */
final class RandomChoices {
    private static final List<String> LETTERS = List.of(
            "a", "B", "z", "Q", "7", "0", "é", "ß", "Ž", "я", "ع", "ह", "日", "本", "ﾟ", "！", "é", "😀", "📞", "𝒳", " ");
    private static final List<String> MARKS = List.of(
            " ", "+", "%", "=", ";", "?", "/", ":", "@", "'", "\"", "!", "*", "(", ")", "~", "-", "_", ".", ",", "<",
            ">", "[", "]", "{", "}", "|", "\\", "^", "`", "%41", "%2B");
    private static final String DELIMITERS = "&#";

    private final Random random;
    private int names;

    RandomChoices(long seed) {
        this.random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Once in so many throws. */
    boolean onceIn(int throwsOfIt) {
        return random.nextInt(throwsOfIt) == 0;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** A name as no vendor would choose it, and never one a second time. */
    String name() {
        return "x" + names++ + "_" + text(below(6));
    }

    /** A text of this many characters: letters of many scripts, and now and then a mark. */
    String text(int length) {
        return random.ints(length, 0, 4)
                .boxed()
                .map(kind -> kind == 0 ? one(MARKS) : one(LETTERS))
                .collect(Collectors.joining());
    }

    /** A value: empty, short, long, blank at its ends, or with what delimits pairs. */
    String value() {
        return switch (below(12)) {
            case 0 -> "";
            case 1 -> " " + text(below(4)) + " ";
            case 2 -> text(2) + DELIMITERS.charAt(below(2)) + text(2);
            case 3 -> text(3) + "\r\n" + text(3);
            case 4 -> text(200 + below(800));
            default -> text(1 + below(20));
        };
    }
}
