package io.callstatus;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;

/**
 * Looks up secrets by provider and account, for receivers that serve many accounts. Used by many threads at once.
 *
 * <p>It is asked before anything is proven, for every request whose proof has the right form, so anybody can cause it to look up
 * any account: answer from memory. What it throws is passed to the caller of {@link Detection#verify(Secrets)}.
 *
 * <pre>{@code
 * SecretResolver resolver = (provider, account) -> account.map(secretsByAccount::get).orElse(List.of());
 * }</pre>
 */
@FunctionalInterface
public interface SecretResolver {
    /**
     * The secrets of an account; each is tried. Empty texts count as none.
     *
     * @param provider the id of the provider
     * @param accountId the account that the request claims to come from, which nothing has proven yet: 1 to 128 visible ASCII
     *     characters; empty if it names none, or two, or one of another form
     * @return at most 64; empty if there is none: the request is then refused like one with a wrong signature
     */
    Collection<String> secrets(String provider, Optional<String> accountId);

    /**
     * The same secrets with their labels. This is the method that the library calls; the secrets have no labels unless it is
     * overridden, as {@link #labelled} does.
     *
     * @return at most 64; those {@linkplain Secret#ofAccount of another account} than the request claims are not tried
     */
    default Collection<Secret> labelledSecrets(String provider, Optional<String> accountId) {
        return secrets(provider, accountId).stream()
                .filter(Objects::nonNull)
                .filter(secret -> !secret.isBlank())
                .map(Secret::of)
                .toList();
    }

    /**
     * A resolver whose secrets have labels, for {@link AcceptedRequest#keyLabel()}.
     *
     * <pre>{@code
     * SecretResolver.labelled((provider, account) -> account.map(secretsByAccount::get).orElse(List.of()))
     * }</pre>
     */
    static SecretResolver labelled(Labelled lookUp) {
        return new SecretResolver() {
            @Override
            public Collection<String> secrets(String provider, Optional<String> accountId) {
                return lookUp.secrets(provider, accountId).stream()
                        .map(Secret::text)
                        .toList();
            }

            @Override
            public Collection<Secret> labelledSecrets(String provider, Optional<String> accountId) {
                return lookUp.secrets(provider, accountId);
            }
        };
    }

    /** Looks up secrets with labels; used by many threads at once. */
    @FunctionalInterface
    interface Labelled {
        /**
         * The secrets of an account, as {@link SecretResolver#secrets} gives them.
         *
         * @param provider the id of the provider
         * @param accountId the account that the request claims to come from; empty where it claims none that can be looked up
         * @return at most 64; empty where there is none
         */
        Collection<Secret> secrets(String provider, Optional<String> accountId);
    }
}
