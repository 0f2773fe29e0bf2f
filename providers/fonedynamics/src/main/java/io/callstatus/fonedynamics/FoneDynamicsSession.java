package io.callstatus.fonedynamics;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * The caller's visit to the web site; absent from calls that no visit led to.
 *
 * <p>Immutable and thread-safe. {@code toString} shows nothing that was sent.
 */
@Value.Immutable
public sealed interface FoneDynamicsSession permits ImmutableFoneDynamicsSession {
    /** {@code Session.Traffic.Type}: what led to the visit. */
    @Value.Redacted
    Optional<TrafficType> trafficType();

    /** {@code Session.Traffic.Type}: the word itself, as sent. */
    @Value.Redacted
    Optional<String> trafficTypeText();

    /** {@code Session.Keywords}: text, the words searched for; often absent. */
    @Value.Redacted
    Optional<String> keywords();

    /** {@code Session.ConversionUri}: text, the URI of the page that the call came from. */
    @Value.Redacted
    Optional<String> conversionUri();

    /** {@code Session.LandingUri}: text, the URI of the page where the visit began. */
    @Value.Redacted
    Optional<String> landingUri();

    /** What led to a visit. */
    enum TrafficType {
        /** A campaign. */
        CAMPAIGN,
        /** The address typed in, or a bookmark. */
        DIRECT,
        /** A search. */
        ORGANIC,
        /** A link on another site. */
        REFERRAL,
        /** Nobody knows. */
        UNATTRIBUTED,
        /** A word that this release does not know. */
        UNKNOWN
    }
}
