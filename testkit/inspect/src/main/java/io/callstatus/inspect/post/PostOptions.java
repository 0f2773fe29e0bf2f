package io.callstatus.inspect.post;

import io.callstatus.inspect.SecretSource;
import io.callstatus.inspect.UsageException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a command line with {@code --post} asks for.
 *
 * @param target where requests go
 * @param publicUrl the URL that they are signed for; that of the target where it is empty
 * @param what fixtures and scenarios by their names
 * @param secrets to sign with
 * @param isDoubled whether each comes twice
 * @param seed by which the order is mixed; in order where it is empty
 * @param late how long ago they were signed
 * @param isForged whether forgeries are sent too
 */
record PostOptions(
        URI target,
        Optional<String> publicUrl,
        List<String> what,
        SigningSecrets secrets,
        boolean isDoubled,
        OptionalLong seed,
        Duration late,
        boolean isForged) {

    static PostOptions read(List<String> arguments, Map<String, String> environment) throws UsageException {
        return new Reader(arguments, environment).read();
    }

    /** Reads the arguments, once and from left to right. */
    private static final class Reader {
        private final Iterator<String> arguments;
        private final SigningSecrets secrets;
        private final List<String> what = new ArrayList<>();
        private String url = "";
        private Optional<String> publicUrl = Optional.empty();
        private boolean isRemoteAllowed;
        private boolean isDoubled;
        private boolean isForged;
        private OptionalLong seed = OptionalLong.empty();
        private Duration late = Duration.ZERO;

        Reader(List<String> arguments, Map<String, String> environment) {
            this.arguments = arguments.iterator();
            this.secrets = new SigningSecrets(environment);
        }

        PostOptions read() throws UsageException {
            while (arguments.hasNext()) {
                String argument = arguments.next();
                if (argument.startsWith("--")) {
                    option(argument.split("=", 2));
                } else {
                    what.add(argument);
                }
            }
            if (what.isEmpty()) {
                throw new UsageException("--post needs a fixture such as signalwire/completed, or a call such as"
                        + " signalwire or signalwire:busy");
            }
            return new PostOptions(
                    Target.of(url, isRemoteAllowed), publicUrl, what, secrets, isDoubled, seed, late, isForged);
        }

        private void option(String[] parts) throws UsageException {
            if (SecretSource.isOption(parts[0])) {
                secrets.add(parts[0], value(parts));
                return;
            }
            switch (parts[0]) {
                case PostCommand.OPTION -> url = value(parts);
                case "--public-url" -> publicUrl = Optional.of(value(parts));
                case "--late" -> late = Duration.ofSeconds(number(parts));
                case "--shuffled" -> seed = OptionalLong.of(parts.length > 1 ? number(parts) : 1);
                default -> flag(String.join("=", parts));
            }
        }

        private void flag(String option) throws UsageException {
            switch (option) {
                case "--doubled" -> isDoubled = true;
                case "--forged" -> isForged = true;
                case "--allow-remote" -> isRemoteAllowed = true;
                default -> throw new UsageException("there is no such option beside --post");
            }
        }

        private String value(String[] parts) throws UsageException {
            if (parts.length > 1) {
                return parts[1];
            }
            if (!arguments.hasNext()) {
                throw new UsageException(parts[0] + " needs a value");
            }
            return arguments.next();
        }

        private long number(String[] parts) throws UsageException {
            String text = value(parts);
            if (!text.matches("\\d{1,9}")) {
                throw new UsageException(parts[0] + " needs a whole number");
            }
            return Long.parseLong(text);
        }
    }
}
