package io.callstatus.inspect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/** Where secrets of a command line come from: itself, a file, the environment. Messages never hold one. */
public record SecretSource(Map<String, String> environment) {
    /** The secret itself. */
    public static final String ITSELF = "--secret";

    /** A file that holds it. */
    public static final String FILE = "--secret-file";

    /** An environment variable that holds it. */
    public static final String VARIABLE = "--secret-env";

    private static final int LONGEST_SECRET = 64 << 10;

    /** Whether an option gives a secret. */
    public static boolean isOption(String option) {
        return option.equals(ITSELF) || option.equals(FILE) || option.equals(VARIABLE);
    }

    /**
     * The secret that an option gives.
     *
     * @param place what stands behind the provider and the equals sign
     */
    public String read(String option, String place) throws UsageException {
        return switch (option) {
            case FILE -> content(place);
            case VARIABLE -> variable(place);
            default -> place;
        };
    }

    private String variable(String name) throws UsageException {
        String secret = environment.get(name);
        if (secret == null) {
            throw new UsageException("--secret-env: that environment variable is not set");
        }
        return secret;
    }

    /** Editors end a file with a line end, which is no part of the secret. */
    private static String content(String file) throws UsageException {
        try {
            Path path = Path.of(file);
            if (!Files.isRegularFile(path) || Files.size(path) > LONGEST_SECRET) {
                throw new UsageException("--secret-file: there is no such file, or it is too large for a secret");
            }
            return Files.readString(path).replaceFirst("\\R\\z", "");
        } catch (IOException | InvalidPathException e) {
            throw new UsageException("--secret-file: the file cannot be read as text");
        }
    }
}
