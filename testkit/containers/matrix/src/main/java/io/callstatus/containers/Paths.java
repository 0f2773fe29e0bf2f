package io.callstatus.containers;

/** Where the application listens; the target of the request follows. */
public final class Paths {
    /** A servlet that does not know this library. */
    public static final String PLAIN = "/plain";
    /** A servlet that detects, and then asks for parameters and body. */
    public static final String DETECT = "/detect";
    /** The same with a configuration for forms in parts. */
    public static final String PARTS = "/parts";
    /** A servlet that knows forms in parts, and does not know this library. */
    public static final String PLAIN_PARTS = "/plain-parts";
    /** A servlet that asks for parameters and body of a replayable request, and then detects. */
    public static final String REPLAY = "/replay";
    /** The same behind the filter. */
    public static final String FILTERED = "/filtered";
    /** Behind the filter, a servlet that goes on in another thread. */
    public static final String ASYNC = "/filtered-async";
    /** Behind the filter, a servlet that is dispatched again by the container. */
    public static final String DISPATCHED = "/filtered-dispatched";
    /** A servlet that is dispatched again by the container, and no filter. */
    public static final String PLAIN_DISPATCHED = "/plain-dispatched";
    /** Behind the filter, a servlet that reads when it is told to. */
    public static final String LISTENER = "/filtered-listener";
    /** Behind the filter, a servlet that forwards with one more parameter. */
    public static final String FORWARDED = "/filtered-forwarded";
    /** A servlet that forwards, with a query of its own, to the one that detects. */
    public static final String FORWARD = "/forward";
    /** A servlet that forwards, with a query of its own, to the one that includes. */
    public static final String FORWARD_AND_INCLUDE = "/forward-include";
    /** A servlet that includes, with a query of its own, the one that detects. */
    public static final String INCLUDE = "/include";
    /** A servlet that dispatches asynchronously, with a query of its own, to the one that detects. */
    public static final String DISPATCH = "/dispatch";
    /** A servlet that forwards, with a query of its own, to the ready one. */
    public static final String FORWARD_TO_ENDPOINT = "/forward-endpoint";
    /** A servlet that dispatches asynchronously, with a query of its own, to the ready one. */
    public static final String DISPATCH_TO_ENDPOINT = "/dispatch-endpoint";
    /** A servlet that detects, verifies and parses, as the first example of the README does. */
    public static final String VERIFY = "/verify";
    /** The same behind a filter that sets UTF-8 before anybody asks for a parameter. */
    public static final String VERIFY_ENCODED = "/verify-encoded";
    /** The same behind a filter that sets UTF-8 after it has asked for a parameter. */
    public static final String VERIFY_LATE = "/before/encoding/verify";
    /** The same, called on the host that proxies report, if it is one of {@link Endpoints#HOSTS}. */
    public static final String VERIFY_REPORTED = "/verify-reported";
    /** Behind the filter with a limit of 1,000 bytes. */
    public static final String SMALL = "/filtered-small";
    /** The ready servlet. */
    public static final String ENDPOINT = "/endpoint";
    /** The ready servlet with a guard, and an answer of its own to what is malformed. */
    public static final String GUARDED = "/guarded";

    private Paths() {}
}
