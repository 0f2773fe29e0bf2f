package io.callstatus;

import io.callstatus.internal.archive.Archiving;
import io.callstatus.internal.log.LimitedLog;
import io.callstatus.internal.style.ValueStyle;
import io.callstatus.internal.text.Limits;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/** What a {@link CallStatusEndpoint} was told. */
@Value.Immutable
@ValueStyle
interface EndpointSettings {
    Secrets secrets();

    CallStatusEndpoint.EventHandler<CallStatus> handler();

    Optional<CallStatusEndpoint.EventHandler<OtherEvent>> otherEventHandler();

    List<EndpointListener> listeners();

    ParserSet parsers();

    @Value.Default
    default UnaryOperator<WebhookRequest> publicUrl() {
        return UnaryOperator.identity();
    }

    @Value.Default
    default Archiving archiving() {
        return Archiving.NONE;
    }

    @Value.Default
    default ReplayGuard guard() {
        return NoGuard.INSTANCE;
    }

    @Value.Default
    default Duration lease() {
        return Duration.ofSeconds(60);
    }

    @Value.Default
    default Duration inFlightWait() {
        return Duration.ZERO;
    }

    @Value.Default
    default Function<CallStatusException, WebhookResponse> refusalAnswer() {
        return refusal -> WebhookResponse.of(refusal.httpStatus());
    }

    @Value.Default
    default int maxBodyBytes() {
        return Limits.BODY;
    }

    @Value.Default
    default boolean isOneAccountOnly() {
        return false;
    }

    /** Counts what is refused; one for an endpoint and all that are made of it. */
    @Value.Default
    default LimitedLog log() {
        return new LimitedLog();
    }

    /** A builder of these. */
    Builder toBuilder();

    /** Builds them. */
    final class Builder extends ImmutableEndpointSettings.Builder {}

    /** Remembers nothing: every delivery is handed over. */
    enum NoGuard implements ReplayGuard {
        INSTANCE;

        @Override
        public Outcome claim(Claim claim) {
            return Outcome.CLAIMED;
        }

        @Override
        public boolean complete(Claim claim) {
            return true;
        }

        @Override
        public void release(Claim claim) {}
    }
}
