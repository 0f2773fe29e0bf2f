package io.callstatus.inspect;

import io.callstatus.ParserSet;
import io.callstatus.Parsers;
import io.callstatus.Secret;
import io.callstatus.Secrets;
import io.callstatus.WebhookRequest;
import io.callstatus.inspect.Options.Flag;
import io.callstatus.spi.Verification;
import io.callstatus.spi.VerificationScheme.KeyKind;
import io.callstatus.vapi.VapiHmac;
import io.callstatus.vapi.VapiParser;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the arguments, once and from left to right. */
final class CommandLine {
    private static final String HEADER = "header:";
    private static final int LONG_ENOUGH = 16;

    private final Iterator<String> arguments;
    private final Map<String, String> environment;
    private final List<String> files = new ArrayList<>();
    private final List<String> secretTexts = new ArrayList<>();
    private final List<GivenSecret> given = new ArrayList<>();
    private ParserSet parsers = Parsers.installed();
    private final Set<String> unverified = new HashSet<>(Parsers.installed().providers());
    private final Secrets.Builder secrets =
            Secrets.builder().allowSecretsShortEnoughToGuess().diagnosing(1_000);
    private final List<String> warnings = new ArrayList<>();
    private final Set<Flag> flags = EnumSet.noneOf(Flag.class);
    private final Set<String> harUrls = new HashSet<>();
    private Optional<String> publicUrl = Optional.empty();

    private CommandLine(List<String> arguments, Map<String, String> environment) {
        this.arguments = arguments.iterator();
        this.environment = environment;
    }

    /** The options that these arguments are, in this environment. */
    static Options read(List<String> arguments, Map<String, String> environment) throws UsageException {
        return new CommandLine(arguments, environment).read();
    }

    /** The same without a file, folder or {@code -}: for requests that come from elsewhere. */
    static Options readWithoutFiles(List<String> arguments, Map<String, String> environment) throws UsageException {
        CommandLine line = new CommandLine(arguments, environment);
        line.readArguments();
        if (!line.files.isEmpty()) {
            throw new UsageException("files cannot be read beside requests that come over the network");
        }
        return line.options();
    }

    private Options read() throws UsageException {
        readArguments();
        if (files.isEmpty() && !flags.contains(Flag.HELP)) {
            throw new UsageException("no file, folder or - is given");
        }
        return options();
    }

    private void readArguments() throws UsageException {
        boolean optionsEnded = false;
        while (arguments.hasNext() && !flags.contains(Flag.HELP)) {
            String argument = arguments.next();
            if (optionsEnded || argument.equals("-") || !argument.startsWith("-")) {
                file(argument);
            } else if (argument.equals("--")) {
                optionsEnded = true;
            } else {
                option(argument);
            }
        }
    }

    private Options options() throws UsageException {
        for (GivenSecret one : given) {
            providersOwn(one);
        }
        Set<String> verified = new HashSet<>(parsers.providers());
        verified.removeAll(unverified);
        return new Options(
                List.copyOf(files),
                parsers,
                built(),
                publicUrl,
                Set.copyOf(harUrls),
                Set.copyOf(flags),
                List.copyOf(warnings),
                verified,
                List.copyOf(secretTexts));
    }

    private Secrets built() throws UsageException {
        secrets.trustUnverified(unverified.toArray(String[]::new)).acceptPartial(partial());
        try {
            return secrets.build();
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    /** Those whose signature never covers the state: a line says so by its trust. */
    private String[] partial() {
        return parsers.providers().stream()
                .filter(provider -> verification(provider).isPartial())
                .toArray(String[]::new);
    }

    private void file(String name) throws UsageException {
        if (name.isEmpty() || (name.equals("-") && files.contains(name))) {
            throw new UsageException(name.isEmpty() ? "a file name is empty" : "standard input can be read only once");
        }
        files.add(name);
    }

    /** {@code --name value} and {@code --name=value} are the same. */
    private void option(String argument) throws UsageException {
        int equals = argument.indexOf('=');
        String name = equals < 0 ? argument : argument.substring(0, equals);
        switch (name) {
            case SecretSource.ITSELF, SecretSource.FILE, SecretSource.VARIABLE -> secret(name, value(argument, equals));
            case "--hmac" -> hmac(value(argument, equals));
            case "--public-url" -> publicUrl = Optional.of(url(name, value(argument, equals)));
            case "--har-url" -> harUrls.add(url(name, value(argument, equals)));
            case "--now" -> now(time(value(argument, equals)));
            default -> flags.add(flag(argument));
        }
    }

    private void now(Instant time) {
        secrets.clock(Clock.fixed(time, ZoneOffset.UTC));
        flags.add(Flag.NOW);
    }

    private static Flag flag(String argument) throws UsageException {
        return switch (argument) {
            case "--trust-unverified" -> Flag.TRUST_UNVERIFIED;
            case "--explain" -> Flag.EXPLAIN;
            case "--redact" -> Flag.REDACT;
            case "--help", "-h" -> Flag.HELP;
            default -> throw new UsageException("there is no option " + JsonLine.shown(argument.split("=", 2)[0]));
        };
    }

    private String value(String argument, int equals) throws UsageException {
        if (equals >= 0) {
            return argument.substring(equals + 1);
        }
        if (!arguments.hasNext()) {
            throw new UsageException(argument + " needs a value");
        }
        return arguments.next();
    }

    /**
     * A secret as it was given: what it is depends on the provider's settings, which may be given behind it.
     *
     * @param what the option and the provider
     * @param whose the provider and, where one was given, the account
     */
    private record GivenSecret(String what, String[] whose, String secret) {}

    private void secret(String option, String value) throws UsageException {
        int equals = value.indexOf('=');
        if (equals < 0) {
            throw new UsageException(option + " needs PROVIDER=…");
        }
        String[] whose = value.substring(0, equals).split("@", 2);
        String provider = whose[0];
        Set<String> known = parsers.providers();
        if (!known.contains(provider)) {
            throw new UsageException(option + " needs one of the providers " + known);
        }
        String secret = new SecretSource(environment).read(option, value.substring(equals + 1));
        if (secret.isBlank()) {
            throw new UsageException(option + " " + provider + "= has no secret");
        }
        unverified.remove(provider);
        secretTexts.add(secret);
        if (secret.startsWith(HEADER)) {
            headerSecret(option, whose, secret.substring(HEADER.length()));
        } else {
            given.add(new GivenSecret(option + " " + provider + "=", whose, secret));
        }
    }

    /** Where the user chooses how the provider signs: it decides what a secret is. */
    private void hmac(String value) throws UsageException {
        String settings = VapiParser.ID + "=";
        if (!value.startsWith(settings)) {
            throw new UsageException(
                    "--hmac needs " + settings + "NAME=VALUE;…: no other provider lets its users choose");
        }
        try {
            parsers = parsers.with(VapiParser.withHmac(VapiHmac.of(value.substring(settings.length()))));
        } catch (IllegalArgumentException e) {
            throw new UsageException("--hmac " + settings + " cannot be used: " + e.getMessage());
        }
    }

    private void providersOwn(GivenSecret one) throws UsageException {
        String provider = one.whose()[0];
        String secret = one.secret();
        secrets.secret(provider, typed(one.what(), one.whose(), secret));
        if (verification(provider).isSharedSecret()) {
            boolean hasUser = verification(provider).keyKind() == KeyKind.USER_AND_PASSWORD;
            warnWhereGuessed(
                    provider,
                    hasUser ? "a password" : "a secret",
                    secret.substring(hasUser ? secret.indexOf(':') + 1 : 0));
        }
    }

    private void warnWhereGuessed(String provider, String what, String chosen) {
        if (chosen.length() < LONG_ENOUGH) {
            warnings.add(what + " of " + provider + " has less than " + LONG_ENOUGH
                    + " characters, so that it can be guessed; a receiver refuses it");
        }
    }

    /** {@code NAME:VALUE} of a header that the user told the provider to send. */
    private void headerSecret(String option, String[] whose, String header) throws UsageException {
        int colon = header.indexOf(':');
        if (colon < 1 || colon == header.length() - 1) {
            throw new UsageException(option + " " + whose[0] + "=header: needs NAME:VALUE behind it");
        }
        try {
            Secret secret = Secret.of(header.substring(colon + 1));
            secrets.headerSecret(
                    whose[0], header.substring(0, colon), whose.length > 1 ? secret.ofAccount(whose[1]) : secret);
            warnWhereGuessed(whose[0], "a secret", header.substring(colon + 1));
        } catch (IllegalArgumentException e) {
            throw new UsageException(option + " " + whose[0] + "=header: cannot be used: " + e.getMessage());
        }
    }

    /** As the provider's scheme takes it; of a provider and, where that was given, an account. */
    private Secret typed(String what, String[] whose, String text) throws UsageException {
        Verification verification = verification(whose[0]);
        int colon = text.indexOf(':');
        if (whose.length == 1 && colon > 0 && isWrittenKey(verification)) {
            return typed(what, new String[] {whose[0], text.substring(0, colon)}, text.substring(colon + 1));
        }
        try {
            Secret secret = verification.secret(verification.takesPublicKeys() ? text.strip() : text);
            return whose.length > 1 ? secret.ofAccount(whose[1]) : secret;
        } catch (IllegalArgumentException e) {
            throw new UsageException(
                    verification.takesPublicKeys()
                            ? what + " is no public key of " + whose[0] + ": 32 bytes in base64 are needed"
                            : what + " is no secret of " + whose[0] + ": " + e.getMessage());
        }
    }

    /** A key in base64 or hexadecimal digits has no colon: what stands in front of one is the account. */
    private static boolean isWrittenKey(Verification verification) {
        return verification.keyKind() == KeyKind.BASE64 || verification.keyKind() == KeyKind.HEX;
    }

    private Verification verification(String provider) {
        return parsers.parser(provider).orElseThrow().verification();
    }

    /** The library says what is a URL; white space would be a slip of the shell. */
    private static String url(String option, String text) throws UsageException {
        try {
            if (text.chars().anyMatch(c -> c <= ' ' || c == 0x7F)) {
                throw new IllegalArgumentException("expected a URL without white space");
            }
            return WebhookRequest.builder()
                    .url("https://localhost/")
                    .build()
                    .withPublicUrl(text)
                    .url();
        } catch (IllegalArgumentException e) {
            throw new UsageException(option + ": " + e.getMessage());
        }
    }

    private static Instant time(String text) throws UsageException {
        try {
            return Instant.ofEpochSecond(Long.parseLong(text));
        } catch (NumberFormatException | DateTimeException e) {
            throw new UsageException("--now needs whole seconds since 1970");
        }
    }
}
