package io.callstatus.all;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a module promises: {@code api.txt} in its folder, one line for each type and member. A line may be removed only if
 * {@code api-changes.tsv} beside it has the line and a reason. The same holds for a new method that users would have to
 * implement.
 */
final class ApiPromise {
    private static final String HEAD =
            "# What users can name: a type behind a colon, a member behind a dot. Made of the classes.\n";

    private final Path folder;
    private final SortedSet<String> now;

    ApiPromise(Path folder, SortedSet<String> now) {
        this.folder = folder;
        this.now = now;
    }

    /** What has to be done; empty if the classes keep what is written, and all that they have is written. */
    List<String> complaints() {
        SortedSet<String> promised = promised();
        AcceptedChanges accepted = accepted();
        List<String> complaints = new ArrayList<>();
        for (String line : promised) {
            if (!now.contains(line)) {
                complaints.add(
                        accepted.contains(line)
                                ? "was let go, renew api.txt: " + line
                                : "is promised, and gone; restore it, or say why in api-changes.tsv: " + line);
            }
        }
        for (String line : now) {
            if (!promised.contains(line)) {
                boolean breaks = !promised.isEmpty() && burdens(line, promised) && !accepted.contains(line);
                complaints.add(
                        breaks
                                ? "breaks who implements the type; say why in api-changes.tsv: " + line
                                : "is new, renew api.txt: " + line);
            }
        }
        return complaints;
    }

    /** An abstract method of a type that was promised, and that users implement. */
    private static boolean burdens(String line, Set<String> promised) {
        String type = line.substring(0, line.indexOf(' '));
        return line.contains(" . abstract ") && promised.stream().anyMatch(p -> p.startsWith(type + " : open "));
    }

    /** Adds what is new, and takes away what was let go; what is promised and gone otherwise stays. */
    void renew() {
        SortedSet<String> kept = promised();
        kept.removeIf(line -> !now.contains(line) && accepted().contains(line));
        boolean isFirst = kept.isEmpty();
        Set<String> known = Set.copyOf(kept);
        now.stream()
                .filter(line -> isFirst || !burdens(line, known) || accepted().contains(line))
                .forEach(kept::add);
        try {
            Files.writeString(folder.resolve("api.txt"), HEAD + String.join("\n", kept) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SortedSet<String> promised() {
        return new TreeSet<>(AcceptedChanges.lines(folder.resolve("api.txt")));
    }

    private AcceptedChanges accepted() {
        return AcceptedChanges.in(folder);
    }
}
