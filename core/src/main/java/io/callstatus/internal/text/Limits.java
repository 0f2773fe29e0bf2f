package io.callstatus.internal.text;

/** The limits of what is read. Each is checked before memory is allocated. */
public final class Limits {
    /** Bytes of a body, unless the caller sets another limit. */
    public static final int BODY = 1 << 20;
    /** Bytes of a body that is verified without being kept. */
    public static final int UNKEPT_BODY = 32 << 20;
    /** Bytes of the head of a raw HTTP request, and of a URL. */
    public static final int HEAD = 64 << 10;
    /** Headers of one request. */
    public static final int HEADERS = 200;
    /** Fields of one body or query, and segments of a path. */
    public static final int FIELDS = 1_000;
    /** Bytes of the name of one field. */
    public static final int NAME = 1_000;
    /** Header lines of one part of a multipart form. */
    public static final int PART_HEADERS = 16;
    /** Bytes of those lines. */
    public static final int PART_HEAD = 8 << 10;
    /** Levels of nested JSON, the outermost object included. */
    public static final int NESTING = 100;
    /** Values of a tree that is created from the JSON in a field, objects and arrays included. */
    public static final int VALUES = 10_000;
    /** Characters of one JSON number. */
    public static final int NUMBER = 100;

    /** The largest limit for bodies that may be set. */
    public static final int LARGEST_BODY = 1 << 30;

    private Limits() {}

    /** A limit for bodies, if it is valid. */
    public static int requireBodyLimit(int bytes) {
        if (bytes < 0 || bytes > LARGEST_BODY) {
            throw new IllegalArgumentException("the limit must be from 0 to 1,073,741,824 bytes");
        }
        return bytes;
    }

    /**
     * A limit for bodies, from the text of a configuration.
     *
     * @param where for the message: the name of the parameter
     */
    public static int bodyLimit(String text, String where) {
        try {
            return requireBodyLimit(Integer.parseInt(text.strip()));
        } catch (IllegalArgumentException e) { // a NumberFormatException, without name and range
            throw new IllegalArgumentException(
                    where + " is not a whole number of bytes from 0 to 1,073,741,824, such as 1048576");
        }
    }
}
