package io.callstatus.internal.verify;

/**
 * What a receiver explicitly accepts from a provider.
 *
 * @param partial a signature that covers some fields only
 * @param unverified a request for which nothing is proven
 */
public record Acceptance(boolean partial, boolean unverified) {}
