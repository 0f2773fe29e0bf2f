package io.callstatus.vendors;

/** What is unusual about a valid request. */
enum Trait {
    BY_GET("it comes by GET"),
    REPEATED_NAME("a name comes twice"),
    PORT("the URL has a port"),
    DEFAULT_PORT_CALLED("the default port was called, and is not seen"),
    DEFAULT_PORT_SEEN("the default port was not called, and is seen"),
    USER("the URL that was called has user and password"),
    UPPER_CASE_HOST("the host was called in capital letters"),
    NO_PATH("the URL that was called has no path"),
    ESCAPED_PATH("the path has an escape or a plus"),
    DELIMITER_IN_QUERY("the query has an escaped delimiter"),
    BLANK_AT_END("the query ends with a blank"),
    QUERY_SIGNED("the query was signed with the path");

    private final String text;

    Trait(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
