package io.callstatus.internal.servlet;

/** The servers that do something which only their name shows. Stateless. */
final class KnownServers {
    private KnownServers() {}

    /** Whether it is Jetty. */
    static boolean isJetty(ServletView call) {
        return name(call).startsWith("jetty");
    }

    /**
     * Whether it is GlassFish, or Payara, which was made of it, and has all chunks of a body. The stream of an empty body has then
     * ended before it is opened, as that of a body that was read.
     */
    static boolean isGlassFishWithAllChunks(ServletView call) {
        String name = name(call);
        return (name.contains("GlassFish") || name.contains("Payara")) && isTrailerReady(call);
    }

    private static boolean isTrailerReady(ServletView call) {
        try {
            return call.isTrailerReady();
        } catch (RuntimeException | LinkageError e) {
            return false; // a wrapper, or a container older than Servlet 4
        }
    }

    private static String name(ServletView call) {
        try {
            return call.serverInfo();
        } catch (RuntimeException e) {
            return ""; // a test double of a request
        }
    }
}
