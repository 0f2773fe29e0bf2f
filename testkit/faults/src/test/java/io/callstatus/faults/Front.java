package io.callstatus.faults;

import javax.net.SocketFactory;

/** What stands before a server, and is called in its place. */
interface Front extends AutoCloseable {
    /** Where it is called. */
    int port();

    /** How it is called. */
    SocketFactory sockets();

    @Override
    void close();

    /** Puts one before the server at a port. */
    @FunctionalInterface
    interface Maker {
        /** Starts it. */
        Front before(int port) throws Exception;
    }
}
