package io.callstatus.callerdesk;

import java.util.Set;

/** Which of CallerDesk's fields may be shown, and which may not. */
final class CallerDeskPrivacy {
    static final Set<String> HARMLESS =
            Set.of(("CallSid Uniqueid type Direction Status callstatus hangup_cause error_code account_id"
                            + " group_id campid coins StartTime EndTime LegA_Picked_time LegB_Start_time LegB_Picked_time"
                            + " CallDuration TalkDuration")
                    .split(" "));

    /** A group of one is named for its member. */
    static final Set<String> PERSONAL =
            Set.of(("SourceNumber DestinationNumber DialWhomNumber receiver_name agent_email call_group"
                            + " cparty_number cparty_recording CallRecordingUrl key_press")
                    .split(" "));

    static final Set<String> WORD_FIELDS = Set.of("type", "Direction", "Status", "callstatus", "hangup_cause");

    static final Set<String> WORDS = Set.of("agent", "customer");

    private CallerDeskPrivacy() {}
}
