package io.callstatus;

import io.callstatus.VerificationException.Diagnosis.Cause;
import io.callstatus.internal.log.LimitedLog;
import io.callstatus.internal.verify.ClaimedAccount;
import io.callstatus.internal.verify.KeyKinds;
import io.callstatus.internal.verify.NearKey;
import io.callstatus.internal.verify.NearPlaced;
import io.callstatus.internal.verify.PlacedSecret;
import io.callstatus.internal.verify.ProofKey;
import io.callstatus.internal.verify.ProofVerifier;
import io.callstatus.internal.verify.SharedKey;
import io.callstatus.spi.Verification;
import io.callstatus.spi.VerificationScheme.KeyKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The secrets that were configured, and for which providers and accounts they count. Immutable and thread-safe. */
final class ConfiguredKeys {
    /** At most so many other secrets are examined. */
    private static final int MOST_BESIDE = 6;

    private static final Pattern PROVIDER = Pattern.compile("[a-z0-9]+");

    private final Map<String, List<ProofKey>> secrets;
    private final Map<String, List<PlacedSecret>> placedSecrets;
    private final Optional<SecretResolver> resolver;
    private final Set<String> resolved;
    private final Set<String> bound;

    ConfiguredKeys(
            Map<String, List<ProofKey>> secrets,
            Map<String, List<PlacedSecret>> placedSecrets,
            Optional<SecretResolver> resolver,
            Set<String> resolved) {
        this.secrets = copy(secrets);
        this.placedSecrets = copy(placedSecrets);
        this.resolver = resolver;
        this.resolved = Set.copyOf(resolved);
        this.bound = bound();
    }

    /** The same secrets, with a wrapper around their resolver. */
    ConfiguredKeys withResolver(UnaryOperator<SecretResolver> around) {
        return new ConfiguredKeys(secrets, placedSecrets, resolver.map(around), resolved);
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
        placedSecrets.forEach((provider, keys) ->
                keys.stream().flatMap(key -> key.account().stream()).forEach(account -> providers.add(provider)));
        return Set.copyOf(providers);
    }

    /** Every provider for which secrets are configured. */
    Set<String> providers() {
        Set<String> all = new HashSet<>(secrets.keySet());
        all.addAll(placedSecrets.keySet());
        all.addAll(resolved);
        return all;
    }

    /**
     * Whether the provider's own proof is needed. A resolver for every provider counts for those that offer a proof. If a
     * provider without a proof was named, or has a secret, all its requests are refused.
     */
    boolean askForProof(String provider, boolean isOffered) {
        return secrets.containsKey(provider) || resolved.contains(provider) || (isOffered && isResolved(provider));
    }

    /** Whether it matters which account a request claims. */
    boolean askForAccount(String provider) {
        return isResolved(provider) || bound.contains(provider);
    }

    /** The secrets to try for an account. If there is a resolver for the provider, configured secrets are ignored. */
    List<ProofKey> of(String provider, ClaimedAccount account) {
        List<ProofKey> all =
                isResolved(provider) ? resolve(provider, account) : secrets.getOrDefault(provider, List.of());
        return account.choose(all, ProofKey::account);
    }

    /** What a resolver returns for an account belongs to that account, unless the secret says otherwise. */
    private List<ProofKey> resolve(String provider, ClaimedAccount account) {
        return resolver.map(r -> r.labelledSecrets(provider, account.id())).orElse(List.of()).stream()
                .map(Secret::key)
                .map(key -> key.account().isPresent()
                        ? key
                        : account.id().map(key::ofAccount).orElse(key))
                .toList();
    }

    /**
     * Other configured secrets, which may have been meant for a provider: of other accounts, for other uses, of other
     * providers.
     */
    List<NearKey> beside(String provider, List<ProofKey> tried) {
        List<NearKey> others = new ArrayList<>();
        secrets.getOrDefault(provider, List.of()).stream()
                .filter(key -> !tried.contains(key))
                .forEach(key -> others.add(new NearKey(Cause.KEY_ACCOUNT, Optional.empty(), key)));
        placed(provider).forEach(one -> others.add(new NearKey(Cause.KEY_USE, Optional.empty(), one.key())));
        new TreeMap<>(secrets)
                .forEach((id, keys) -> keys.stream()
                        .filter(key -> !id.equals(provider))
                        .forEach(key -> others.add(new NearKey(Cause.KEY_PROVIDER, Optional.of(id), key))));
        return others.subList(0, Math.min(others.size(), MOST_BESIDE));
    }

    /** The same for secrets of the receiver's own. */
    List<NearPlaced> placedBeside(String provider) {
        List<NearPlaced> others = new ArrayList<>();
        placed(provider).forEach(one -> others.add(new NearPlaced(Cause.KEY_ACCOUNT, Optional.empty(), one)));
        new TreeMap<>(placedSecrets)
                .forEach((id, all) -> all.stream()
                        .filter(one -> !id.equals(provider))
                        .forEach(one -> others.add(new NearPlaced(Cause.KEY_PROVIDER, Optional.of(id), one))));
        return others;
    }

    private boolean isResolved(String provider) {
        return resolver.isPresent() && (resolved.isEmpty() || resolved.contains(provider));
    }

    List<PlacedSecret> placed(String provider) {
        return placedSecrets.getOrDefault(provider, List.of());
    }

    /** Refuses what a stranger could guess, the user's own secrets, and what the scheme of a provider does not accept. */
    void requireProving(boolean mayBeGuessed) {
        if (!mayBeGuessed) {
            placedSecrets.forEach((provider, all) -> all.forEach(one -> require(one.key(), KeyKind.TEXT, provider)));
        }
        for (String provider : secrets.keySet()) {
            Parsers.installed().parser(provider).ifPresent(parser -> {
                require(parser.verification(), provider, mayBeGuessed);
            });
        }
    }

    private void require(Verification verification, String provider, boolean mayBeGuessed) {
        for (ProofKey key : secrets.getOrDefault(provider, List.of())) {
            if (verification.isOffered() && key.as(verification.keyKind()) == null) {
                throw new IllegalArgumentException("what is configured for " + provider + " is no "
                        + KeyKinds.words(verification.keyKind()) + ", which its scheme takes: "
                        + howToGive(verification.keyKind()));
            }
            if (key.hasId() && !verification.namesKeys()) {
                throw new IllegalArgumentException("a key with an id is configured for " + provider
                        + ", whose requests name no key: give its secret by secret(…), exactly as the provider"
                        + " shows it");
            }
            if (verification.isSharedSecret() && !mayBeGuessed && key instanceof SharedKey shared) {
                require(shared, verification.keyKind(), provider);
            }
        }
    }

    private static String howToGive(KeyKind kind) {
        return switch (kind) {
            case ED25519 -> "give it as Secret.publicKey(…)";
            case USER_AND_PASSWORD -> "give it as Secret.ofUser(…)";
            case TEXT, BASE64, HEX -> "give it by secret(…), exactly as the provider shows it";
        };
    }

    private static void require(SharedKey key, KeyKind kind, String provider) {
        if (key.canBeGuessed(kind)) {
            String what = kind == KeyKind.USER_AND_PASSWORD ? "a password" : "a secret";
            throw new IllegalArgumentException(what + " of your own for " + provider + " has less than "
                    + SharedKey.LONG_ENOUGH + " characters, so that it can be guessed: take " + SharedKey.LONG_ENOUGH
                    + " random ones or more, or accept that by allowSecretsShortEnoughToGuess()");
        }
    }

    /** An unknown name would be a secret, or a trust, that is never used. */
    static String requireProvider(String provider) {
        if (!PROVIDER.matcher(provider).matches()) {
            throw new IllegalArgumentException(
                    "the id of a provider has lower-case letters and digits only, such as freeclimb");
        }
        return provider;
    }

    /** Adds a secret of a provider. */
    static <T> void add(Map<String, List<T>> map, String provider, T secret) {
        List<T> all = map.computeIfAbsent(requireProvider(provider), p -> new ArrayList<>());
        if (all.size() == ProofVerifier.MAX_SECRETS) {
            throw new IllegalArgumentException("each secret is tried on each request, so there are at most "
                    + ProofVerifier.MAX_SECRETS + "; a resolver chooses by account");
        }
        all.add(secret);
    }

    /** Checks the configuration against the providers that exist. */
    void requireKnown(ParserSet parsers, Set<String> trusted, Set<String> partial, boolean mayBeGuessed) {
        Set<String> configured = new TreeSet<>(providers());
        configured.addAll(trusted);
        configured.addAll(partial);
        for (String provider : configured) {
            Verification verification = parsers.parser(provider)
                    .orElseThrow(() -> new IllegalArgumentException("there is no provider '" + provider
                            + "'; those that there are: " + new TreeSet<>(parsers.providers())))
                    .verification();
            requireUsable(provider, verification, trusted.contains(provider), mayBeGuessed);
            if (verification.isPartial() && askForProof(provider, true) && !partial.contains(provider)) {
                throw new IllegalArgumentException("the signature of " + provider
                        + " covers some fields only, so that each of its requests would be refused:"
                        + " accept that by acceptPartial(\"" + provider + "\")");
            }
        }
        warnOfLookAlikes(parsers, trusted);
    }

    private void warnOfLookAlikes(ParserSet parsers, Set<String> trusted) {
        Set<String> proven = proven(parsers);
        Set<String> unproven = new HashSet<>(trusted);
        unproven.removeAll(proven);
        List<String> warnings = LookAlikes.warnings(parsers, unproven, proven);
        if (!warnings.isEmpty()) {
            LimitedLog log = new LimitedLog();
            warnings.forEach(log::warn);
        }
    }

    private Set<String> proven(ParserSet parsers) {
        Set<String> proven = providers();
        if (resolver.isPresent() && resolved.isEmpty()) {
            parsers.providers().stream()
                    .filter(id ->
                            parsers.parser(id).orElseThrow().verification().isOffered())
                    .forEach(proven::add);
        }
        return proven;
    }

    /** Refuses a secret that would refuse all requests of the provider, or protect nothing. */
    private void requireUsable(String provider, Verification verification, boolean isTrusted, boolean mayBeGuessed) {
        boolean isOffered = verification.isOffered();
        if (!isOffered && askForProof(provider, false)) {
            throw new IllegalArgumentException(
                    provider + " signs nothing and sends no secret, so secret(…) and resolver(…) can prove nothing:"
                            + " put a secret of your own into its URL by secretInPath(…), or trust it by name");
        }
        if (!askForProof(provider, isOffered) && isOffered && !verification.isOptional() && !isTrusted) {
            throw new IllegalArgumentException(
                    "a secret in the URL or in a header of yours takes the place of the proof that " + provider
                            + " offers only beside trustUnverified(\"" + provider
                            + "\"): give its secret by secret(…)");
        }
        require(verification, provider, mayBeGuessed);
    }

    /** Nothing about any secret. */
    @Override
    public String toString() {
        return "ConfiguredKeys{***}";
    }
}
