package io.callstatus.benchmarks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The classes that a receiver of one provider writes for its JSON. */
final class JsonRecords {
    private JsonRecords() {}

    static Class<?> typeOf(Callback callback) {
        return switch (callback) {
            case J1 -> FreeClimb.class;
            case J2 -> RevRing.class;
            case F, G, C -> throw new IllegalArgumentException(callback + " is a form");
        };
    }

    /** FreeClimb's call status, as sent. */
    public record FreeClimb(
            String accountId,
            String callId,
            String callStatus,
            @Nullable String callDuration,
            @Nullable String callEndedReason,
            @Nullable String conferenceId,
            @Nullable String direction,
            @Nullable String from,
            @Nullable String parentCallId,
            @Nullable String queueId,
            @Nullable String recordingDurationSec,
            @Nullable String recordingId,
            @Nullable String recordingUrl,
            @Nullable String requestId,
            String requestType,
            @Nullable String to) {}

    /** RevRing's post-call report, as sent. */
    public record RevRing(
            String id,
            String status,
            @Nullable String direction,
            @Nullable String fromNumber,
            @Nullable String toNumber,
            @Nullable String organizationId,
            @Nullable String agentId,
            @Nullable String recordingUrl,
            @Nullable String hangupCause,
            @Nullable String errorMessage,
            @Nullable String startedAt,
            @Nullable String endedAt,
            @Nullable String initiatedAt,
            @Nullable Double durationSeconds,
            @Nullable List<Turn> transcript) {}

    /** What one of the two said. */
    public record Turn(
            String role, String content, @Nullable String lang, double startTime, double endTime) {}
}
