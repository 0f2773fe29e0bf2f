package io.callstatus.faults;

import javax.net.SocketFactory;

/** One before another. */
record Chain(Front outer, Front inner) implements Front {
    @Override
    public int port() {
        return outer.port();
    }

    @Override
    public SocketFactory sockets() {
        return outer.sockets();
    }

    @Override
    public void close() {
        outer.close();
        inner.close();
    }
}
