package io.callstatus.flink;

import io.callstatus.CallDirection;
import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.EndReason;
import io.callstatus.EndedBy;
import io.callstatus.Party;
import io.callstatus.Recording;
import io.callstatus.Trust;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * A status in few bytes, to send it from one worker to another. It is not used for storage, which has JSON. A status with a
 * payload, an envelope or problems, which are rare here, is sent as canonical JSON. Stateless.
 */
final class CompactStatus {
    private static final int JSON = 0;
    private static final int VALUES = 1;

    private CompactStatus() {}

    static void write(CallStatus status, DataOutputView out) throws IOException {
        boolean isPlain = status.payload().fields().isEmpty()
                && status.envelope().isEmpty()
                && status.problems().isEmpty();
        out.writeByte(isPlain ? VALUES : JSON);
        if (isPlain) {
            writeValues(status, new CompactOutput(out));
        } else {
            CarriedSerializer.writeText(status.toJson(), out);
        }
    }

    static CallStatus read(DataInputView in) throws IOException {
        return in.readByte() == VALUES
                ? readValues(new CompactInput(in))
                : CallStatus.fromJson(CarriedSerializer.readText(in));
    }

    private static void writeValues(CallStatus status, CompactOutput out) throws IOException {
        writeIdentity(status, out);
        out.constant(status.state());
        out.text(status.stateText());
        out.constant(status.direction());
        out.text(status.directionText());
        writeParty(status.from(), out);
        writeParty(status.to(), out);
        writeParty(status.connectedTo(), out);
        writeTimes(status, out);
        writeNumbers(status, out);
        writeRecordings(status.recordings(), out);
        out.constant(status.endReason());
        out.text(status.endReasonText());
        out.constant(status.endedBy());
        out.constant(status.trust());
    }

    private static CallStatus readValues(CompactInput in) throws IOException {
        CallStatus.Builder status = CallStatus.builder();
        readIdentity(status, in);
        status.state(in.constant(CallState.class));
        status.stateText(in.optionalText());
        status.direction(in.constant(CallDirection.class));
        status.directionText(in.optionalText());
        status.from(readParty(in));
        status.to(readParty(in));
        status.connectedTo(readParty(in));
        readTimes(status, in);
        readNumbers(status, in);
        status.recordings(readRecordings(in));
        status.endReason(in.optionalConstant(EndReason.class));
        status.endReasonText(in.optionalText());
        status.endedBy(in.optionalConstant(EndedBy.class));
        status.trust(in.optionalConstant(Trust.class));
        return status.build();
    }

    private static void writeIdentity(CallStatus status, CompactOutput out) throws IOException {
        out.text(status.provider());
        out.text(status.callId());
        out.text(status.sessionId());
        out.text(status.parentCallId());
        out.text(status.accountId());
        out.out().writeBoolean(status.isAccountInEveryReport());
        out.text(status.eventId());
    }

    private static void readIdentity(CallStatus.Builder status, CompactInput in) throws IOException {
        status.provider(in.text());
        status.callId(in.text());
        status.sessionId(in.optionalText());
        status.parentCallId(in.optionalText());
        status.accountId(in.optionalText());
        status.isAccountInEveryReport(in.in().readBoolean());
        status.eventId(in.optionalText());
    }

    private static void writeTimes(CallStatus status, CompactOutput out) throws IOException {
        out.instant(status.occurredAt());
        out.instant(status.startedAt());
        out.instant(status.answeredAt());
        out.instant(status.endedAt());
        out.duration(status.duration());
        out.duration(status.talkDuration());
    }

    private static void readTimes(CallStatus.Builder status, CompactInput in) throws IOException {
        status.occurredAt(in.instant());
        status.startedAt(in.instant());
        status.answeredAt(in.instant());
        status.endedAt(in.instant());
        status.duration(in.duration());
        status.talkDuration(in.duration());
    }

    /** Neither is ever negative. */
    private static void writeNumbers(CallStatus status, CompactOutput out) throws IOException {
        out.out().writeLong(status.sequence().orElse(-1));
        out.out().writeBoolean(status.isSequenceShared());
        out.out().writeInt(status.sipCode().orElse(-1));
    }

    private static void readNumbers(CallStatus.Builder status, CompactInput in) throws IOException {
        long sequence = in.in().readLong();
        if (sequence >= 0) {
            status.sequence(sequence);
        }
        status.isSequenceShared(in.in().readBoolean());
        int sipCode = in.in().readInt();
        if (sipCode >= 0) {
            status.sipCode(sipCode);
        }
    }

    private static void writeParty(Optional<Party> party, CompactOutput out) throws IOException {
        out.text(party.isPresent() ? Optional.of(party.get().address()) : Optional.empty());
        if (party.isPresent()) {
            out.text(party.get().name());
        }
    }

    private static Optional<Party> readParty(CompactInput in) throws IOException {
        String address = in.textOrNull();
        return address == null
                ? Optional.empty()
                : Optional.of(
                        Party.builder().address(address).name(in.optionalText()).build());
    }

    private static void writeRecordings(List<Recording> recordings, CompactOutput out) throws IOException {
        out.size(recordings.size());
        for (Recording recording : recordings) {
            out.text(recording.url());
            out.text(recording.id());
            out.duration(recording.duration());
        }
    }

    private static List<Recording> readRecordings(CompactInput in) throws IOException {
        int count = in.size();
        List<Recording> recordings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            recordings.add(Recording.builder()
                    .url(in.optionalText())
                    .id(in.optionalText())
                    .duration(in.duration())
                    .build());
        }
        return recordings;
    }
}
