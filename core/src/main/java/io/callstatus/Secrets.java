package io.callstatus;

import io.callstatus.internal.UrlSecret;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What {@link Detection#verify(Secrets)} believes: secrets per provider, and the providers that you trust without any.
 * Immutable and thread-safe. {@code toString} shows nothing.
 *
 * <pre>{@code
 * Secrets secrets = Secrets.builder()
 *         .secret("freeclimb", System.getenv("FREECLIMB_SECRET"))
 *         .secretInQuery("callerdesk", "key", System.getenv("CALLERDESK_KEY"))
 *         .trustUnverified("fonedynamics")
 *         .build();
 * }</pre>
 *
 * <p>A provider with a secret is never let through without it, trusted by name or not.
 */
public final class Secrets {
    private final Map<String, List<String>> secrets;
    private final Map<String, List<UrlSecret>> urlSecrets;
    private final SecretResolver resolver;
    private final Set<String> trusted;
    private final Duration tolerance;
    private final Clock clock;

    private Secrets(Builder builder) {
        this.secrets = copy(builder.secrets);
        this.urlSecrets = copy(builder.urlSecrets);
        this.resolver = builder.resolver;
        this.trusted = Set.copyOf(builder.trusted);
        this.tolerance = builder.tolerance;
        this.clock = builder.clock;
    }

    private static <T> Map<String, List<T>> copy(Map<String, List<T>> map) {
        Map<String, List<T>> copy = new HashMap<>();
        map.forEach((provider, list) -> copy.put(provider, List.copyOf(list)));
        return Map.copyOf(copy);
    }

    List<byte[]> of(String provider, Optional<String> accountId) {
        List<String> all = new ArrayList<>(secrets.getOrDefault(provider, List.of()));
        resolver.secrets(provider, accountId).forEach(secret -> all.add(requireSecret(secret)));
        return all.stream().map(s -> s.getBytes(StandardCharsets.UTF_8)).toList();
    }

    List<UrlSecret> inUrl(String provider) {
        return urlSecrets.getOrDefault(provider, List.of());
    }

    boolean isTrusted(String provider) {
        return trusted.contains(provider);
    }

    Duration tolerance() {
        return tolerance;
    }

    Clock clock() {
        return clock;
    }

    private static String requireSecret(String secret) {
        if (secret.isBlank()) {
            throw new IllegalArgumentException(
                    "an empty secret protects nothing: check the configuration it comes from");
        }
        return secret;
    }

    /** A builder that trusts nobody. */
    public static Builder builder() {
        return new Builder();
    }

    /** Nothing about any secret. */
    @Override
    public String toString() {
        return "Secrets{***}";
    }

    /** Builds {@link Secrets}; not thread-safe. */
    public static final class Builder {
        private final Map<String, List<String>> secrets = new HashMap<>();
        private final Map<String, List<UrlSecret>> urlSecrets = new HashMap<>();
        private SecretResolver resolver = (provider, accountId) -> List.of();
        private final Set<String> trusted = new HashSet<>();
        private Duration tolerance = Duration.ofMinutes(5);
        private Clock clock = Clock.systemUTC();

        Builder() {}

        /**
         * Adds a secret of a provider: a signing key, or what it sends in its header. Several are tried in turn, so that
         * one can replace another without a gap.
         *
         * @throws IllegalArgumentException if it is empty
         */
        public Builder secret(String provider, String secret) {
            secrets.computeIfAbsent(Objects.requireNonNull(provider), p -> new ArrayList<>())
                    .add(requireSecret(secret));
            return this;
        }

        /** Looks up further secrets for each request, by provider and account. */
        public Builder resolver(SecretResolver value) {
            resolver = Objects.requireNonNull(value);
            return this;
        }

        /**
         * Requires a secret of your own in the query of the webhook URL that you gave the provider, such as
         * {@code ?key=…}. It is not kept in the payload.
         *
         * @throws IllegalArgumentException if the secret is empty
         */
        public Builder secretInQuery(String provider, String parameter, String secret) {
            return urlSecret(provider, Optional.of(parameter), secret);
        }

        /**
         * Requires a secret of your own as a segment of the path of the webhook URL that you gave the provider, such as
         * {@code /calls/…}.
         *
         * @throws IllegalArgumentException if the secret is empty
         */
        public Builder secretInPath(String provider, String secret) {
            return urlSecret(provider, Optional.empty(), secret);
        }

        private Builder urlSecret(String provider, Optional<String> parameter, String secret) {
            byte[] bytes = requireSecret(secret).getBytes(StandardCharsets.UTF_8);
            urlSecrets
                    .computeIfAbsent(Objects.requireNonNull(provider), p -> new ArrayList<>())
                    .add(new UrlSecret(parameter, bytes));
            return this;
        }

        /** Lets these providers through without any proof, as long as no secret is configured for them. */
        public Builder trustUnverified(String... providers) {
            trusted.addAll(List.of(providers));
            return this;
        }

        /**
         * How far the time in a signature may lie from now, both ways; 5 minutes unless set.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Builder tolerance(Duration value) {
            if (value.isNegative()) {
                throw new IllegalArgumentException("a tolerance that is not negative");
            }
            tolerance = value;
            return this;
        }

        /** The clock that tells now; the system's unless set. */
        public Builder clock(Clock value) {
            clock = Objects.requireNonNull(value);
            return this;
        }

        /** The secrets. */
        public Secrets build() {
            return new Secrets(this);
        }
    }
}
