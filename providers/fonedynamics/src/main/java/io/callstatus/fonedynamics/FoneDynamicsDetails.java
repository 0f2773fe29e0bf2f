package io.callstatus.fonedynamics;

import io.callstatus.CallStatus;
import io.callstatus.FieldProblem;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What Fone Dynamics' voice webhooks say beyond {@link CallStatus}, typed; page "Voice Webhooks", read 2026-11-20.
 * Every field may be absent, left out or empty; {@code Call.Initiate} has fewer than {@code Call.Complete}.
 *
 * <pre>{@code
 * FoneDynamicsDetails.of(status).attribution().campaign(); // Optional[2019 promo]
 * }</pre>
 *
 * <p>Immutable and thread-safe. {@code toString} shows nothing that was sent.
 */
@Value.Immutable
public sealed interface FoneDynamicsDetails permits ImmutableFoneDynamicsDetails {
    /** {@code Action}: text, always {@code Webhook}. */
    @Value.Redacted
    Optional<String> action();

    /** {@code Event}: what happened to the call; in every request. */
    @Value.Redacted
    Optional<Event> event();

    /** {@code Event}: the word itself, as sent. */
    @Value.Redacted
    Optional<String> eventText();

    /** {@code Call.Disposition}: the outcome of the call; absent from {@code Call.Initiate}. */
    @Value.Redacted
    Optional<Disposition> disposition();

    /** {@code Call.Disposition}: the word itself, as sent. */
    @Value.Redacted
    Optional<String> dispositionText();

    /** The web site, or other property, that the called number belongs to. */
    @Value.Redacted
    FoneDynamicsProperty property();

    /** Where the call came from. */
    @Value.Redacted
    FoneDynamicsLocation callerLocation();

    /** The number that was called. */
    @Value.Redacted
    FoneDynamicsCalledNumber calledNumber();

    /** What the agent entered after the call. */
    @Value.Redacted
    FoneDynamicsSurvey survey();

    /** What the caller entered during the call. */
    @Value.Redacted
    FoneDynamicsPrompts prompts();

    /** What the call is put down to. */
    @Value.Redacted
    FoneDynamicsAttribution attribution();

    /** The caller's visit to the web site. */
    @Value.Redacted
    FoneDynamicsSession session();

    /** The caller in web analytics and advertising. */
    @Value.Redacted
    FoneDynamicsAnalytics analytics();

    /** The fields read here that were sent and could not be read; empty where all is well. */
    List<FieldProblem> problems();

    /**
     * The details of a Fone Dynamics status.
     *
     * @throws IllegalArgumentException if another provider sent it
     */
    static FoneDynamicsDetails of(CallStatus status) {
        return FoneDynamicsDetailsReader.of(status);
    }

    /** The details of a Fone Dynamics status; empty for any other provider's. */
    static Optional<FoneDynamicsDetails> find(CallStatus status) {
        return status.provider().equals(FoneDynamicsParser.ID) ? Optional.of(of(status)) : Optional.empty();
    }

    /** What happened to a call. */
    enum Event {
        /** It started. */
        INITIATE,
        /** It ended. */
        COMPLETE,
        /** A word that this release does not know. */
        UNKNOWN
    }

    /** The outcome of a call. */
    enum Disposition {
        /** Transferred to an endpoint, which answered. */
        ANSWERED,
        /** An endpoint was tried and did not answer. */
        NO_ANSWER,
        /** An endpoint was tried and was busy. */
        BUSY,
        /** No endpoint was tried: the caller hung up in a menu, or before a transfer began. */
        IVR,
        /** Something went wrong with the call or the endpoint. */
        FAILED,
        /** A word that this release does not know. */
        UNKNOWN
    }
}
