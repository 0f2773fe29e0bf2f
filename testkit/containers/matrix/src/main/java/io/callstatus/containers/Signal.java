package io.callstatus.containers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Given by one side, and awaited once by the other; by a file where the server has a virtual machine of its own. */
final class Signal {
    private static final int SECONDS = 20;

    private final Semaphore given = new Semaphore(0);
    private final Optional<Path> file;

    Signal(String name) {
        this.file = VisitFile.PATH.map(visit -> visit.resolveSibling("signal-" + name));
    }

    void give() {
        if (file.isEmpty()) {
            given.release();
            return;
        }
        try {
            Files.createFile(file.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it is given soon. */
    boolean isGiven() throws InterruptedException {
        if (file.isEmpty()) {
            return given.tryAcquire(SECONDS, TimeUnit.SECONDS);
        }
        try {
            for (int i = 0; i < SECONDS * 100; i++) {
                if (Files.deleteIfExists(file.get())) {
                    return true;
                }
                Thread.sleep(10);
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
