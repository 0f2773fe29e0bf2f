package io.callstatus.flink;

import io.callstatus.ParserSet;
import io.callstatus.Secret;
import io.callstatus.Secrets;
import io.callstatus.spi.CallStatusParser;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Secrets in the form of text: the secret of the provider's own scheme, or {@code header:NAME:VALUE}, {@code query:NAME:VALUE}
 * or {@code path:VALUE} for one of the receiver's own. No message shows any of it. Not thread-safe.
 */
final class SecretLines {
    private final ParserSet parsers;
    private final Secrets.Builder secrets;
    private final Set<String> withSecret = new HashSet<>();

    SecretLines(ParserSet parsers, Secrets.Builder secrets) {
        this.parsers = parsers;
        this.secrets = secrets;
    }

    /** Reads each line of a file; empty lines and those that begin with {@code #} are ignored. */
    void addAll(String content, String place) {
        int number = 0;
        for (String line : content.split("\\R", -1)) {
            number++;
            String where = place + " line " + number;
            if (!line.isBlank() && !line.startsWith("#")) {
                int equals = line.indexOf('=');
                if (equals < 0) {
                    throw new IllegalStateException(where + ": a line is PROVIDER=SECRET or PROVIDER@ACCOUNT=SECRET");
                }
                add(line.substring(0, equals).strip(), line.substring(equals + 1), where);
            }
        }
    }

    void add(String whose, String text, String place) {
        String[] parts = whose.split("@", 2);
        CallStatusParser parser = parsers.parser(parts[0])
                .orElseThrow(() ->
                        new IllegalStateException(place + ": it is for none of the providers " + parsers.providers()));
        Optional<String> account = parts.length > 1 ? Optional.of(parts[1]) : Optional.empty();
        try {
            add(parser, account, text);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(place + ": this is no secret of " + parts[0] + ": " + e.getMessage(), e);
        }
        withSecret.add(parts[0]);
    }

    private void add(CallStatusParser parser, Optional<String> account, String text) {
        String id = parser.provider();
        String[] parts = text.split(":", 3);
        if (parts.length == 3 && parts[0].equals("header")) {
            secrets.headerSecret(id, parts[1], of(account, Secret.of(parts[2])));
        } else if (parts.length == 3 && parts[0].equals("query")) {
            secrets.secretInQuery(id, parts[1], of(account, Secret.of(parts[2])));
        } else if (parts.length > 1 && parts[0].equals("path")) {
            secrets.secretInPath(id, of(account, Secret.of(text.substring(parts[0].length() + 1))));
        } else {
            secrets.secret(id, of(account, SecretPlaces.secret(parser.verification(), text)));
        }
    }

    private static Secret of(Optional<String> account, Secret secret) {
        return account.map(secret::ofAccount).orElse(secret);
    }

    Secrets build(SecretPlaces settings) {
        Set<String> trusted = new HashSet<>(settings.trusted());
        if (trusted.remove(SecretPlaces.ALL)) {
            trusted.addAll(parsers.providers());
            trusted.removeAll(withSecret);
        }
        if (!settings.calledAt().isEmpty()) {
            secrets.calledAt(settings.calledAt());
        }
        try {
            return secrets.trustUnverified(trusted.toArray(String[]::new))
                    .acceptPartial(settings.partial().toArray(String[]::new))
                    .build()
                    .requireKnown(parsers);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("the secrets cannot be used: " + e.getMessage(), e);
        }
    }
}
