package io.callstatus.testkit;

import java.util.List;

/**
 * A fixture that is another one with something changed: a line of {@code variants.tsv}, whose columns are name, base, change,
 * expected and sentence. Several changes are set apart by a bar between spaces; see {@link RawRequest} for what they are, and
 * {@link Golden} for what is expected.
 *
 * @param base the name of the fixture that it is made of
 * @param changes what is done to that, in this order
 * @param expected what differs in what comes of it
 */
record Variant(String base, List<String> changes, String expected) {
    private static final int COLUMNS = 5;

    static FixtureFolder.Entry entry(String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length != COLUMNS) {
            throw new IllegalArgumentException(
                    "a line of variants.tsv is name, base, change, expected, sentence, not: " + line);
        }
        Variant variant = new Variant(columns[1], List.of(columns[2].split(" \\| ")), columns[3]);
        return new FixtureFolder.Entry(columns[0], Provenance.CONSTRUCTED, columns[4], variant);
    }

    /** The request, byte for byte. */
    byte[] http(byte[] ofBase) {
        RawRequest request = RawRequest.of(ofBase);
        for (String change : changes) {
            request = request.changed(change);
        }
        return request.http();
    }
}
