package io.callstatus.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.util.Optional;

/**
 * Reads files beside classes. Nothing of the jar is shared with other class loaders: the JDK's own stream of a resource ends
 * as soon as any of them is closed that has read the same jar.
 */
final class Resources {
    private Resources() {}

    /**
     * All bytes of a file.
     *
     * @param name as in {@link Class#getResource}
     * @return empty where there is none
     */
    static Optional<byte[]> read(Class<?> beside, String name) {
        URL file = beside.getResource(name);
        if (file == null) {
            return Optional.empty();
        }
        try {
            URLConnection connection = file.openConnection();
            connection.setUseCaches(false);
            try (InputStream in = connection.getInputStream()) {
                return Optional.of(in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
