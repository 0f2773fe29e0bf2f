package io.callstatus.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/**
 * One call that never was: what all of its callbacks agree about.
 *
 * @param end how it ends
 * @param isInbound whether the account was called
 * @param talk how long the parties talk, if they do
 * @param isRecorded whether there is a recording, if there is talk
 * @param from who calls; by the seed unless given
 * @param to who is called; by the seed unless given
 * @param start when it begins
 * @param seed what its ids and its time of ringing come from
 */
record SimulatedCall(
        CallEnd end,
        boolean isInbound,
        Duration talk,
        boolean isRecorded,
        Optional<String> from,
        Optional<String> to,
        Instant start,
        long seed) {
    private static final int LONGEST_RINGING = 30;

    /** An id of this call, another one for each purpose. */
    Random ids(String purpose) {
        return new Random(seed * 31 + purpose.hashCode());
    }

    String uuid(String purpose) {
        Random random = ids(purpose);
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    String hex(String prefix) {
        Random random = ids(prefix);
        return prefix
                + String.format(Locale.ROOT, "%016x%016x%08x", random.nextLong(), random.nextLong(), random.nextInt());
    }

    String capitals(int length) {
        return ids("capitals")
                .ints(length, 'A', 'Z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    String endName() {
        return end.word();
    }

    String way() {
        return isInbound ? "inbound" : "outbound";
    }

    boolean isAnswered() {
        return end == CallEnd.ANSWERED;
    }

    /** When somebody answers, or the ringing ends without that: some seconds later. */
    Instant ringingEnds() {
        return start.plusSeconds(2 + ids("ringing").nextInt(LONGEST_RINGING));
    }

    Instant endsAt() {
        return isAnswered() ? ringingEnds().plus(talk) : ringingEnds();
    }

    String talkSeconds() {
        return seconds(isAnswered() ? talk : Duration.ZERO);
    }

    String wholeSeconds() {
        return seconds(Duration.between(start, endsAt()));
    }

    private static String seconds(Duration duration) {
        return Long.toString(duration.toSeconds());
    }

    boolean hasRecording() {
        return isRecorded && isAnswered();
    }

    /** A number that begins so and ends in two digits by the seed. */
    String from(String range) {
        return from.orElseGet(() -> number(range, "from"));
    }

    String to(String range) {
        return to.orElseGet(() -> number(range, "to"));
    }

    private String number(String range, String purpose) {
        return range + String.format(Locale.ROOT, "%02d", ids(purpose).nextInt(100));
    }
}
