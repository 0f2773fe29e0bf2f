package io.callstatus;

import io.callstatus.internal.detect.Candidate;
import io.callstatus.internal.detect.Recognized;
import io.callstatus.internal.fields.FieldSource;
import io.callstatus.internal.read.Problems;
import io.callstatus.internal.scan.FieldScopes;
import io.callstatus.internal.scan.OpenedEnvelope;
import io.callstatus.internal.scan.RescannedFields;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Creates the other events of a request, with what the provider's module reads of them. What it cannot read is a problem of
 * that event only. Immutable.
 */
final class OtherEventReading {
    private final Candidate candidate;
    private final Trust trust;
    private final Problems problems;

    /** Events of this provider; what cannot be read is noted here. */
    OtherEventReading(Candidate candidate, Trust trust, Problems problems) {
        this.candidate = candidate;
        this.trust = trust;
        this.problems = problems;
    }

    /**
     * The event that a request is; one that could hold statuses, and holds none, is no event that is known.
     *
     * @param unkept the digest of a body that was not kept; null where there is none
     */
    OtherEvent of(Recognized recognized, FieldSource fields, @Nullable String unkept) {
        Recognized event = recognized.isCallStatus() ? Recognized.UNKNOWN : recognized;
        OtherEvent.Builder told = told(event, new Payload(fields));
        return recognized.isCallStatus() || unkept != null
                ? told.bodySha256(Optional.ofNullable(unkept)).build()
                : read(told.build(), event, new FieldScopes(fields));
    }

    /** The event that an element of a batch is. */
    OtherEvent ofElement(FieldScopes element) {
        Recognized event = candidate.otherEvent(element);
        return read(told(event, new Payload(RescannedFields.of(element.top()))).build(), event, element);
    }

    private OtherEvent.Builder told(Recognized event, Payload payload) {
        return OtherEvent.builder()
                .provider(candidate.provider())
                .name(event.name())
                .kind(event.kind())
                .trust(trust)
                .payload(payload);
    }

    /** The event with what its module reads of these fields. */
    private OtherEvent read(OtherEvent told, Recognized event, FieldScopes scopes) {
        Callback callback = event.callback();
        Callback.EventReader reader =
                callback == null ? null : callback.eventReader().orElse(null);
        if (callback == null || reader == null) {
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
