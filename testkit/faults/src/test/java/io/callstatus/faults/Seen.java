package io.callstatus.faults;

import io.callstatus.CallStatus;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Collectors;

/**
 * What was seen of a fault.
 *
 * @param answers the HTTP status of each answer
 * @param kinds what happened, by kind
 * @param cures what the library says is to be done
 * @param warnings the lines of the log above DEBUG
 * @param details its lines on DEBUG
 * @param handled what reached the receiver's code
 */
record Seen(
        List<Integer> answers,
        List<String> kinds,
        List<String> cures,
        List<String> warnings,
        List<String> details,
        List<CallStatus> handled) {
    static Seen of(List<Integer> answers, Journal journal) {
        return new Seen(
                answers,
                journal.kinds(),
                journal.cures(),
                lines(journal, true),
                lines(journal, false),
                journal.handled());
    }

    private static List<String> lines(Journal journal, boolean isWarning) {
        return journal.lines().stream()
                .filter(line -> line.getLevel().intValue() > Level.FINE.intValue() == isWarning)
                .map(LogRecord::getMessage)
                .toList();
    }

    /** The answer, or several where they differ. */
    String answer() {
        return answers.stream().distinct().map(String::valueOf).collect(Collectors.joining(", then "));
    }

    /** What the log says in one line; nothing that changes from run to run. */
    String message() {
        return warnings.isEmpty()
                ? ""
                : warnings.get(0)
                        .replaceAll("127\\.0\\.0\\.1:[0-9]+", "127.0.0.1")
                        .replaceAll("[a-z]+:[12]:[0-9a-f]{32}", "…");
    }
}
