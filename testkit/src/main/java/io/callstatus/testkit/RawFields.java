package io.callstatus.testkit;

/** The text of the fields of a request, to be changed in place. */
sealed interface RawFields permits RawForm, RawJson {
    /** The text itself. */
    String text();

    /** With this value in the first field of a name; with one more field at the end where there is none. */
    String set(String name, String value);

    String remove(String name);

    String rename(String name, String other);

    String add(String name, String value);

    String first(String name, String value);

    /** The text after a change; see {@link RawRequest}. */
    default String changed(String verb, String what) {
        int equals = what.indexOf('=');
        String name = equals < 0 ? what : what.substring(0, equals);
        String value = what.substring(equals + 1);
        return switch (verb) {
            case "set" -> set(name, value);
            case "remove" -> remove(what);
            case "rename" -> rename(name, value);
            case "add" -> add(name, value);
            case "first" -> first(name, value);
            case "text" -> replace(what);
            default -> throw new IllegalArgumentException("no such change: " + verb);
        };
    }

    private String replace(String what) {
        String[] parts = what.split(" => ", 2);
        int at = text().indexOf(parts[0]);
        if (at < 0 || parts.length < 2 || text().indexOf(parts[0], at + 1) >= 0) {
            throw new IllegalArgumentException("the fields do not say so once: text " + what);
        }
        return text().substring(0, at) + parts[1] + text().substring(at + parts[0].length());
    }

    /** The text with another piece between two places. */
    default String splice(int from, int to, String piece) {
        return text().substring(0, from) + piece + text().substring(to);
    }
}
