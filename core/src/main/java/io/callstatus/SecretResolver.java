package io.callstatus;

import java.util.Collection;
import java.util.Optional;

/**
 * Looks up secrets per provider and account, for receivers that serve many accounts. Used by many threads at once.
 *
 * <p>It is asked for every request before anything is proven, so anybody can make it look up any account: answer from
 * memory. What it throws goes through to the caller of {@link Detection#verify(Secrets)}.
 */
@FunctionalInterface
public interface SecretResolver {
    /**
     * The secrets of an account; each is tried. Empty texts count as none.
     *
     * @param provider the id of the provider
     * @param accountId the account that the request claims to come from, which nothing has proven yet; empty where it
     *     claims none, or two
     * @return at most 64; empty where there is none: the request is then refused
     */
    Collection<String> secrets(String provider, Optional<String> accountId);
}
