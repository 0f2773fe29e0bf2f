package io.callstatus.fonedynamics;

import io.callstatus.spi.Fields;
import io.callstatus.spi.ProviderDetails;
import io.callstatus.spi.WordMap;
import java.util.Optional;

/** The caller's visit to the web site; absent from calls that no visit led to. */
public final class FoneDynamicsSession extends ProviderDetails {
    private static final WordMap<TrafficType> TRAFFIC_TYPES =
            WordMap.withDefault(TrafficType.UNKNOWN).same("Campaign", "Direct", "Organic", "Referral", "Unattributed");

    private final Optional<TrafficType> trafficType =
            in.find("Session.Traffic.Type").map(TRAFFIC_TYPES::of);
    private final Optional<String> trafficTypeText = in.find("Session.Traffic.Type");
    private final Optional<String> keywords = in.find("Session.Keywords");
    private final Optional<String> conversionUri = in.find("Session.ConversionUri");
    private final Optional<String> landingUri = in.find("Session.LandingUri");

    FoneDynamicsSession(Fields in) {
        super(in);
    }

    /** {@code Session.Traffic.Type}: what led to the visit. */
    public Optional<TrafficType> trafficType() {
        return trafficType;
    }

    /** {@code Session.Traffic.Type}: the word itself, as sent. */
    public Optional<String> trafficTypeText() {
        return trafficTypeText;
    }

    /** {@code Session.Keywords}: text, the words searched for; often absent. */
    public Optional<String> keywords() {
        return keywords;
    }

    /** {@code Session.ConversionUri}: text, the URI of the page that the call came from. */
    public Optional<String> conversionUri() {
        return conversionUri;
    }

    /** {@code Session.LandingUri}: text, the URI of the page where the visit began. */
    public Optional<String> landingUri() {
        return landingUri;
    }

    /** What led to a visit. */
    public enum TrafficType {
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
