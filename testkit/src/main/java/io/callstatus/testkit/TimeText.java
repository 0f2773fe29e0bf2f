package io.callstatus.testkit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** How a provider writes a time. */
enum TimeText {
    /** {@code 2023-11-07T05:31:56Z}. */
    ISO {
        @Override
        Instant parse(String text) {
            return OffsetDateTime.parse(text).toInstant();
        }

        @Override
        String write(Instant time) {
            return time.toString();
        }
    },
    /** {@code Tue, 07 Nov 2023 05:31:56 +0000}. */
    RFC_2822 {
        @Override
        Instant parse(String text) {
            return OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        }

        @Override
        String write(Instant time) {
            return DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
                    .format(time.atOffset(ZoneOffset.UTC));
        }
    },
    /** {@code 2023-11-07 05:31:56} by the clocks of India. */
    INDIA {
        @Override
        Instant parse(String text) {
            return local(text, ZoneId.of("Asia/Kolkata"));
        }

        @Override
        String write(Instant time) {
            return local(time, ZoneId.of("Asia/Kolkata"));
        }
    },
    /** The same in UTC. */
    UTC {
        @Override
        Instant parse(String text) {
            return local(text, ZoneOffset.UTC);
        }

        @Override
        String write(Instant time) {
            return local(time, ZoneOffset.UTC);
        }
    };

    abstract Instant parse(String text);

    abstract String write(Instant time);

    private static Instant local(String text, ZoneId zone) {
        String tidy = text.replaceFirst("(?<=\\d)( +|[Tn])(?=\\d)", "T");
        return LocalDateTime.parse(tidy).atZone(zone).toInstant();
    }

    private static String local(Instant time, ZoneId zone) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).format(time.atZone(zone));
    }

    /** The time; empty where the text is none. */
    Optional<Instant> read(String text) {
        try {
            return Optional.of(parse(text.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
