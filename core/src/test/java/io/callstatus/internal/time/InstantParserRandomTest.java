package io.callstatus.internal.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated texts, right and damaged ones: what is read and what is refused is what {@link ReferenceInstantParser} says. */
@Tag("long")
class InstantParserRandomTest {
    private static final int TEXTS_PER_TEST = 40_000;
    private static final long FIRST_SECOND =
            Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST_SECOND =
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
    private static final String CHARACTERS =
            "00112233445566789::..--++TtZzn  ,\t\r\nGMTUCmonfebdec/x\u0663\u00a0\u20ac";
    private static final List<String> BLANKS = List.of("", "", "", " ", "\t", " \r\n ");

    private final Random random = new Random(20_261_120);

    @Test
    void iso_randomTexts() {
        check(this::isoText, TimesOfText::iso, ReferenceInstantParser::iso);
    }

    @Test
    void rfc2822_randomTexts() {
        check(this::rfcText, TimesOfText::rfc2822, ReferenceInstantParser::rfc2822);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Kolkata", "Europe/London", "UTC"})
    void local_randomTexts(ZoneId zone) {
        check(this::localText, text -> TimesOfText.local(text, zone), text -> ReferenceInstantParser.local(text, zone));
    }

    private void check(
            Function<LocalDateTime, String> spelling,
            Function<String, @Nullable Instant> reader,
            Function<String, @Nullable Instant> reference) {
        int accepted = 0;
        for (int i = 0; i < TEXTS_PER_TEST; i++) {
            String text = damaged(spelling.apply(time()), i % 3);
            Instant expected = reference.apply(text);
            accepted += expected == null ? 0 : 1;
            if (!Objects.equals(reader.apply(text), expected)) {
                assertThat(reader.apply(text)).as("<%s>", text).isEqualTo(expected);
            }
        }
        // the texts are worth something only if many are right and many are not
        assertThat(accepted).isBetween(TEXTS_PER_TEST / 4, TEXTS_PER_TEST * 3 / 4);
    }

    private LocalDateTime time() {
        long second = FIRST_SECOND + (long) (random.nextDouble() * (LAST_SECOND - FIRST_SECOND));
        return LocalDateTime.ofEpochSecond(second, random.nextInt(1_000_000_000), ZoneOffset.UTC);
    }

    private String isoText(LocalDateTime time) {
        String clock = random.nextInt(5) == 0 ? two(time.getHour()) + ':' + two(time.getMinute()) : clock(time);
        return blanks() + date(time) + pick("T", "T", "t") + clock + offset() + blanks();
    }

    private String localText(LocalDateTime time) {
        String separator = pick(" ", " ", "  ", "T", "n", "\t ");
        return blanks() + date(time) + separator + clock(time) + pick("", "", blanks() + offset()) + blanks();
    }

    private String rfcText(LocalDateTime time) {
        String weekday = ReferenceInstantParser.WEEKDAYS.get(time.getDayOfWeek().getValue() - 1) + ',' + blanks();
        String day = pick(String.valueOf(time.getDayOfMonth()), two(time.getDayOfMonth()));
        String month = ReferenceInstantParser.MONTHS.get(time.getMonthValue() - 1);
        String clock = two(time.getHour()) + ':' + two(time.getMinute()) + pick("", ':' + two(time.getSecond()));
        String zone = pick("GMT", "ut", "Utc", "z", "+0000", "-" + two(random.nextInt(18)) + two(random.nextInt(60)));
        return blanks()
                + pick("", weekday)
                + day
                + ' '
                + blanks()
                + month
                + ' '
                + date(time).substring(0, 4)
                + ' '
                + clock
                + ' '
                + blanks()
                + zone
                + blanks();
    }

    private static String date(LocalDateTime time) {
        return time.toLocalDate().toString();
    }

    private String clock(LocalDateTime time) {
        String nanos = String.valueOf(1_000_000_000 + time.getNano()).substring(1);
        String fraction = random.nextInt(3) > 0 ? "" : '.' + nanos.substring(0, 1 + random.nextInt(9));
        return two(time.getHour()) + ':' + two(time.getMinute()) + ':' + two(time.getSecond()) + fraction;
    }

    private String offset() {
        String hours = pick("+", "-") + two(random.nextInt(18));
        String minutes = two(random.nextInt(60));
        return pick("Z", "z", hours, hours + minutes, hours + ':' + minutes);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    private String blanks() {
        return BLANKS.get(random.nextInt(BLANKS.size()));
    }

    private String pick(String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    private String damaged(String text, int times) {
        StringBuilder damaged = new StringBuilder(text);
        for (int i = 0; i < times && !damaged.isEmpty(); i++) {
            damage(damaged, random.nextInt(damaged.length()));
        }
        return damaged.toString();
    }

    private void damage(StringBuilder text, int at) {
        char other = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
        switch (random.nextInt(6)) {
            case 0 -> text.deleteCharAt(at);
            case 1 -> text.insert(at, other);
            case 2 -> text.insert(at, text.charAt(at));
            case 3 -> text.setLength(at);
            case 4 -> text.setCharAt(at, text.charAt(random.nextInt(text.length())));
            default -> text.setCharAt(at, other);
        }
    }

    private interface Reader {
        @Nullable
        Instant read(byte[] text, int from, int to);
    }

    @Test
    void everyReader_allocatesNothingButTheInstant() {
        ZoneId india = ZoneId.of("Asia/Kolkata");
        assertThat(allocated("2023-11-07T05:31:56.123+05:30", InstantParser::iso))
                .isLessThan(33);
        assertThat(allocated("Mon, 27 Mar 2023 09:46:24 +0000", InstantParser::rfc2822))
                .isLessThan(33);
        assertThat(allocated("2023-01-02 14:32:44", local(ZoneOffset.UTC))).isLessThan(33);
        // the second is what the rules of the zone are asked for
        assertThat(allocated("2023-01-02 14:32:44", local(india))).isLessThan(66);
    }

    @Test
    void everyReader_refused_allocatesNothing() {
        assertThat(allocated("2023-11-07T05:31:56.123+05:60", InstantParser::iso))
                .isZero();
        assertThat(allocated("Mon, 27 Mar 2023 09:46:24 +00000", InstantParser::rfc2822))
                .isZero();
        assertThat(allocated("2023-01-02 14:32", local(ZoneOffset.UTC))).isZero();
    }

    private static Reader local(ZoneId zone) {
        return (text, from, to) -> InstantParser.local(text, from, to, zone);
    }

    /** Bytes per text, rounded down: what else the thread does meanwhile is lost in the rounding. */
    private static long allocated(String text, Reader reader) {
        assumeTrue(ManagementFactory.getThreadMXBean() instanceof ThreadMXBean, "a JVM that counts");
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        int times = 100_000;
        byte[] ascii = TimeParts.ascii(text);
        long before = threads.getThreadAllocatedBytes(thread);
        int read = 0;
        for (int i = 0; i < times; i++) {
            read += reader.read(ascii, 0, ascii.length) == null ? 0 : 1;
        }
        long bytes = threads.getThreadAllocatedBytes(thread) - before;
        assertThat(read).isIn(0, times);
        return bytes / times;
    }
}
