package io.callstatus;

import io.callstatus.internal.verify.ClaimedAccount;
import io.callstatus.internal.verify.SharedKey;
import io.callstatus.internal.verify.UrlSecret;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Verification.Scheme;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The secrets that were configured, and whom they speak for. Immutable and thread-safe. */
final class ConfiguredKeys {
    private final Map<String, List<SharedKey>> secrets;
    private final Map<String, List<UrlSecret>> urlSecrets;
    private final Optional<SecretResolver> resolver;
    private final Set<String> resolved;
    private final Set<String> bound;

    ConfiguredKeys(
            Map<String, List<SharedKey>> secrets,
            Map<String, List<UrlSecret>> urlSecrets,
            Optional<SecretResolver> resolver,
            Set<String> resolved) {
        this.secrets = copy(secrets);
        this.urlSecrets = copy(urlSecrets);
        this.resolver = resolver;
        this.resolved = Set.copyOf(resolved);
        this.bound = bound();
    }

    /** These, and something around their resolver. */
    ConfiguredKeys withResolver(UnaryOperator<SecretResolver> around) {
        return new ConfiguredKeys(secrets, urlSecrets, resolver.map(around), resolved);
    }

    private static <T> Map<String, List<T>> copy(Map<String, List<T>> map) {
        Map<String, List<T>> copy = new HashMap<>();
        map.forEach((provider, list) -> copy.put(provider, List.copyOf(list)));
        return Map.copyOf(copy);
    }

    private Set<String> bound() {
        Set<String> providers = new HashSet<>();
        secrets.forEach((provider, keys) ->
                keys.stream().flatMap(key -> key.account().stream()).forEach(account -> providers.add(provider)));
        urlSecrets.forEach((provider, keys) ->
                keys.stream().flatMap(key -> key.account().stream()).forEach(account -> providers.add(provider)));
        return Set.copyOf(providers);
    }

    /** Every provider that was named for its secrets. */
    Set<String> providers() {
        Set<String> all = new HashSet<>(secrets.keySet());
        all.addAll(urlSecrets.keySet());
        all.addAll(resolved);
        return all;
    }

    /**
     * Whether the provider's own proof is asked for. A resolver for every provider speaks for those that offer one; where
     * it was named, or a secret given, for one that offers none, nothing of it passes.
     */
    boolean askForProof(String provider, boolean isOffered) {
        return secrets.containsKey(provider) || resolved.contains(provider) || (isOffered && isResolved(provider));
    }

    /** Whether it matters which account a request claims. */
    boolean askForAccount(String provider) {
        return isResolved(provider) || bound.contains(provider);
    }

    /** The secrets to try for an account. Where a resolver speaks for the provider, what was configured does not. */
    List<SharedKey> of(String provider, ClaimedAccount account) {
        List<SharedKey> all =
                isResolved(provider) ? resolve(provider, account) : secrets.getOrDefault(provider, List.of());
        return account.choose(all, SharedKey::account);
    }

    /** What a resolver has for an account is that account's, unless it says otherwise. */
    private List<SharedKey> resolve(String provider, ClaimedAccount account) {
        return resolver.map(r -> r.labelledSecrets(provider, account.id())).orElse(List.of()).stream()
                .map(Secret::key)
                .map(key -> key.account().isPresent()
                        ? key
                        : account.id().map(key::ofAccount).orElse(key))
                .toList();
    }

    private boolean isResolved(String provider) {
        return resolver.isPresent() && (resolved.isEmpty() || resolved.contains(provider));
    }

    List<UrlSecret> inUrl(String provider) {
        return urlSecrets.getOrDefault(provider, List.of());
    }

    /** Refuses what a stranger could guess: the user's own secrets, not the keys that a provider makes. */
    void requireLongEnough() {
        urlSecrets.forEach(
                (provider, keys) -> keys.stream().map(UrlSecret::key).forEach(key -> require(key, provider)));
        secrets.forEach((provider, keys) -> {
            if (keys.stream().anyMatch(SharedKey::canBeGuessed) && schemeOf(provider) == Scheme.SHARED_SECRET) {
                keys.forEach(key -> require(key, provider));
            }
        });
    }

    private static void require(SharedKey key, String provider) {
        if (key.canBeGuessed()) {
            throw new IllegalArgumentException("a secret of your own for " + provider + " has less than "
                    + SharedKey.LONG_ENOUGH + " characters, so that it can be guessed: take " + SharedKey.LONG_ENOUGH
                    + " random ones or more, or accept that by allowSecretsShortEnoughToGuess()");
        }
    }

    /** That of an installed provider; asked about short secrets only, since it loads them. */
    private static Scheme schemeOf(String provider) {
        return ServiceLoader.load(CallStatusParser.class, CallStatusParser.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .filter(parser -> parser.provider().equals(provider))
                .map(parser -> parser.verification().scheme())
                .findFirst()
                .orElse(Scheme.NONE);
    }

    /** Refuses what would have all requests of the provider refused, or protect nothing. */
    void requireUsable(String provider, Scheme scheme, boolean isTrusted, boolean mayBeGuessed) {
        if (scheme == Scheme.NONE && askForProof(provider, false)) {
            throw new IllegalArgumentException(
                    provider + " signs nothing and sends no secret, so secret(…) and resolver(…)"
                            + " can prove nothing: put a secret of your own into its URL by secretInPath(…), or trust it by name");
        }
        if (!askForProof(provider, scheme != Scheme.NONE) && scheme != Scheme.NONE && !isTrusted) {
            throw new IllegalArgumentException("a secret in the URL takes the place of the proof that " + provider
                    + " offers only beside trustUnverified(\"" + provider + "\"): give its secret by secret(…)");
        }
        if (scheme == Scheme.SHARED_SECRET && !mayBeGuessed) {
            secrets.getOrDefault(provider, List.of()).forEach(key -> require(key, provider));
        }
    }

    /** Nothing about any secret. */
    @Override
    public String toString() {
        return "ConfiguredKeys{***}";
    }
}
