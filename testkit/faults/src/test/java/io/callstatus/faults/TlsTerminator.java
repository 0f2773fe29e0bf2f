package io.callstatus.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;

/** Ends TLS and hands on the bytes inside, as a load balancer of connections does: it knows no HTTP, and sets no header. */
final class TlsTerminator implements Front {
    private final ServerSocket server;
    private final SocketFactory sockets;
    private final int behind;

    private TlsTerminator(ServerSocket server, SocketFactory sockets, int behind) {
        this.server = server;
        this.sockets = sockets;
        this.behind = behind;
    }

    static Front.Maker with(SSLContext tls) {
        return port -> {
            InetAddress here = InetAddress.getLoopbackAddress();
            ServerSocket server = tls.getServerSocketFactory().createServerSocket(0, 1, here);
            TlsTerminator front = new TlsTerminator(server, tls.getSocketFactory(), port);
            Thread thread = new Thread(front::serve, "tls-terminator");
            thread.setDaemon(true);
            thread.start();
            return front;
        };
    }

    /** One connection after the other; the end of the server's answer is the end of it. */
    private void serve() {
        while (!server.isClosed()) {
            try (Socket caller = server.accept();
                    Socket called = new Socket(InetAddress.getLoopbackAddress(), behind)) {
                Thread up = new Thread(() -> pass(caller, called), "tls-terminator-up");
                up.setDaemon(true);
                up.start();
                pass(called, caller);
            } catch (IOException e) {
                continue; // closed by one of both ends, or by the test
            }
        }
    }

    private static void pass(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] block = new byte[8_192];
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                out.write(block, 0, read);
                out.flush();
            }
        } catch (IOException e) {
            return; // closed
        }
    }

    @Override
    public int port() {
        return server.getLocalPort();
    }

    @Override
    public SocketFactory sockets() {
        return sockets;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new IllegalStateException("it does not close", e);
        }
    }
}
