package io.callstatus.flink;

import io.callstatus.ParserSet;
import io.callstatus.Parsers;
import io.callstatus.flink.SecretPlaces.Kind;
import io.callstatus.flink.SecretPlaces.SecretPlace;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the arguments of a job, once and from left to right. Not thread-safe. */
final class JobArguments {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int BODY = 1 << 20;
    private static final String TRUST = "--trust-unverified";

    private final Iterator<String> arguments;
    private final ParserSet parsers = Parsers.installed();
    private final List<String> ends = new ArrayList<>();
    private final List<SecretPlace> places = new ArrayList<>();
    private final Set<String> trusted = new LinkedHashSet<>();
    private final Set<String> partial = new LinkedHashSet<>();
    private final Set<String> calledAt = new LinkedHashSet<>();
    private final Map<String, String> kafka = new LinkedHashMap<>();
    private final Map<String, String> flink = new LinkedHashMap<>();
    private boolean isUntilNow;
    private boolean withPayload;
    private Duration timeToLive = WEEK;
    private int maxBody = BODY;

    private JobArguments(List<String> arguments) {
        this.arguments = arguments.iterator();
    }

    static JobOptions read(String... arguments) throws UsageException {
        return new JobArguments(List.of(arguments)).read();
    }

    private JobOptions read() throws UsageException {
        while (arguments.hasNext()) {
            String argument = arguments.next();
            if (argument.startsWith("-")) {
                option(argument);
            } else {
                ends.add(argument);
            }
        }
        if (ends.size() != 2) {
            throw new UsageException("FROM and TO are needed, and nothing else without a name");
        }
        return options();
    }

    private JobOptions options() throws UsageException {
        SecretPlaces secrets = new SecretPlaces(
                new ArrayList<>(places),
                new LinkedHashSet<>(trusted),
                new LinkedHashSet<>(partial),
                new LinkedHashSet<>(calledAt));
        boolean isFromKafka = ends.get(0).startsWith("kafka:");
        boolean isBounded = !isFromKafka || isUntilNow;
        JobOptions options = new JobOptions(
                ends.get(0), ends.get(1), secrets, kafka, isBounded, timeToLive, withPayload, maxBody, flink);
        if ((options.isFromKafka() || options.isToKafka()) && !kafka.containsKey("bootstrap.servers")) {
            throw new UsageException("a topic needs --kafka bootstrap.servers=HOST:PORT");
        }
        if (!kafka.getOrDefault("max.request.size", "1048576").matches("[1-9]\\d{4,8}")) {
            throw new UsageException("--kafka max.request.size needs a number of bytes from 10000 to 999999999");
        }
        return options;
    }

    /** {@code --name value} and {@code --name=value} are the same. */
    private void option(String argument) throws UsageException {
        int equals = argument.startsWith("-D") ? -1 : argument.indexOf('=');
        String name = equals < 0 ? argument : argument.substring(0, equals);
        switch (name) {
            case "--with-payload" -> withPayload = true;
            case "--until-now" -> isUntilNow = true;
            default -> option(name, equals < 0 ? next(argument) : argument.substring(equals + 1));
        }
    }

    /** For {@code -Dname=value}, written without a blank, the value is in the argument itself. */
    private String next(String argument) throws UsageException {
        if (argument.startsWith("-D") && argument.length() > 2) {
            return argument.substring(2);
        }
        if (!arguments.hasNext()) {
            throw new UsageException(argument + " needs a value, or is no option");
        }
        return arguments.next();
    }

    private void option(String name, String value) throws UsageException {
        switch (name) {
            case "--secrets" -> places.add(new SecretPlace(Kind.FILE_OF_ALL, "", value));
            case "--secret-file" -> place(Kind.FILE, name, value);
            case "--secret-env" -> place(Kind.VARIABLE, name, value);
            case TRUST -> providers(name, value, trusted);
            case "--accept-partial" -> providers(name, value, partial);
            case "--called-at" -> calledAt.add(value);
            case "--kafka" -> pair(name, value, kafka);
            case "--time-to-live" -> timeToLive = duration(value);
            case "--max-body" -> maxBody = bytes(value);
            default -> flink(name, value);
        }
    }

    private void flink(String name, String value) throws UsageException {
        if (!name.startsWith("-D")) {
            throw new UsageException("there is no option " + name);
        }
        pair("-D", value, flink);
    }

    private void place(Kind kind, String name, String value) throws UsageException {
        int equals = value.indexOf('=');
        String provider = equals < 0 ? "" : value.substring(0, equals).split("@", 2)[0];
        requireProvider(name, provider);
        places.add(new SecretPlace(kind, value.substring(0, equals), value.substring(equals + 1)));
    }

    private void providers(String name, String value, Set<String> into) throws UsageException {
        for (String id : value.split(",")) {
            if (!(id.equals(SecretPlaces.ALL) && name.equals(TRUST))) {
                requireProvider(name, id);
            }
            into.add(id);
        }
    }

    private void requireProvider(String option, String id) throws UsageException {
        if (!parsers.providers().contains(id)) {
            throw new UsageException(option + " needs one of the providers " + parsers.providers());
        }
    }

    private static void pair(String name, String value, Map<String, String> into) throws UsageException {
        int equals = value.indexOf('=');
        if (equals < 1) {
            throw new UsageException(name + " needs NAME=VALUE");
        }
        into.put(value.substring(0, equals), value.substring(equals + 1));
    }

    private static Duration duration(String value) throws UsageException {
        try {
            Duration duration = Duration.parse(value);
            if (duration.toMillis() > 0) {
                return duration;
            }
        } catch (DateTimeException | ArithmeticException e) {
            throw new UsageException("--time-to-live needs a length of time such as P7D or PT36H");
        }
        throw new UsageException("--time-to-live needs a length of time above zero");
    }

    private static int bytes(String value) throws UsageException {
        try {
            int bytes = Integer.parseInt(value);
            if (bytes >= 0 && bytes <= 1 << 30) {
                return bytes;
            }
        } catch (NumberFormatException e) {
            throw new UsageException("--max-body needs a number of bytes");
        }
        throw new UsageException("--max-body needs a number of bytes from 0 to 1073741824");
    }
}
