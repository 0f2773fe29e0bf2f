package io.callstatus.internal.servlet;

/** Servers that are recognised by their names, since they show what they do by nothing else. Stateless. */
final class KnownServers {
    private KnownServers() {}

    /** Whether it is Jetty. */
    static boolean isJetty(ServletView call) {
        return name(call).startsWith("jetty");
    }

    /**
     * Whether it is GlassFish or Payara, and all chunks of the body have come. The stream of an empty body has ended there before
     * it is opened, like the stream of a body that was read.
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
