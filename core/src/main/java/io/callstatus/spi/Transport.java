package io.callstatus.spi;

/** How the fields of a request are transported. */
public enum Transport {
    /** In the query of the URL; the request has no body. */
    QUERY,
    /** In an {@code application/x-www-form-urlencoded} body. */
    FORM,
    /** As the members of a JSON object in the body. */
    JSON
}
