package io.callstatus.flink;

import io.callstatus.CallStatus;
import io.callstatus.Trust;
import io.callstatus.timeline.CallTimeline;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/**
 * What is kept for one key: a timeline for each account that the reports name, usually one. Only at the end is it decided
 * whether the accounts are separate calls, so that this does not depend on the order of the reports. Immutable.
 */
final class FoldedCall {
    /** How Flink carries it. */
    static final TypeInformation<FoldedCall> INFO = new CarriedTypeInfo<>(FoldedCall.class, new Serializer());

    /** A stranger may name any number of accounts. Beyond this number, unproven reports are kept together. */
    static final int MOST_ACCOUNTS = 64;

    private final List<CallTimeline> accounts;
    private final @Nullable CallTimeline rest;
    private final boolean isResumed;

    /** A timeline for each account, and one for the reports beyond the limit. */
    private FoldedCall(List<CallTimeline> accounts, @Nullable CallTimeline rest, boolean isResumed) {
        this.accounts = accounts;
        this.rest = rest;
        this.isResumed = isResumed;
    }

    /**
     * The call after its first report.
     *
     * @param isResumed whether there were earlier reports of the call, whose state was dropped
     */
    static FoldedCall of(CallStatus report, boolean isResumed) {
        return new FoldedCall(List.of(CallTimeline.of(report)), null, isResumed);
    }

    boolean isResumed() {
        return isResumed;
    }

    /** The call with one more report; the same object if the report is known. */
    @SuppressWarnings("ReferenceEquality") // the same object is returned if nothing is new
    FoldedCall plus(CallStatus report) {
        int place = place(report);
        if (place == accounts.size()) {
            return withNew(report);
        }
        CallTimeline known = accounts.get(place);
        CallTimeline folded = known.plus(report);
        if (folded == known) {
            return this;
        }
        List<CallTimeline> changed = new ArrayList<>(accounts);
        changed.set(place, folded);
        return new FoldedCall(List.copyOf(changed), rest, isResumed);
    }

    /** All reports of one timeline name one account, or none, so they can be folded whatever proves them. */
    private int place(CallStatus report) {
        int i = 0;
        while (i < accounts.size()
                && !accounts.get(i).reports().get(0).accountId().equals(report.accountId())) {
            i++;
        }
        return i;
    }

    private FoldedCall withNew(CallStatus report) {
        CallTimeline first = CallTimeline.of(report);
        if (accounts.size() >= MOST_ACCOUNTS && report.trust().equals(Optional.of(Trust.UNVERIFIED))) {
            return new FoldedCall(accounts, rest == null ? first : rest.merge(first), isResumed);
        }
        List<CallTimeline> more = new ArrayList<>(accounts);
        more.add(first);
        return new FoldedCall(List.copyOf(more), rest, isResumed);
    }

    /**
     * The timelines by their own keys, as {@link CallTimeline#collector()} creates them from all reports.
     *
     * @param key of all of them
     */
    Map<String, CallTimeline> timelines(String key) {
        return accounts.size() == 1
                ? Map.of(key, accounts.get(0))
                : Stream.concat(accounts.stream(), Optional.ofNullable(rest).stream())
                        .collect(CallTimeline.mergingCollector());
    }

    /** Writes whether it is resumed, and the timelines. */
    static final class Serializer extends CarriedSerializer<FoldedCall> {
        private static final long serialVersionUID = 1L;

        @Override
        void write(FoldedCall call, DataOutputView out) throws IOException {
            out.writeBoolean(call.isResumed);
            out.writeInt(call.accounts.size());
            for (CallTimeline timeline : call.accounts) {
                CallTimelineSerializer.INSTANCE.serialize(timeline, out);
            }
            out.writeBoolean(call.rest != null);
            if (call.rest != null) {
                CallTimelineSerializer.INSTANCE.serialize(call.rest, out);
            }
        }

        @Override
        FoldedCall read(DataInputView in) throws IOException {
            boolean isResumed = in.readBoolean();
            int count = in.readInt();
            List<CallTimeline> accounts = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                accounts.add(CallTimelineSerializer.INSTANCE.deserialize(in));
            }
            CallTimeline rest = in.readBoolean() ? CallTimelineSerializer.INSTANCE.deserialize(in) : null;
            return new FoldedCall(List.copyOf(accounts), rest, isResumed);
        }

        @Override
        public TypeSerializerSnapshot<FoldedCall> snapshotConfiguration() {
            return new Snapshot();
        }
    }

    /** What a checkpoint says about it; Flink makes it by its name. */
    public static final class Snapshot extends FormatSnapshot<FoldedCall> {
        /** For Flink. */
        public Snapshot() {
            super(new Serializer());
        }
    }
}
