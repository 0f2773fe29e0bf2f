package io.callstatus.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What one job costs, as a row of the table.
 *
 * @param job what is done
 * @param numbers one for each of {@link #COLUMNS}
 */
record Cost(String job, List<Long> numbers) {
    static final List<String> COLUMNS = List.of("bytes allocated", "bytes read", "rounds", "texts", "codes");

    private static final Pattern CELL = Pattern.compile("\\s*\\|\\s*");
    private static final int FIRST = 2; // a row begins with a bar

    static Cost of(String job, long... numbers) {
        return new Cost(job, LongStream.of(numbers).boxed().toList());
    }

    /** The rows of a page. */
    static List<Cost> rows(String page) {
        return page.lines()
                .map(CELL::split)
                .filter(cells -> cells.length == FIRST + COLUMNS.size() && cells[FIRST].matches("\\d+"))
                .map(cells -> new Cost(
                        cells[1],
                        Arrays.stream(cells).skip(FIRST).map(Long::valueOf).toList()))
                .toList();
    }

    static String table(List<Cost> costs) {
        return row("job", COLUMNS)
                + row("---", COLUMNS.stream().map(column -> "--:").toList())
                + costs.stream().map(Cost::row).collect(Collectors.joining());
    }

    String row() {
        return row(job, numbers);
    }

    private static String row(String first, List<?> rest) {
        return Stream.concat(Stream.of(first), rest.stream().map(String::valueOf))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
