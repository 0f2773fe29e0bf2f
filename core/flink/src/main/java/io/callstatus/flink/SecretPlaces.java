package io.callstatus.flink;

import io.callstatus.ParserSet;
import io.callstatus.Secret;
import io.callstatus.Secrets;
import io.callstatus.spi.Verification;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the workers find the secrets, and which providers are trusted without one. This is part of the job that Flink sends to
 * its workers; no secret is. Immutable.
 *
 * @param places where they are
 * @param trusted the providers that are accepted without any proof; {@code all} for those that have no secret
 * @param partial the providers for which a signature over some fields is enough
 * @param calledAt the URLs that the providers were given
 */
record SecretPlaces(List<SecretPlace> places, Set<String> trusted, Set<String> partial, Set<String> calledAt)
        implements Serializable {
    private static final long LARGEST = 1 << 20;

    /** The word for every provider without a secret. */
    static final String ALL = "all";

    /** The kinds of places. */
    enum Kind {
        /** A file with a line {@code ID=SECRET} or {@code ID@ACCOUNT=SECRET} for each. */
        FILE_OF_ALL,
        /** A file that holds one secret. */
        FILE,
        /** An environment variable that holds one. */
        VARIABLE
    }

    /**
     * A place.
     *
     * @param whose the provider and, after an {@code @}, the account; empty if the place says it
     * @param where the path of the file, or the name of the variable
     */
    record SecretPlace(Kind kind, String whose, String where) implements Serializable {}

    /**
     * The secrets that this machine has.
     *
     * @throws IllegalStateException if a place does not exist or is invalid; the message names the place, and shows nothing of
     *     its content
     */
    Secrets load(ParserSet parsers, Clock clock, Map<String, String> environment) {
        SecretLines lines = new SecretLines(parsers, Secrets.builder().clock(clock));
        for (SecretPlace place : places) {
            switch (place.kind()) {
                case FILE_OF_ALL -> lines.addAll(content(place.where()), place.where());
                case FILE -> lines.add(place.whose(), content(place.where()).replaceFirst("\\R\\z", ""), place.where());
                case VARIABLE -> lines.add(place.whose(), variable(place.where(), environment), place.where());
            }
        }
        return lines.build(this);
    }

    private static String variable(String name, Map<String, String> environment) {
        String secret = environment.get(name);
        if (secret == null) {
            throw new IllegalStateException(
                    "the environment variable " + name + " is not set on this worker: set it where the workers start");
        }
        return secret;
    }

    private static String content(String file) {
        try {
            Path path = Path.of(file);
            if (Files.isRegularFile(path) && Files.size(path) <= LARGEST) {
                return Files.readString(path);
            }
        } catch (IOException | InvalidPathException e) {
            throw unreadable(file, e);
        }
        throw unreadable(file, null);
    }

    private static IllegalStateException unreadable(String file, @Nullable Exception cause) {
        String message =
                "the file of secrets " + file + " cannot be read on this worker, or is no text of at most 1 MiB:"
                        + " put it there on each machine that runs a worker";
        return new IllegalStateException(message, cause);
    }

    /** Whether every request will be refused. */
    boolean isNobodyBelieved() {
        return places.isEmpty() && trusted.isEmpty();
    }

    /** How a secret in the form of text is used. */
    static Secret secret(Verification verification, String text) {
        return verification.secret(verification.takesPublicKeys() ? text.strip() : text);
    }
}
