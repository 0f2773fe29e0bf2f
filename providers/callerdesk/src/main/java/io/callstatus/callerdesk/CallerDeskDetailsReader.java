package io.callstatus.callerdesk;

import io.callstatus.CallStatus;
import io.callstatus.spi.Fields;
import io.callstatus.spi.TimeFormat;

/** What the fields mean that {@link CallStatus} does not hold: ours on the left, theirs on the right. */
final class CallerDeskDetailsReader {
    private CallerDeskDetailsReader() {}

    static CallerDeskDetails of(CallStatus status, TimeFormat times) {
        return read(Fields.of(CallerDeskParser.ID, status), times);
    }

    static CallerDeskDetails read(Fields sent, TimeFormat times) {
        Fields in = CallerDeskParties.withoutPlaceholders(sent);
        return ImmutableCallerDeskDetails.builder()
                .type(in.find("type"))
                .uniqueId(in.find("Uniqueid"))
                .callStatus(in.find("callstatus"))
                .virtualNumber(in.party("DestinationNumber"))
                .dialWhomNumber(in.party("DialWhomNumber"))
                .agent(agent(in))
                .group(group(in))
                .campaignId(in.find("campid"))
                .coins(in.decimal("coins"))
                .errorCode(in.integer("error_code"))
                .hangup(CallerDeskHangupReader.read(in.find("hangup_cause").orElse("")))
                .keyPresses(in.list("key_press"))
                .legs(legs(in, times))
                .cParty(cParty(in))
                .problems(in.problems())
                .build();
    }

    private static CallerDeskAgent agent(Fields in) {
        return ImmutableCallerDeskAgent.builder()
                .name(in.find("receiver_name"))
                .email(in.find("agent_email"))
                .build();
    }

    private static CallerDeskGroup group(Fields in) {
        return ImmutableCallerDeskGroup.builder()
                .id(in.find("group_id"))
                .name(in.find("call_group"))
                .build();
    }

    private static CallerDeskLegs legs(Fields in, TimeFormat times) {
        return ImmutableCallerDeskLegs.builder()
                .legAPickedAt(in.instant("LegA_Picked_time", times))
                .legBStartedAt(in.instant("LegB_Start_time", times))
                .legBPickedAt(in.instant("LegB_Picked_time", times))
                .build();
    }

    private static CallerDeskCParty cParty(Fields in) {
        return ImmutableCallerDeskCParty.builder()
                .number(in.party("cparty_number"))
                .recordingUrl(in.find("cparty_recording"))
                .build();
    }
}
