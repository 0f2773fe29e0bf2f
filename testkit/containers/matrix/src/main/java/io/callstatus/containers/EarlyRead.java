package io.callstatus.containers;

/** What a filter of the host does with a request before the library sees it. */
public enum EarlyRead {
    /** Asks for one parameter. */
    PARAMETER,
    /** Asks for one parameter, and sets the encoding when it is too late. */
    ENCODING,
    /** Reads the stream to its end. */
    ALL,
    /** Reads five bytes of the stream. */
    PART,
    /** Takes the stream, reads nothing. */
    STREAM,
    /** Takes the reader, reads nothing. */
    READER;

    /** The path under which it does so. */
    public String path() {
        return "/before/" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
