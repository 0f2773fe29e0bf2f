package io.callstatus.containers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Sends requests to a started container. */
public final class Session implements AutoCloseable {
    private final int port;
    private final Wire wire;

    Session(int port) throws IOException {
        this.port = port;
        wire = new Wire(port);
    }

    /** Another connection to the same container. */
    Session another() throws IOException {
        return new Session(port);
    }

    /**
     * What came of a request.
     *
     * @param visit what the servlet told; absent where it was never called
     * @param response the response; absent where the connection was closed instead
     */
    record Result(Optional<Visit> visit, Optional<Wire.Response> response) {
        /** One of the words of the table. */
        String word(Answer expected) {
            return visit.map(v -> v.answer().word(expected))
                    .orElseGet(() -> response.map(r -> "HTTP " + r.status()).orElse("closed"));
        }
    }

    Result send(String path, Sent sent, Transfer transfer) {
        return send(sent.to(path, transfer));
    }

    /** Sends a broken request, and that there is no more. */
    Result sendLast(byte[] request) {
        close();
        Result result = send(w -> w.sendLast(request));
        close();
        return result;
    }

    private Result send(byte[] request) {
        return send(w -> w.send(request));
    }

    private interface Sending {
        Wire.Response on(Wire wire) throws IOException;
    }

    private Result send(Sending sending) {
        Visit.takeLast();
        Optional<Wire.Response> response = attempt(sending);
        Visit visit = Visit.takeLast();
        if (response.isEmpty() && visit == null) {
            response = attempt(sending); // a server may have closed the connection after the request before this one
            visit = Visit.takeLast();
        }
        return new Result(Optional.ofNullable(visit), response);
    }

    private Optional<Wire.Response> attempt(Sending sending) {
        try {
            return Optional.of(sending.on(wire));
        } catch (IOException e) {
            close();
            awaitLateVisit();
            return Optional.empty();
        }
    }

    /** A servlet whose connection was closed may still be at work, and must not answer for the next request. */
    private static void awaitLateVisit() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the servlet told, where it must have been called. */
    Visit visit(String path, Sent sent, Transfer transfer) {
        Result result = send(path, sent, transfer);
        return result.visit().orElseThrow(() -> new AssertionError("not called: " + path + ", " + result));
    }

    @Override
    public void close() {
        try {
            wire.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
