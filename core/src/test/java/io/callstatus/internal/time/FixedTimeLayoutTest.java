package io.callstatus.internal.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.internal.text.FormCoding;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A usual layout says what decoding the value and reading its text says, or nothing. */
class FixedTimeLayoutTest {
    private static final DateTimeFormatter RFC_2822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss '+0000'", Locale.ROOT);
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final int AROUND = 2;

    private final Random random = new Random(7);

    private static byte[] within(String form) {
        return ("1=" + form + "&1").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String inForm(String text) {
        StringBuilder form = new StringBuilder();
        FormCoding.encode(text, form);
        return form.toString();
    }

    private static @Nullable Instant rfc2822(String form) {
        return InstantParser.rfc2822InForm(within(form), AROUND, AROUND + form.length());
    }

    private static @Nullable Instant local(String form, ZoneId zone) {
        return InstantParser.localInForm(within(form), AROUND, AROUND + form.length(), zone);
    }

    private LocalDateTime time() {
        return LocalDateTime.ofEpochSecond(random.nextInt() * 10L, 0, ZoneOffset.UTC);
    }

    @Test
    void rfc2822InForm_usualLayout_isTheTime() {
        for (int i = 0; i < 10_000; i++) {
            LocalDateTime time = time();
            assertThat(rfc2822(inForm(RFC_2822.format(time)))).isEqualTo(time.toInstant(ZoneOffset.UTC));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Kolkata", "Europe/London", "UTC", "+05:30"})
    void localInForm_usualLayout_isTheTimeOfTheZone(ZoneId zone) {
        for (int i = 0; i < 10_000; i++) {
            LocalDateTime time = time();
            assertThat(local(inForm(LOCAL.format(time)), zone))
                    .isEqualTo(time.atZone(zone).toInstant());
        }
    }

    @Test
    void rfc2822InForm_damaged_isNothingOrWhatTheTextSays() {
        damaged(RFC_2822, new TestTimes(FixedTimeLayoutTest::rfc2822, TimesOfText::rfc2822));
    }

    @Test
    void localInForm_damaged_isNothingOrWhatTheTextSays() {
        ZoneId zone = ZoneId.of("Asia/Kolkata");
        damaged(LOCAL, new TestTimes(form -> local(form, zone), text -> TimesOfText.local(text, zone)));
    }

    private record TestTimes(Function<String, @Nullable Instant> form, Function<String, @Nullable Instant> text) {}

    /** One byte is another: of a hundred thousand such, many are times still. */
    private void damaged(DateTimeFormatter format, TestTimes times) {
        String signs = "0123456789+%:-ABCacTZ &";
        int read = 0;
        for (int i = 0; i < 100_000; i++) {
            StringBuilder form = new StringBuilder(inForm(format.format(time())));
            form.setCharAt(random.nextInt(form.length()), signs.charAt(random.nextInt(signs.length())));
            Instant found = times.form().apply(form.toString());
            if (found != null) {
                byte[] bytes = form.toString().getBytes(StandardCharsets.ISO_8859_1);
                String text = FormCoding.decode(bytes, 0, bytes.length);
                assertThat(found).as(form.toString()).isEqualTo(times.text().apply(text));
                read++;
            }
        }
        assertThat(read).isBetween(5_000, 90_000);
    }

    @Test
    void localInForm_otherLayouts_areLeftToBeDecoded() {
        for (String form : List.of(
                "",
                "2026-03-14",
                "2026-03-14++11%3A20%3A05",
                "2026-03-14%2011%3A20%3A05",
                "2026-03-14+11%3a20%3a05",
                "2026-03-14T11%3A20%3A05",
                "2026-03-14+11%3A20%3A60",
                "2026-03-14+24%3A00%3A00",
                "2026-02-29+11%3A20%3A05",
                "2026-13-14+11%3A20%3A05",
                "2026-03-14+11%3A60%3A05")) {
            assertThat(local(form, ZoneOffset.UTC)).as(form).isNull();
        }
    }

    @Test
    void rfc2822InForm_wrongWeekdayOrOffset_isLeftToBeDecoded() {
        assertThat(rfc2822("Tue%2C+03+Nov+2026+09%3A06%3A05+%2B0000")).isEqualTo(Instant.parse("2026-11-03T09:06:05Z"));
        assertThat(rfc2822("tue%2C+03+nov+2026+09%3A06%3A05+%2B0000")).isNotNull();
        assertThat(rfc2822("Wed%2C+03+Nov+2026+09%3A06%3A05+%2B0000")).isNull();
        assertThat(rfc2822("Tue%2C+03+Nov+2026+09%3A06%3A05+%2B0100")).isNull();
        assertThat(rfc2822("Tue%2C+03+Nor+2026+09%3A06%3A05+%2B0000")).isNull();
    }

    @Test
    void epochSecond_layoutsOfItsOwn_readsEachPart() {
        byte[] text = within("05.03.11 on 2026-03-14");
        FixedTimeLayout layout = new FixedTimeLayout("ss.mm.HH on yyyy-MM-dd");
        long expected = LocalDateTime.of(2026, 3, 14, 11, 3, 5).toEpochSecond(ZoneOffset.UTC);
        assertThat(layout.epochSecond(text, AROUND, text.length - AROUND)).isEqualTo(expected);
        for (int at = AROUND; at < text.length - AROUND; at++) {
            byte[] damaged = text.clone();
            damaged[at] = '!';
            assertThat(layout.epochSecond(damaged, AROUND, text.length - AROUND))
                    .as("%d", at)
                    .isEqualTo(TimeParts.NONE);
        }
    }

    @Test
    void readInForm_otherFormats_isNothing() {
        byte[] form = within("2026-03-14+11%3A20%3A05");
        int end = form.length - AROUND;
        assertThat(InstantReader.ISO.readInForm(form, AROUND, end)).isNull();
        assertThat(InstantReader.NONE.readInForm(form, AROUND, end)).isNull();
        assertThat(InstantReader.local(ZoneOffset.UTC).readInForm(form, AROUND, end))
                .isEqualTo(Instant.parse("2026-03-14T11:20:05Z"));
    }
}
