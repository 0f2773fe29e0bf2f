package io.callstatus.containers;

/** A servlet container that can be started with the application of the matrix in it. */
public interface Container {
    /** Starts it on a free port of the loopback address and gives the port. */
    int start() throws Exception;

    /** Stops it. */
    void stop() throws Exception;
}
