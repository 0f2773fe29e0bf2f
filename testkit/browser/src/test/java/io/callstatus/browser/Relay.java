package io.callstatus.browser;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A wire between the browser and the page's server that can be cut: on another loopback address, at the same port. */
final class Relay implements AutoCloseable {
    static final String ADDRESS = "127.0.0.2";

    private static final int BUFFER = 8_192;

    private final ServerSocket entrance;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean isCut;

    Relay(int port) throws IOException {
        entrance = new ServerSocket(port, 0, InetAddress.getByName(ADDRESS));
        daemon(this::accept);
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "relay");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket browser = entrance.accept();
                if (isCut) {
                    browser.close();
                } else {
                    Socket server = new Socket(InetAddress.getByName("127.0.0.1"), entrance.getLocalPort());
                    open.add(browser);
                    open.add(server);
                    daemon(() -> copy(browser, server));
                    daemon(() -> copy(server, browser));
                }
            } catch (IOException e) {
                continue; // it is closed, or the next one comes
            }
        }
    }

    private void copy(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException e) {
            close(from, to); // cut, or one of both has hung up
        }
    }

    private static void close(Closeable... all) {
        for (Closeable one : all) {
            try {
                one.close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Ends all connections; new ones are ended at once. */
    void cut() {
        isCut = true;
        open.forEach(Relay::close);
        open.clear();
    }

    void mend() {
        isCut = false;
    }

    @Override
    public void close() throws IOException {
        cut();
        entrance.close();
    }
}
