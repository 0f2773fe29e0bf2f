package io.callstatus.internal.time;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole ranges of moments, as {@code java.time} writes and counts them. */
@Tag("long")
class InstantParserOracleTest {
    private static final int SECONDS_OF_DAY = 86_400;

    private final List<String> wrong = new ArrayList<>();

    private void expect(String text, @Nullable Instant actual, @Nullable Instant expected) {
        if (!Objects.equals(actual, expected)) {
            wrong.add(text + " -> " + actual + ", not " + expected);
        }
    }

    private void expectAll(LocalDate date, String clock, Instant expected) {
        String day = date.toString();
        String rfcDay =
                ReferenceInstantParser.WEEKDAYS.get(date.getDayOfWeek().getValue() - 1) + ", " + date.getDayOfMonth()
                        + ' ' + ReferenceInstantParser.MONTHS.get(date.getMonthValue() - 1) + ' ' + day.substring(0, 4);
        expect(day, TimesOfText.iso(day + 'T' + clock + 'Z'), expected);
        expect(day, TimesOfText.rfc2822(rfcDay + ' ' + clock + " GMT"), expected);
        expect(day, TimesOfText.local(day + ' ' + clock, UTC), expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2024-02-29", "2023-12-31", "2024-01-01", "1969-12-31", "1970-01-01", "0000-02-29", "9999-12-31"
            })
    void everySpelling_everySecondOfADay(LocalDate date) {
        Instant midnight = date.atStartOfDay(UTC).toInstant();
        for (int second = 0; second < SECONDS_OF_DAY; second++) {
            String clock = LocalTime.ofSecondOfDay(second).format(DateTimeFormatter.ISO_LOCAL_TIME);
            expectAll(date, clock, midnight.plusSeconds(second));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everySpelling_everyDayOfTenThousandYears() {
        long last = LocalDate.of(9999, 12, 31).toEpochDay();
        for (long day = LocalDate.of(0, 1, 1).toEpochDay(); day <= last; day++) {
            expectAll(LocalDate.ofEpochDay(day), "13:46:56", Instant.ofEpochSecond(day * SECONDS_OF_DAY + 49_616));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void iso_everyDayThatIsNot() {
        for (int year = 0; year <= 9999; year++) {
            for (int month = 1; month <= 12; month++) {
                int days = LocalDate.of(year, month, 1).lengthOfMonth();
                for (int day : new int[] {0, days + 1, 32, 99}) {
                    String text = fourDigits(month * 100 + day);
                    String date = fourDigits(year) + '-' + text.substring(0, 2) + '-' + text.substring(2);
                    expect(date, TimesOfText.iso(date + "T00:00:00Z"), null);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void iso_everyOffset() {
        LocalDateTime time = LocalDateTime.of(2024, 3, 1, 0, 0, 1);
        for (int minutes = -18 * 60; minutes <= 18 * 60; minutes++) {
            ZoneOffset offset = ZoneOffset.ofTotalSeconds(minutes * 60);
            for (String pattern : List.of("XXX", "XX", "xxx", "xx", "X", "x")) {
                String text = time + DateTimeFormatter.ofPattern(pattern).format(offset);
                expect(text, TimesOfText.iso(text), ReferenceInstantParser.iso(text));
                expect(text, TimesOfText.local(text, UTC), ReferenceInstantParser.local(text, UTC));
                expect(text, TimesOfText.local(time.toString(), offset), time.toInstant(offset));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void iso_everyPairOfOffsetDigits() {
        Instant local = Instant.parse("2024-03-01T00:00:01Z");
        for (int digits = 0; digits <= 9999; digits++) {
            String hours = fourDigits(digits).substring(0, 2);
            String minutes = fourDigits(digits).substring(2);
            int seconds = (digits / 100 * 60 + digits % 100) * 60;
            boolean isOffset = digits % 100 < 60 && seconds <= ZoneOffset.MAX.getTotalSeconds();
            Instant east = isOffset ? local.minusSeconds(seconds) : null;
            Instant west = isOffset ? local.plusSeconds(seconds) : null;
            expect(hours + minutes, TimesOfText.iso("2024-03-01T00:00:01+" + hours + ':' + minutes), east);
            expect(hours + minutes, TimesOfText.iso("2024-03-01T00:00:01-" + hours + minutes), west);
            expect(hours + minutes, TimesOfText.rfc2822("1 Mar 2024 00:00:01 +" + hours + minutes), east);
            expect(hours + minutes, TimesOfText.rfc2822("1 Mar 2024 00:00:01  " + hours + minutes), null);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void iso_everyPairOfClockDigits() {
        LocalDateTime midnight = LocalDateTime.of(2023, 12, 31, 0, 0);
        for (int digits = 0; digits <= 9999; digits++) {
            String high = fourDigits(digits).substring(0, 2);
            String low = fourDigits(digits).substring(2);
            boolean isClock = ChronoField.HOUR_OF_DAY.range().isValidValue(digits / 100)
                    && ChronoField.MINUTE_OF_HOUR.range().isValidValue(digits % 100);
            LocalDateTime hour = midnight.plusHours(digits / 100);
            Instant minutes = isClock ? hour.plusMinutes(digits % 100).toInstant(UTC) : null;
            Instant seconds = isClock ? hour.plusSeconds(digits % 100).toInstant(UTC) : null;
            expect(high + low, TimesOfText.iso("2023-12-31T" + high + ':' + low + 'Z'), minutes);
            expect(high + low, TimesOfText.iso("2023-12-31T" + high + ":00:" + low + 'Z'), seconds);
            expect(high + low, TimesOfText.iso("2023-12-31T" + high + ":00:" + low + ".0Z"), seconds);
        }
        assertThat(wrong).isEmpty();
    }

    private static String fourDigits(int number) {
        return String.valueOf(10_000 + number).substring(1);
    }

    @Test
    void iso_fractionsOfEveryLength() {
        String digits = "9081726354";
        for (int from = 0; from < digits.length(); from++) {
            for (int to = from; to <= digits.length(); to++) {
                String text = "2023-12-31T23:59:59." + digits.substring(from, to);
                expect(text, TimesOfText.iso(text + 'Z'), ReferenceInstantParser.iso(text + 'Z'));
                expect(text, TimesOfText.iso(text + "-00:01"), ReferenceInstantParser.iso(text + "-00:01"));
                expect(text, TimesOfText.local(text, UTC), ReferenceInstantParser.local(text, UTC));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void rfc2822_asTheJdkWritesIt() {
        Instant start = Instant.parse("0001-01-01T00:00:00Z");
        for (int i = 0; i < 100_000; i++) {
            ZoneOffset offset = ZoneOffset.ofTotalSeconds((i % 2161 - 1080) * 60);
            // about 36 days a step, and every second of the minute, minute of the hour, hour of the day in turn
            Instant time = start.plusSeconds(i * 3_153_599L);
            String text = DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(offset));
            expect(text, TimesOfText.rfc2822(text), time);
            expect(text, TimesOfText.rfc2822(text.toUpperCase(Locale.ROOT)), time);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void local_aroundEveryTransitionOfEveryZone() {
        Set<ZoneRules> seen = new HashSet<>();
        for (String id : ZoneId.getAvailableZoneIds()) {
            ZoneId zone = ZoneId.of(id);
            if (seen.add(zone.getRules())) {
                transitions(zone.getRules()).forEach(transition -> expectAround(transition, zone));
            }
        }
        assertThat(seen).hasSizeGreaterThan(300);
        assertThat(wrong).isEmpty();
    }

    /** The recorded ones, and two years of those that follow from rules. */
    private static List<ZoneOffsetTransition> transitions(ZoneRules rules) {
        List<ZoneOffsetTransition> transitions = new ArrayList<>(rules.getTransitions());
        for (int year : new int[] {2027, 2040}) {
            rules.getTransitionRules().forEach(rule -> transitions.add(rule.createTransition(year)));
        }
        return transitions;
    }

    private void expectAround(ZoneOffsetTransition transition, ZoneId zone) {
        for (LocalDateTime edge : List.of(transition.getDateTimeBefore(), transition.getDateTimeAfter())) {
            for (int seconds : new int[] {-86_401, -86_400, -1, 0, 1, 64_799, 86_399, 86_400, 86_401, 172_800}) {
                LocalDateTime time = edge.plusSeconds(seconds);
                String text = time.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
                expect(
                        text + zone,
                        TimesOfText.local(text, zone),
                        time.atZone(zone).toInstant());
            }
        }
    }
}
