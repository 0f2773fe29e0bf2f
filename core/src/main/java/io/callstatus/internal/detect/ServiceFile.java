package io.callstatus.internal.detect;

import io.callstatus.spi.CallStatusParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The file {@code META-INF/services/io.callstatus.spi.CallStatusParser}: class names, and their fingerprints as comments.
 * Stateless.
 */
public final class ServiceFile {
    /** The path of the file. */
    static final String NAME = "META-INF/services/io.callstatus.spi.CallStatusParser";

    private static final String REMARK =
            "# What its requests are told by, made of the code: its contract writes it with -Dcallstatus.fields=write.\n";

    private ServiceFile() {}

    /** The file of a module that has this parser. */
    public static String of(CallStatusParser parser) {
        String type = parser.getClass().getName();
        return type + "\n" + REMARK + FingerprintText.of(Fingerprint.of(DeclaredParser.of(parser)), type);
    }

    /** Reads a file: the class names in their order, and the fingerprints of the classes that can be read. */
    static void read(byte[] file, List<String> types, Map<String, Fingerprint> prints) {
        List<FingerprintText.Reader> readers = new ArrayList<>();
        int from = 0;
        while (from < file.length) {
            int to = from;
            while (to < file.length && file[to] != '\n') {
                to++;
            }
            int end = to > from && file[to - 1] == '\r' ? to - 1 : to;
            readLine(file, from, end, types, readers);
            from = to + 1;
        }
        for (FingerprintText.Reader reader : readers) {
            Fingerprint print = reader.read();
            if (print != null) {
                prints.putIfAbsent(reader.type(), print); // if a class occurs twice, the first is loaded
            }
        }
    }

    private static void readLine(
            byte[] file, int from, int to, List<String> types, List<FingerprintText.Reader> readers) {
        int start = from + FingerprintText.MARK.length();
        boolean isRemark = from < to && file[from] == '#';
        if (!isRemark) {
            addType(new String(file, from, to - from, StandardCharsets.UTF_8), types);
        } else if (start < to && file[from + 1] == FingerprintText.MARK.charAt(1)) {
            for (int i = readers.size() - 1; i >= 0; i--) { // usually the last one
                if (readers.get(i).isOf(start, to)) {
                    readers.get(i).read(start, to);
                    return;
                }
            }
            FingerprintText.Reader reader = FingerprintText.Reader.of(file, start, to);
            if (reader != null) {
                readers.add(reader);
            }
        }
    }

    private static void addType(String line, List<String> types) {
        int remark = line.indexOf('#');
        String type = (remark < 0 ? line : line.substring(0, remark)).strip();
        if (!type.isEmpty() && !types.contains(type)) {
            types.add(type);
        }
    }
}
