package io.callstatus;

import io.callstatus.internal.verify.Acceptance;
import io.callstatus.internal.verify.CalledUrls;
import io.callstatus.internal.verify.DiagnosisLimit;
import io.callstatus.internal.verify.PlacedSecret;
import io.callstatus.internal.verify.ProofKey;
import io.callstatus.internal.verify.VerifierSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Detection#verify(Secrets)} accepts as proof: the secrets of each provider, and the providers that you trust
 * without any. Immutable and thread-safe. {@code toString} shows nothing.
 *
 * <pre>{@code
 * Secrets secrets = Secrets.builder()
 *         .calledAt(Set.of("https://hooks.example.com/calls"))
 *         .secret("freeclimb", System.getenv("FREECLIMB_SECRET"))
 *         .secretInQuery("callerdesk", "key", System.getenv("CALLERDESK_KEY"))
 *         .trustUnverified("fonedynamics")
 *         .build();
 * }</pre>
 *
 * <p>A request of a provider with a secret is never accepted without it, even if the provider is trusted by name.
 */
public final class Secrets {
    private final ConfiguredKeys keys;
    private final Set<String> trusted;
    private final Set<String> partial;
    private final boolean mayBeGuessed;
    private final VerifierSettings settings;

    private Secrets(Builder builder, ConfiguredKeys keys) {
        this.keys = keys;
        this.trusted = Set.copyOf(builder.trusted);
        this.partial = Set.copyOf(builder.partial);
        this.mayBeGuessed = builder.mayBeGuessed;
        this.settings = new VerifierSettings(
                builder.clock, builder.tolerance, builder.calledAt, builder.strictBoundaries, builder.diagnoses);
    }

    private Secrets(Secrets other, ConfiguredKeys keys, VerifierSettings settings) {
        this.keys = keys;
        this.trusted = other.trusted;
        this.partial = other.partial;
        this.mayBeGuessed = other.mayBeGuessed;
        this.settings = settings;
    }

    ConfiguredKeys keys() {
        return keys;
    }

    /** These, and something around their resolver. */
    Secrets withResolver(UnaryOperator<SecretResolver> around) {
        return new Secrets(this, keys.withResolver(around), settings);
    }

    /** These secrets as of another time, for a stored request: signatures age from it. Only the archive says when it was. */
    public Secrets asOf(Instant time) {
        return new Secrets(this, keys, settings.asOf(time));
    }

    /**
     * Checks the configuration against these providers, so that a mistake fails at start-up and not at the first call: each id
     * is that of one of them, nothing is configured by which all requests of a provider would be refused, and no shared secret
     * is short enough to guess. {@link CallStatusEndpoint} calls it with the installed providers. It logs a warning if a
     * provider that is trusted by name is recognised by fields that a provider with a proof sends too.
     *
     * @throws IllegalArgumentException if a check fails; the message names the provider, and the ids that exist
     */
    public Secrets requireKnown(ParserSet parsers) {
        keys.requireKnown(parsers, trusted, partial, mayBeGuessed);
        return this;
    }

    boolean isTrusted(String provider) {
        return trusted.contains(provider);
    }

    Acceptance acceptance(String provider) {
        return new Acceptance(partial.contains(provider), isTrusted(provider));
    }

    VerifierSettings settings() {
        return settings;
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
        private final Map<String, List<ProofKey>> secrets = new HashMap<>();
        private final Map<String, List<PlacedSecret>> placedSecrets = new HashMap<>();
        private Optional<SecretResolver> resolver = Optional.empty();
        private final Set<String> resolved = new HashSet<>();
        private final Set<String> trusted = new HashSet<>();
        private final Set<String> partial = new HashSet<>();
        private boolean mayBeGuessed;
        private boolean mayBeReplayed;
        private Duration tolerance = FutureTimes.TOLERANCE;
        private Clock clock = Clock.systemUTC();
        private CalledUrls calledAt = CalledUrls.ANY;
        private boolean strictBoundaries;
        private @Nullable DiagnosisLimit diagnoses;

        Builder() {}

        /**
         * Says which URLs you gave the providers: scheme, host and path, without a query. A signature over the URL that was
         * called is then accepted only for these, so neither the {@code Host} header nor anybody who has a signed request can
         * choose another. If a scheme does not sign the URL, the URL is not checked. Replaces those set before.
         *
         * <p>Scheme and host compare in lower case, with and without the default port, an empty path as {@code /}. It is
         * {@link WebhookRequest#url()} that is compared: behind a proxy, set it by {@link WebhookRequest#withPublicBase} or
         * {@link WebhookRequest#withPublicUrl}.
         *
         * @throws IllegalArgumentException if there is none, or one is not absolute, or has a user, a query or a fragment
         */
        public Builder calledAt(Set<String> urls) {
            calledAt = CalledUrls.of(urls);
            return this;
        }

        /**
         * Refuses a request if it is not certain where its signed values begin and end. Without this, it is accepted as
         * {@link Trust#PARTIAL_SIGNATURE}. A caller whose name contains the name of a field can then cause the reports of their
         * own calls to be refused.
         */
        public Builder strictBoundaries() {
            strictBoundaries = true;
            return this;
        }

        /** As {@link #diagnosing(int)}, with one refusal a second of each provider; four times that of all providers. */
        public Builder diagnosing() {
            return diagnosing(1);
        }

        /**
         * If a request is refused, looks for a small change with which it would have been accepted, and says so in
         * {@link VerificationException#diagnosis()} and in the message: the URL before a proxy changed it, the body before
         * something rewrote it, another secret that is configured. No request is accepted because of it, and accepted requests
         * cost nothing more. For a refused one, at most 16 codes are computed when somebody asks for the message. Off unless
         * this is called. Do not send the diagnosis to a sender or a tenant.
         *
         * @param perSecond how many refusals of each provider are diagnosed per second, 1 to 1,000; ten times as many at once
         * @throws IllegalArgumentException if it is another number
         */
        public Builder diagnosing(int perSecond) {
            diagnoses = new DiagnosisLimit(perSecond);
            return this;
        }

        /**
         * Adds a secret of a provider: a signing key, or the secret that it sends in its header. Several are tried in turn, so
         * that one can replace another without an interruption. It is valid for every account that has no secret of its own.
         *
         * @throws IllegalArgumentException if it is empty, or null as configuration is that is not set, or there are more
         *     than 64 of the provider
         */
        public Builder secret(String provider, @Nullable String secret) {
            return secret(provider, Secret.of(provider, secret));
        }

        /**
         * Adds a secret of one account of a provider, as {@link Secret#ofAccount} says; {@link AcceptedRequest#verifiedAccount()}
         * is then this one. A request that names no account at all is tried with the secrets of all.
         *
         * @param accountId the id as the provider sends it, such as in {@link CallStatus#accountId()}
         * @throws IllegalArgumentException if one is empty, or null as configuration is that is not set, or there are more
         *     than 64 of the provider
         */
        public Builder secret(String provider, String accountId, @Nullable String secret) {
            return secret(provider, Secret.of(provider, secret).ofAccount(accountId));
        }

        /**
         * Adds a secret of a provider, with a label or for an account, a {@linkplain Secret#publicKey public key}, or
         * {@linkplain Secret#ofUser user and password}.
         */
        public Builder secret(String provider, Secret secret) {
            ConfiguredKeys.add(secrets, provider, secret.key());
            return this;
        }

        /**
         * Looks up the secrets for each request, by provider and account: for these providers, or, if none is named, for every
         * provider that offers a proof. For these providers, nothing else counts: secrets that were given by {@code secret(…)}
         * are not tried. If the resolver finds no secret, the request is refused, even if its provider is trusted by name or a
         * secret in the URL is right. The account is only what the sender claims. Replaces the resolver that was set before. If
         * a named provider offers no proof, all its requests are refused.
         *
         * @throws IllegalArgumentException if one is no provider's id
         */
        public Builder resolver(SecretResolver value, String... providers) {
            resolver = Optional.of(value);
            resolved.clear();
            List.of(providers).forEach(provider -> resolved.add(ConfiguredKeys.requireProvider(provider)));
            return this;
        }

        /**
         * Requires a secret of your own in the query of the webhook URL that you gave the provider, such as {@code ?key=…}, in
         * every request of the provider, signed or not. It is looked for in the URL as it was received, not in one that
         * {@link WebhookRequest#withPublicUrl} set, and is not kept in the payload. If several secrets in the URL are
         * configured, one is enough. It does not replace a proof that the provider itself offers, unless the provider is also
         * trusted by name.
         *
         * <p>Use 16 random characters or more. Servers and proxies log URLs, queries more than paths. Whoever knows the URL of
         * one tenant can name the account of another: bind the secret to its account by {@link Secret#ofAccount}.
         *
         * @throws IllegalArgumentException if secret or parameter is empty, or there are more than 64 of the provider
         */
        public Builder secretInQuery(String provider, String parameter, @Nullable String secret) {
            return secretInQuery(provider, parameter, Secret.of(provider, secret));
        }

        /** Requires a secret with a label, or one of an account, in the query; else as with a text. */
        public Builder secretInQuery(String provider, String parameter, Secret secret) {
            ConfiguredKeys.add(placedSecrets, provider, PlacedSecret.inQuery(parameter, secret.shared()));
            return this;
        }

        /**
         * Requires a secret of your own as one whole segment of the path of the webhook URL that you gave the provider,
         * whichever segment, such as {@code /calls/…}; else as {@link #secretInQuery(String, String, String)}.
         *
         * @throws IllegalArgumentException if the secret is empty or has a slash, or there are more than 64 of the provider
         */
        public Builder secretInPath(String provider, @Nullable String secret) {
            return secretInPath(provider, Secret.of(provider, secret));
        }

        /** Requires a secret with a label, or one of an account, in the path; else as with a text. */
        public Builder secretInPath(String provider, Secret secret) {
            if (secret.text().indexOf('/') >= 0) {
                throw new IllegalArgumentException("the secret is one segment of the path, and has no slash");
            }
            ConfiguredKeys.add(placedSecrets, provider, PlacedSecret.inPath(secret.shared()));
            return this;
        }

        /**
         * Requires a secret of your own as the whole value of a header that you told the provider to send, such as
         * {@code X-Hook-Token}. If there are several such secrets, in headers or in the URL, one is enough. Else as in a query.
         *
         * @throws IllegalArgumentException if the secret is empty, or the header is one that clients, servers and proxies set
         *     themselves, such as {@code Host}, {@code Cookie}, {@code Content-…}; or there are more than 64
         */
        public Builder headerSecret(String provider, String header, @Nullable String secret) {
            return headerSecret(provider, header, Secret.of(provider, secret));
        }

        /** Requires a secret with a label, or one of an account, in a header; else as with a text. */
        public Builder headerSecret(String provider, String header, Secret secret) {
            ConfiguredKeys.add(placedSecrets, provider, PlacedSecret.inHeader(header, secret.shared()));
            return this;
        }

        /**
         * Accepts requests of these providers without any proof, as long as no secret is configured and no resolver is set for
         * them. A resolver that names no provider does not cover providers that offer no proof.
         *
         * @throws IllegalArgumentException if one is no provider's id
         */
        public Builder trustUnverified(String... providers) {
            List.of(providers).forEach(provider -> trusted.add(ConfiguredKeys.requireProvider(provider)));
            return this;
        }

        /**
         * Accepts, as {@link Trust#PARTIAL_SIGNATURE}, that the signature of these providers covers only some fields.
         *
         * @throws IllegalArgumentException if one is no provider's id
         */
        public Builder acceptPartial(String... providers) {
            List.of(providers).forEach(provider -> partial.add(ConfiguredKeys.requireProvider(provider)));
            return this;
        }

        /**
         * How far a signature's time may differ from now, both ways, in whole seconds; 5 minutes unless set, a day at most.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Builder tolerance(Duration value) {
            if (value.isNegative()) {
                throw new IllegalArgumentException("the tolerance must not be negative");
            }
            tolerance = value;
            return this;
        }

        /** The clock for the current time; the system's unless set. */
        public Builder clock(Clock value) {
            clock = Objects.requireNonNull(value);
            return this;
        }

        /** Allows secrets of your own under 16 characters, in a URL or a header, although they can be guessed: for tests. */
        public Builder allowSecretsShortEnoughToGuess() {
            mayBeGuessed = true;
            return this;
        }

        /** Allows a tolerance of more than a day, in which anybody who recorded a signed request can send it again. */
        public Builder allowToleranceLongEnoughToReplay() {
            mayBeReplayed = true;
            return this;
        }

        /**
         * The secrets.
         *
         * @throws IllegalArgumentException if a secret of your own (in a URL, or of an installed provider in whose header it
         *     stands; of user and password, the password) has less than 16 characters, unless
         *     {@link #allowSecretsShortEnoughToGuess()}; if the tolerance is more than a day, unless
         *     {@link #allowToleranceLongEnoughToReplay()}; if a key is not what its installed provider's scheme takes
         */
        public Secrets build() {
            ConfiguredKeys keys = new ConfiguredKeys(secrets, placedSecrets, resolver, resolved);
            keys.requireProving(mayBeGuessed);
            if (!mayBeReplayed) {
                VerifierSettings.requireShort(tolerance);
            }
            return new Secrets(this, keys);
        }
    }
}
