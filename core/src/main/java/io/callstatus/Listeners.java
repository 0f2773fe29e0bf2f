package io.callstatus;

import io.callstatus.internal.log.LoggedFailure;
import io.callstatus.internal.log.UserCode;
import io.callstatus.internal.read.UnknownWords;
import io.callstatus.spi.Callback;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The listeners of an endpoint, and the log, which hears the same. What a listener throws stops nobody. Thread-safe. */
final class Listeners {
    private final EndpointSettings settings;

    Listeners(EndpointSettings settings) {
        this.settings = settings;
    }

    void onStatus(CallStatus status, AcceptedRequest accepted) {
        tell(listener -> listener.onStatus(status, accepted));
    }

    void onOtherEvent(OtherEvent event, AcceptedRequest accepted) {
        tell(listener -> listener.onOtherEvent(event, accepted));
    }

    /** Another event that nobody is handed. The log has its name where a parser declares it: any other is what was sent. */
    void onUnhandled(OtherEvent event, AcceptedRequest accepted) {
        boolean isDeclared = settings.parsers()
                .parser(event.provider())
                .filter(parser -> parser.callbacks().stream()
                        .anyMatch(callback -> callback.name().equals(event.name())))
                .isPresent();
        String name = isDeclared || event.name().equals(Callback.UNKNOWN_EVENT)
                ? event.name()
                : event.kind().name();
        NotACallStatusException told = NotACallStatusException.otherEvent(event.provider(), name);
        settings.log().note(event.provider() + " event " + name, String.valueOf(told.getMessage()));
        onOtherEvent(event, accepted);
    }

    void onDuplicate(WebhookEvent event, AcceptedRequest accepted) {
        tell(listener -> listener.onDuplicate(event, accepted));
    }

    /** The receiver may have to change something, and anybody can cause it: said once of each kind, then counted. */
    void onRefused(CallStatusException refusal) {
        String whose = refusal.provider().map(provider -> provider + " ").orElse("");
        String cause = refusal instanceof VerificationException unproven
                ? unproven.diagnosis().map(found -> " " + found.cause()).orElse("")
                : "";
        settings.log()
                .note(
                        whose + refusal.kind().name() + cause,
                        String.valueOf(refusal.getMessage()),
                        () -> explanation(refusal));
        tell(listener -> listener.onRefused(refusal));
    }

    /** The same of statuses of one request, in one line. */
    void onRefusedElements(String provider, List<MalformedPayloadException> refusals) {
        if (!refusals.isEmpty()) {
            settings.log()
                    .note(
                            provider + " elements",
                            refusals.size() + " elements of a request cannot be read; the first: "
                                    + refusals.get(0).getMessage());
            refusals.forEach(refusal -> tell(listener -> listener.onRefused(refusal)));
        }
    }

    private static String explanation(CallStatusException refusal) {
        return refusal instanceof UnrecognizedRequestException unrecognized
                ? ". " + unrecognized.explanation().replace("\n", "; ")
                : "";
    }

    /** A status that is handed over next: what is to be known of its fields. */
    void onArrival(WebhookEvent event) {
        event.problems()
                .forEach(problem -> settings.log()
                        .note(
                                event.provider() + " " + problem.kind() + " " + problem.field(),
                                event.provider() + ": " + problem));
        if (event instanceof CallStatus status) {
            UnknownWords.of(status, settings.parsers().parser(status.provider()))
                    .forEach(attribute -> onUnknownWord(status, attribute));
        }
    }

    private void onUnknownWord(CallStatus status, String attribute) {
        settings.log()
                .note(
                        status.provider() + " unknown " + attribute,
                        status.provider() + ": its parser does not know the word in " + attribute
                                + "; it is UNKNOWN to us. Read the word there, and look for a newer version. Call "
                                + status.callKey());
        tell(listener -> listener.onUnknownWord(status, attribute));
    }

    private void tell(Consumer<EndpointListener> event) {
        for (EndpointListener listener : settings.listeners()) {
            try {
                UserCode.call("a listener", () -> {
                    event.accept(listener);
                    return listener;
                });
            } catch (LoggedFailure e) {
                settings.log().failedOften(e.part() + " " + e, e.part() + " failed", e);
                Optional<VirtualMachineError> fatal = e.fatal();
                if (fatal.isPresent()) {
                    throw fatal.get();
                }
            }
        }
    }
}
