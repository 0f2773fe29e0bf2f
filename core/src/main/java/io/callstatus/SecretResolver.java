package io.callstatus;

import java.util.Collection;
import java.util.Optional;

/** Looks up secrets per provider and account, for receivers that serve many accounts. Used by many threads at once. */
@FunctionalInterface
public interface SecretResolver {
    /**
     * The secrets of an account; each is tried.
     *
     * @param provider the id of the provider
     * @param accountId the account that the request claims to come from, which nothing has proven yet
     * @return empty where there is none: the request is then refused
     */
    Collection<String> secrets(String provider, Optional<String> accountId);
}
