package io.callstatus;

import io.callstatus.internal.read.Problems;
import io.callstatus.internal.scan.FieldScopes;
import io.callstatus.internal.scan.OpenedEnvelope;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Fields;
import java.util.ArrayList;
import java.util.List;

/** Reads what a provider's module reads of another event; what it cannot read costs itself. Stateless. */
final class OtherEventReading {
    private OtherEventReading() {}

    /** The event with what its module reads of these fields. */
    static OtherEvent read(OtherEvent told, Callback callback, FieldScopes scopes, Problems problems) {
        Callback.EventReader reader = callback.eventReader().orElse(null);
        if (reader == null) {
            return told;
        }
        Fields in = Fields.of(told.provider(), OpenedEnvelope.one(scopes, callback.envelope()), problems);
        try {
            OtherEvent read =
                    told(reader.read(in), told).problems(in.problems()).build();
            List<FieldProblem> ahead = new ArrayList<>();
            FutureTimes.add("occurredAt", read.occurredAt(), problems, ahead);
            return ahead.isEmpty()
                    ? read
                    : OtherEvent.builder().mergeFrom(read).addAllProblems(ahead).build();
        } catch (MalformedPayloadException e) {
            return told(OtherEvent.builder(), told)
                    .problems(in.problems())
                    .addProblems(problem(e))
                    .build();
        }
    }

    private static OtherEvent.Builder told(OtherEvent.Builder read, OtherEvent told) {
        read.provider(told.provider()).name(told.name()).kind(told.kind()).trust(told.trust());
        read.bodySha256(told.bodySha256()).payload(told.payload());
        return read;
    }

    /** Nothing is required of another event; a module that asks for a field as if it were gets no further, and that is all. */
    private static FieldProblem problem(MalformedPayloadException e) {
        FieldProblem.Builder problem = FieldProblem.builder()
                .field(e.field().orElse("(unknown)"))
                .expected("a value that can be read")
                .found(e.kind() == MalformedPayloadException.Kind.MISSING_FIELD ? "none" : "another one");
        return problem.offset(e.offset()).build();
    }
}
