package io.callstatus.inspect.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** The files of the page, which are in this jar. */
final class Assets {
    private static final Map<String, String> TYPES = Map.of(
            "/", "text/html; charset=utf-8",
            "/page.css", "text/css; charset=utf-8",
            "/icon.svg", "image/svg+xml");

    private static final String MODULES = "/modules/[a-z]+\\.js";
    private static final String MODULE_TYPE = "text/javascript; charset=utf-8";

    /** A file and its media type. */
    record Asset(String type, byte[] content) {}

    private Assets() {}

    /** What a path stands for. */
    static Optional<Asset> at(String path) {
        String type = path.matches(MODULES) ? MODULE_TYPE : TYPES.get(path);
        if (type == null) {
            return Optional.empty();
        }
        String file = path.equals("/") ? "page.html" : path.substring(1);
        try (InputStream in = Assets.class.getResourceAsStream(file)) {
            return in == null ? Optional.empty() : Optional.of(new Asset(type, in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
