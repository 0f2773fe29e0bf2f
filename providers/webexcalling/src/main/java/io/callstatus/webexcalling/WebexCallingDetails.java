package io.callstatus.webexcalling;

import io.callstatus.CallStatus;
import io.callstatus.JsonText;
import io.callstatus.spi.Fields;
import io.callstatus.spi.ProviderDetails;
import io.callstatus.spi.TimeFormat;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What Webex Calling's call events say beyond {@link CallStatus}, typed; the public Python SDK, read 2026-11-28. Every field
 * may be absent.
 *
 * <pre>{@code
 * WebexCallingDetails.of(status).callType(); // "external"
 * }</pre>
 */
public final class WebexCallingDetails extends ProviderDetails {
    private final Fields data = in.inside("data");
    private final Fields remote = in.inside("data", "remoteParty");
    private final Optional<String> webhookId = in.find("id");
    private final Optional<String> webhookName = in.find("name");
    private final Optional<String> targetUrl = in.find("targetUrl");
    private final Optional<String> event = in.find("event");
    private final Optional<String> ownedBy = in.find("ownedBy");
    private final Optional<String> webhookStatus = in.find("status");
    private final Optional<String> filter = in.find("filter");
    private final Optional<Instant> registeredAt = in.instant("created", TimeFormat.ISO);
    private final Optional<String> createdBy = in.find("createdBy");
    private final Optional<String> actorId = in.find("actorId");
    private final Optional<String> appId = in.find("appId");
    private final Optional<String> eventType = data.find("eventType");
    private final Optional<String> remoteName = remote.find("name");
    private final Optional<String> remoteNumber = remote.find("number");
    private final Optional<String> remotePrivate = remote.find("privacyEnabled");
    private final Optional<String> remotePersonId = remote.find("personId");
    private final Optional<String> remotePlaceId = remote.find("placeId");
    private final Optional<String> callType = remote.find("callType");
    private final Optional<JsonText> redirections = data.array("redirections");
    private final Optional<JsonText> recall = data.object("recall");
    private final Optional<String> recordingState = data.find("recordingState");
    private final OptionalLong appearance = data.integer("appearance");
    private final Optional<String> muted = data.find("muted");
    private final Optional<String> muteCapable = data.find("muteCapable");
    private final Optional<String> endpointId = data.find("endpointId");
    private final Optional<String> endpointType = data.find("endpointType");
    private final Optional<String> actorPersonId = data.find("actorPersonId");
    private final Optional<String> callOrgId = data.find("orgId");
    private final Optional<String> completedElsewhere = data.find("completedElsewhere");

    private WebexCallingDetails(Fields in) {
        super(in);
    }

    /**
     * The details of a Webex Calling status.
     *
     * @throws IllegalArgumentException if another provider sent it
     */
    public static WebexCallingDetails of(CallStatus status) {
        return of(WebexCallingParser.ID, status, WebexCallingDetails::new);
    }

    /** The details of a Webex Calling status; empty for any other provider's. */
    public static Optional<WebexCallingDetails> find(CallStatus status) {
        return find(WebexCallingParser.ID, status, WebexCallingDetails::new);
    }

    /** {@code id}: text, the webhook. */
    public Optional<String> webhookId() {
        return webhookId;
    }

    /** {@code name}: text, the name of the webhook. */
    public Optional<String> webhookName() {
        return webhookName;
    }

    /** {@code targetUrl}: a URL, where the webhook calls. */
    public Optional<String> targetUrl() {
        return targetUrl;
    }

    /** {@code event}: {@code created}, {@code updated} or {@code deleted}. */
    public Optional<String> event() {
        return event;
    }

    /** {@code ownedBy}: a word, who owns the webhook. */
    public Optional<String> ownedBy() {
        return ownedBy;
    }

    /** {@code status}: a word, whether the webhook is active. */
    public Optional<String> webhookStatus() {
        return webhookStatus;
    }

    /** {@code filter}: text, the filter of the webhook. */
    public Optional<String> filter() {
        return filter;
    }

    /** {@code created}: ISO 8601, when the webhook was registered. */
    public Optional<Instant> registeredAt() {
        return registeredAt;
    }

    /** {@code createdBy}: text, the person who registered it. */
    public Optional<String> createdBy() {
        return createdBy;
    }

    /** {@code actorId}: text, the person whose doing this is. */
    public Optional<String> actorId() {
        return actorId;
    }

    /** {@code appId}: text, the app of the webhook. */
    public Optional<String> appId() {
        return appId;
    }

    /** {@code data.eventType}: a word, such as {@code received}, {@code answered}, {@code held} or {@code disconnected}. */
    public Optional<String> eventType() {
        return eventType;
    }

    /** {@code data.remoteParty.name}: text, the name of the far end, also where there is no number. */
    public Optional<String> remoteName() {
        return remoteName;
    }

    /**
     * {@code data.remoteParty.number}: the number of the far end, in any form, also where nothing says which way the call goes.
     */
    public Optional<String> remoteNumber() {
        return remoteNumber;
    }

    /** {@code data.remoteParty.privacyEnabled}: {@code true} or {@code false}, whether the far end withheld its number. */
    public Optional<String> remotePrivate() {
        return remotePrivate;
    }

    /** {@code data.remoteParty.personId}: text, the person at the far end, where it is one of the organization. */
    public Optional<String> remotePersonId() {
        return remotePersonId;
    }

    /** {@code data.remoteParty.placeId}: text, the place at the far end. */
    public Optional<String> remotePlaceId() {
        return remotePlaceId;
    }

    /**
     * {@code data.remoteParty.callType}: {@code location}, {@code organization}, {@code external}, {@code emergency},
     * {@code repair} or {@code other}.
     */
    public Optional<String> callType() {
        return callType;
    }

    /**
     * {@code data.redirections}: a JSON array of objects with {@code reason} and {@code redirectingParty}, how the call came
     * here; while it rings.
     */
    public Optional<JsonText> redirections() {
        return redirections;
    }

    /** {@code data.recall}: a JSON object, that a parked call comes back. */
    public Optional<JsonText> recall() {
        return recall;
    }

    /** {@code data.recordingState}: {@code pending}, {@code started}, {@code paused}, {@code stopped} or {@code failed}. */
    public Optional<String> recordingState() {
        return recordingState;
    }

    /** {@code data.appearance}: a number, the line of the phone. */
    public OptionalLong appearance() {
        return appearance;
    }

    /** {@code data.muted}: {@code true} or {@code false}, whether the user is muted. */
    public Optional<String> muted() {
        return muted;
    }

    /** {@code data.muteCapable}: {@code true} or {@code false}, whether the user can be. */
    public Optional<String> muteCapable() {
        return muteCapable;
    }

    /** {@code data.endpointId}: text, the phone. */
    public Optional<String> endpointId() {
        return endpointId;
    }

    /** {@code data.endpointType}: a word, the kind of the phone. */
    public Optional<String> endpointType() {
        return endpointType;
    }

    /** {@code data.actorPersonId}: text, the person whose doing this is. */
    public Optional<String> actorPersonId() {
        return actorPersonId;
    }

    /** {@code data.orgId}: text, the organization, once more. */
    public Optional<String> callOrgId() {
        return callOrgId;
    }

    /**
     * {@code data.completedElsewhere}: {@code true} or {@code false}, whether the call was taken, or given up, elsewhere; at
     * its end.
     */
    public Optional<String> completedElsewhere() {
        return completedElsewhere;
    }
}
