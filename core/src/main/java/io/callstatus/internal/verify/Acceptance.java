package io.callstatus.internal.verify;

/**
 * What a receiver accepts of a provider by name.
 *
 * @param partial a signature that covers some fields only
 * @param unverified a request of which nothing is proven
 */
public record Acceptance(boolean partial, boolean unverified) {}
