package io.callstatus.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The placeholders in a line of {@code sequence.tsv}: {@code {start}}, {@code {answer}} and {@code {end}} as the provider
 * writes times; {@code {talk}} and {@code {length}} in seconds; {@code {clock talk}} and {@code {clock length}} as {@code
 * 00:01:03}; {@code {number}} of the callback from 0; {@code {from RANGE}} and {@code {to RANGE}} for a number that begins so;
 * {@code {uuid PURPOSE}}; {@code {hex PREFIX}}; {@code {digest PURPOSE}} for 32 hexadecimal digits alone; {@code {capitals
 * LENGTH}} and {@code {id}} for ids of the call; and the keys of the lines for its end and direction.
 *
 * @param words {@code key=text} of the end and the way
 * @param number which callback of the call it is
 */
record CallText(SimulatedCall call, TimeText times, List<String> words, int number) {
    private static final Pattern PART = Pattern.compile("\\{([a-z]+)(?: ([^{}]*))?}");

    CallText(SimulatedCall call, TimeText times, List<String> words) {
        this(call, times, words, 0);
    }

    CallText numbered(int callback) {
        return new CallText(call, times, words, callback);
    }

    String fill(String text) {
        return PART.matcher(text)
                .replaceAll((MatchResult part) ->
                        Matcher.quoteReplacement(part(part.group(1), part.group(2) == null ? "" : part.group(2))));
    }

    private String part(String name, String argument) {
        return switch (name) {
            case "start", "answer", "end" -> times.write(moment(name));
            case "talk" -> call.talkSeconds();
            case "length" -> call.wholeSeconds();
            case "clock" -> clock(argument);
            case "number" -> Integer.toString(number);
            case "from" -> call.from(argument);
            case "to" -> call.to(argument);
            case "uuid" -> call.uuid(argument);
            case "hex" -> call.hex(argument);
            case "digest" -> call.uuid(argument).replace("-", "");
            case "capitals" -> call.capitals(Integer.parseInt(argument));
            case "id" -> call.start().getEpochSecond() + "." + Math.abs(call.seed() % 100_000);
            default -> word(name);
        };
    }

    private String clock(String length) {
        Duration clock = Duration.ofSeconds(Long.parseLong(part(length, "")));
        return String.format(
                Locale.ROOT, "%02d:%02d:%02d", clock.toHours(), clock.toMinutesPart(), clock.toSecondsPart());
    }

    private String word(String name) {
        return words.stream()
                .filter(word -> word.startsWith(name + "="))
                .findFirst()
                .map(word -> word.substring(name.length() + 1))
                .orElseThrow(() -> new IllegalArgumentException("sequence.tsv has no {" + name + "}"));
    }

    /** {@code start}, {@code answer} or {@code end}, or some seconds later: {@code start+1}. */
    Instant moment(String name) {
        String[] parts = name.split("\\+", 2);
        Instant moment = switch (parts[0]) {
            case "start" -> call.start();
            case "answer" -> call.ringingEnds();
            case "end" -> call.endsAt();
            default -> throw new IllegalArgumentException("a moment is start, answer or end, not " + name);
        };
        return parts.length == 1 ? moment : moment.plusSeconds(Long.parseLong(parts[1]));
    }

    /** Whether all of these are so of the call: {@code always}, or an end, a way, {@code recorded}, each with ! if not. */
    boolean holds(String when) {
        return Arrays.stream(when.split(" ")).allMatch(this::is);
    }

    private boolean is(String condition) {
        if (condition.startsWith("!")) {
            return !is(condition.substring(1));
        }
        return switch (condition) {
            case "always" -> true;
            case "recorded" -> call.hasRecording();
            case "inbound", "outbound" -> condition.equals(call.way());
            default -> CallEnd.of(condition) == call.end();
        };
    }
}
