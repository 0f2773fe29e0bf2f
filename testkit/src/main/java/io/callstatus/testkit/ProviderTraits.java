package io.callstatus.testkit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has to be known of a provider to vary its requests: where it writes what, and how it signs. */
enum ProviderTraits {
    FREECLIMB("callId", "callStatus", "from", "to", Times.NONE, Signers.freeClimb()),
    SIGNALWIRE("CallSid", "CallStatus", "From", "To", new Times(TimeText.RFC_2822, "Timestamp"), Signers.signalWire()),
    REVRING("id", "status", "fromNumber", "toNumber", Times.REVRING, Signers.revRing()),
    TELNYX(
            "data.payload.call_control_id",
            "data.event_type",
            "data.payload.from",
            "data.payload.to",
            Times.TELNYX,
            Signers.telnyx()),
    CALLERDESK("CallSid", "Status", "SourceNumber", "DestinationNumber", Times.CALLERDESK, null) {
        @Override
        String to(List<WireField> fields) {
            boolean isOutbound = WireField.value(fields, "Direction").equals("WEBOBD");
            boolean hasCustomer = !WireField.value(fields, "DialWhomNumber").isBlank();
            return isOutbound && hasCustomer ? "DialWhomNumber" : super.to(fields);
        }

        @Override
        Set<String> appended() {
            return Set.of("CallSid", "SourceNumber", "DestinationNumber", "DialWhomNumber", "Direction", "type");
        }
    },
    FONEDYNAMICS(
            "Call.Sid", "Call.Disposition", "Call.From", "Call.To", new Times(TimeText.UTC, "Call.StartDate"), null) {
        @Override
        String state(List<WireField> fields) {
            return WireField.value(fields, "Event").equals("Call.Complete") ? super.state(fields) : "Event";
        }

        @Override
        String unknownState(List<WireField> fields) {
            return state(fields).equals("Event") ? "Call.ZqxUnheardOf" : super.unknownState(fields);
        }
    };

    /** The fields that hold times; the first of them that was sent is the moment that the report is about. */
    record Times(TimeText format, List<String> fields) {
        private static final Times NONE = new Times(TimeText.ISO);
        private static final Times REVRING =
                new Times(TimeText.ISO, "endedAt", "startedAt", "initiatedAt", "createdAt", "updatedAt");
        private static final Times TELNYX =
                new Times(TimeText.ISO, "data.occurred_at", "data.payload.end_time", "data.payload.start_time");
        private static final Times CALLERDESK = new Times(
                TimeText.INDIA, "EndTime", "StartTime", "LegA_Picked_time", "LegB_Start_time", "LegB_Picked_time");

        private Times(TimeText format, String... fields) {
            this(format, List.of(fields));
        }
    }

    private final String callId;
    private final String state;
    private final String from;
    private final String to;
    private final Times times;
    private final @Nullable Signer signer;

    ProviderTraits(String callId, String state, String from, String to, Times times, @Nullable Signer signer) {
        this.callId = callId;
        this.state = state;
        this.from = from;
        this.to = to;
        this.times = times;
        this.signer = signer;
    }

    static Optional<ProviderTraits> find(String provider) {
        return Arrays.stream(values())
                .filter(traits -> traits.provider().equals(provider))
                .findFirst();
    }

    static ProviderTraits of(String provider) {
        return find(provider)
                .orElseThrow(() -> new IllegalStateException("the testkit does not know how " + provider
                        + " writes that; name the field: with(name, value)"));
    }

    String provider() {
        return name().toLowerCase(Locale.ROOT);
    }

    String callId() {
        return callId;
    }

    String state(List<WireField> fields) {
        return state;
    }

    String unknownState(List<WireField> fields) {
        return "ZQX_UNHEARD_OF";
    }

    String from() {
        return from;
    }

    String to(List<WireField> fields) {
        return to;
    }

    Times times() {
        return times;
    }

    Signer signer() {
        if (signer == null) {
            throw new IllegalStateException(
                    provider() + " signs nothing; a secret of your own may stand in the URL: url(...)");
        }
        return signer;
    }

    /** Names that begin a field behind a second question mark. */
    Set<String> appended() {
        return Set.of();
    }
}
