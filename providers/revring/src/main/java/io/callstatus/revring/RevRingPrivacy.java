package io.callstatus.revring;

import java.util.Set;

/** Which of RevRing's fields may be shown, and which may not. */
final class RevRingPrivacy {
    static final Set<String> HARMLESS =
            Set.of(("id direction status event organizationId agentId sipTrunkId hangupCause initiatedAt"
                            + " startedAt endedAt durationSeconds createdAt updatedAt")
                    .split(" "));

    /** What is inside {@code metrics}, the page does not say. */
    static final Set<String> PERSONAL =
            Set.of(("fromNumber toNumber recordingUrl transcript summary variables metrics errorMessage agentName"
                            + " agentCallerIdName")
                    .split(" "));

    static final Set<String> WORD_FIELDS = Set.of("direction", "status", "event", "hangupCause");

    static final Set<String> WORDS =
            Set.of("post_call", "USER_ENDED", "END_CALL_TOOL", "SILENCE_TIMEOUT", "MAX_DURATION", "VOICEMAIL_DETECTED");

    private RevRingPrivacy() {}
}
