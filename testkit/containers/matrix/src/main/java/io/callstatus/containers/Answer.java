package io.callstatus.containers;

import io.callstatus.AcceptedRequest;
import io.callstatus.CallStatus;
import io.callstatus.CallStatusException;
import io.callstatus.Detection;
import io.callstatus.NotACallStatusException;
import io.callstatus.WebhookRequest.BodyOrigin;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the library made of a request.
 *
 * @param status the status
 * @param failure or the exception; one that is none of the library's is a fault
 * @param origin the origin of the body, where a provider claimed the request
 * @param field the field that the exception names
 * @param event the other event that it names
 */
public record Answer(
        Optional<CallStatus> status,
        Optional<Exception> failure,
        Optional<BodyOrigin> origin,
        Optional<String> field,
        Optional<String> event) {
    Answer(Optional<CallStatus> status, Optional<Exception> failure, Optional<BodyOrigin> origin) {
        this(
                status,
                failure,
                origin,
                failure.flatMap(e -> e instanceof CallStatusException known ? known.field() : Optional.empty()),
                failure.filter(NotACallStatusException.class::isInstance)
                        .map(e -> ((NotACallStatusException) e).event()));
    }

    /** A detection that reads a request. */
    @FunctionalInterface
    public interface Reading {
        /** Detects. */
        Detection detect() throws IOException;
    }

    /** Detects, trusts and parses. */
    public static Answer of(Reading reading) {
        return of(reading, Detection::trustUnverified);
    }

    static Answer of(Reading reading, Function<Detection, AcceptedRequest> accepting) {
        Optional<BodyOrigin> origin = Optional.empty();
        try {
            Detection detection = reading.detect();
            origin = Optional.of(detection.request().bodyOrigin());
            return new Answer(Optional.of(accepting.apply(detection).parse()), Optional.empty(), origin);
        } catch (IOException | RuntimeException e) {
            return new Answer(Optional.empty(), Optional.of(e), origin);
        }
    }

    boolean isRebuilt() {
        return origin.filter(BodyOrigin.REBUILT::equals).isPresent();
    }

    /** One of the words of the table: how it was read, or the kind of the refusal. */
    String word(Answer expected) {
        if (status.isEmpty()) {
            return failure.map(Answer::kind).orElseThrow();
        }
        String how = isRebuilt() ? "rebuilt" : "exact";
        if (expected.status.isEmpty()) {
            return how;
        }
        var differences = Statuses.differences(expected.status.get(), status.get(), isRebuilt());
        return differences.isEmpty() ? how : how + ", other " + String.join(" ", differences);
    }

    private static String kind(Exception e) {
        if (e instanceof CallStatusException known) {
            return known.kind().name();
        }
        return e instanceof IOException ? "IOException" : "FAULT " + e;
    }

    void write(DataOutputStream to) throws IOException {
        VisitFile.write(status.stream().map(CallStatus::toJson).toList(), to);
        VisitFile.write(failure.isPresent() ? VisitFile.serialized(failure.get()) : new byte[0], to);
        VisitFile.write(origin.stream().map(Enum::name).toList(), to);
        VisitFile.write(field.stream().toList(), to);
        VisitFile.write(event.stream().toList(), to);
    }

    static Answer read(DataInputStream from) throws IOException {
        Optional<CallStatus> status =
                VisitFile.texts(from).stream().map(CallStatus::fromJson).findFirst();
        byte[] failure = VisitFile.bytes(from);
        Optional<Exception> exception =
                failure.length == 0 ? Optional.empty() : Optional.of(VisitFile.exception(failure));
        return new Answer(
                status,
                exception,
                VisitFile.texts(from).stream().map(BodyOrigin::valueOf).findFirst(),
                VisitFile.texts(from).stream().findFirst(),
                VisitFile.texts(from).stream().findFirst());
    }
}
