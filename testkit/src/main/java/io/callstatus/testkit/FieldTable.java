package io.callstatus.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a provider may send: the table {@code META-INF/callstatus/<provider>-fields.tsv} in the jar of its module.
 *
 * @param provider the id of the provider
 * @param read the day on which its page was read
 * @param rows the fields of its call status
 * @param others fields that its pages name and that stand elsewhere
 */
record FieldTable(String provider, String read, List<Row> rows, List<Row> others) {
    private static final String READ = "# read ";
    private static final String HEAD = "field\taccessors\tsent as\tunit or form\tsource\texample";

    /**
     * One field.
     *
     * @param name its name on the wire
     * @param accessors the accessors that it is read by, as paths such as {@code CallStatus.from.address}
     * @param sentAs the type of its value on the wire
     * @param form its unit, or how it is spelled
     * @param source where it is named
     * @param example a value
     */
    record Row(String name, List<String> accessors, String sentAs, String form, String source, String example) {
        private static Row of(String line) {
            String[] cells = line.split("\t", -1);
            if (cells.length != 6) {
                throw new IllegalStateException("a row of 6 cells is needed, not of " + cells.length + ": " + line);
            }
            return new Row(cells[0], List.of(cells[1].split(", ")), cells[2], cells[3], cells[4], cells[5]);
        }

        private boolean standsElsewhere() {
            return accessors.equals(List.of("-"));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** The table of a provider, from the jar of this class. */
    static FieldTable of(String provider, Class<?> neighbour) {
        List<String> lines = lines("/META-INF/callstatus/" + provider + "-fields.tsv", neighbour);
        if (lines.size() < 3 || !lines.get(0).startsWith(READ) || !lines.get(1).equals(HEAD)) {
            throw new IllegalStateException("the table of " + provider + " must begin with '" + READ
                    + "<date>' and the head " + HEAD.replace("\t", "<TAB>"));
        }
        List<Row> all = lines.stream().skip(2).map(Row::of).toList();
        return new FieldTable(
                provider,
                lines.get(0).substring(READ.length()),
                all.stream().filter(row -> !row.standsElsewhere()).toList(),
                all.stream().filter(Row::standsElsewhere).toList());
    }

    private static List<String> lines(String resource, Class<?> neighbour) {
        try (InputStream in = neighbour.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing beside " + neighbour.getName());
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
