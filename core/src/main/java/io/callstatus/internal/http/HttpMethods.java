package io.callstatus.internal.http;

import java.util.Set;

/** What a request's method says. Stateless. */
public final class HttpMethods {
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

    private HttpMethods() {}

    /** The method, for messages; a method that is not one of HTTP's own may contain anything. */
    public static String shown(String method) {
        return METHODS.contains(method) ? method : "another method";
    }

    /** Whether a method delivers events. Some request builders write it in lower case. */
    public static boolean isDelivery(String method) {
        return isGet(method) || method.equalsIgnoreCase("POST");
    }

    /** Whether the method only asks for something. */
    public static boolean isGet(String method) {
        return method.equalsIgnoreCase("GET");
    }
}
