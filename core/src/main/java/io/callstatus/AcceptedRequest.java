package io.callstatus;

import io.callstatus.internal.detect.Candidate;
import io.callstatus.internal.fields.FieldSource;
import io.callstatus.internal.read.Problems;
import io.callstatus.internal.scan.FieldScopes;
import io.callstatus.internal.scan.OpenedEnvelope;
import io.callstatus.internal.scan.OpenedEnvelope.Opened;
import io.callstatus.internal.scan.RescannedFields;
import io.callstatus.internal.text.BodyError;
import io.callstatus.internal.verify.ProofResult;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Envelope;
import io.callstatus.spi.Fields;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A request that was verified, or trusted without proof. Only this type can read it. Immutable and thread-safe. */
public final class AcceptedRequest {
    private final Detection detection;
    private final FieldSource fields;
    private final List<FieldSource> around;
    private final ProofResult proof;
    private final Duration tolerance;
    private final @Nullable String unkept;

    /**
     * What was detected, with the fields that may be read, and the proof.
     *
     * @param tolerance how far clocks may differ
     * @param unkept the digest of a body that was not kept; null for any other
     */
    AcceptedRequest(
            Detection detection,
            FieldSource fields,
            List<FieldSource> around,
            ProofResult proof,
            Duration tolerance,
            @Nullable String unkept) {
        this.detection = detection;
        this.fields = fields;
        this.around = around;
        this.proof = proof;
        this.tolerance = tolerance;
        this.unkept = unkept;
    }

    private Candidate candidate() {
        return detection.candidate();
    }

    /** The error of the body; null also for a body that was not kept. */
    private @Nullable BodyError error() {
        return unkept == null ? detection.error() : null;
    }

    /** Where problems of fields are noted. */
    private Problems problems() {
        return new Problems(detection.request().receivedAt(), tolerance);
    }

    /** The id of the provider that sent the request. */
    public String provider() {
        return detection.provider();
    }

    /** What proves that. */
    public Trust trust() {
        return proof.trust();
    }

    /**
     * The {@linkplain Secret#labelled label} of the configured secret that matched, never the secret itself: of the secret of
     * the provider's own proof, or, if it has none, of the secret in the URL. While a secret is being replaced, the label shows
     * whether the old one is still in use. Absent if that secret has no label, or nothing is proven.
     */
    public Optional<String> keyLabel() {
        return proof.keyLabel();
    }

    /**
     * The account that is proven: the one whose own secret matched, given by
     * {@link Secrets.Builder#secret(String, String, String)}, {@link Secret#ofAccount} or a {@link SecretResolver} that was
     * asked for it. Absent if the secret that matched belongs to no account, or if nothing is proven:
     * {@link CallStatus#accountId()} is then only what the sender says.
     *
     * <p>If present, the request names this account or no account.
     */
    public Optional<String> verifiedAccount() {
        return proof.account();
    }

    /** Which fields are in doubt if the trust is {@link Trust#PARTIAL_SIGNATURE}, and why; without values; else empty. */
    public List<FieldProblem> doubts() {
        return proof.doubts();
    }

    /**
     * Whether the proof expires, so that a recorded request is refused later. If not, handle each
     * {@link CallStatus#eventKey()} once: see {@link ReplayGuard}.
     */
    public boolean isAgeBounded() {
        return proof.expires();
    }

    /** When the request was signed, by the provider's clock; absent if the signature covers no time. */
    public Optional<Instant> signedAt() {
        return Optional.ofNullable(proof.signedAt());
    }

    /** The fields that a {@link Trust#PARTIAL_SIGNATURE} covers, if its scheme covers only some fields; else empty. */
    public Set<String> coveredFields() {
        return proof.coveredFields();
    }

    /** A value that the provider signs and uses only once, such as a token's {@code jti}; absent if the provider has none. */
    public Optional<String> nonce() {
        return Optional.ofNullable(proof.nonce());
    }

    /** Whether it is a call status, or several. */
    public boolean isCallStatus() {
        return detection.isCallStatus();
    }

    /** The provider's name of the other event that it is, {@code unknown} where no page names it; empty for a call status. */
    public Optional<String> otherEvent() {
        return detection.otherEvent();
    }

    /**
     * The HTTP status that the provider takes for success, with an empty body: 204, or the status that its page asks for. It is
     * the same for a call status and for another event.
     */
    public int successStatus() {
        return candidate().parser().successStatus();
    }

    /**
     * What stood around the fields of {@link #payload()} if the provider wraps them, beginning with the outermost: the header of
     * a token, the fields beside the one that contained JSON. Empty if the fields were not wrapped.
     */
    public Optional<Payload> envelope() {
        return Optional.ofNullable(outside());
    }

    @Nullable
    Payload outside() {
        if (around.isEmpty()) {
            return null; // usually
        }
        List<Payload.Field> all = new ArrayList<>();
        around.forEach(fields -> all.addAll(new Payload(fields).fields()));
        return all.isEmpty() ? null : Payload.of(all);
    }

    /** Every field that was sent, whether {@link #parse()} reads it or not; if the JSON is broken, those before the break. */
    public Payload payload() {
        return new Payload(fields);
    }

    /**
     * What was reported: a call status, or another event; never a {@link NotACallStatusException}.
     *
     * @throws MalformedPayloadException as {@link #parse()}
     */
    public WebhookEvent event() {
        if (error() == null && !isCallStatus()) {
            return asOtherEvent();
        }
        CallStatus status = status();
        return status == null ? asOtherEvent() : status;
    }

    /** Also for a request that could hold statuses and holds none. */
    OtherEvent asOtherEvent() {
        return new OtherEventReading(candidate(), trust(), problems()).of(detection.recognized(), fields, unkept);
    }

    /** An element of a batch that is no status. */
    OtherEvent asOtherEvent(FieldScopes element) {
        return new OtherEventReading(candidate(), trust(), problems()).ofElement(element);
    }

    boolean isStatus(Callback callback, FieldScopes element) {
        return candidate().isStatus(callback, element);
    }

    /**
     * Reads the call status.
     *
     * @throws NotACallStatusException if it is another event of the provider
     * @throws MalformedPayloadException if the body is broken, or a required field is missing or cannot be read
     */
    public CallStatus parse() {
        CallStatus status = status();
        if (status == null) {
            throw NotACallStatusException.of(asOtherEvent(), successStatus());
        }
        return status;
    }

    /** Null if there could be several, and there are none. */
    private @Nullable CallStatus status() {
        Callback callback = callStatus();
        if (!callback.envelope().isEach()) {
            return readOne(callback);
        }
        List<CallStatus> all = parseAll();
        if (all.size() > 1) {
            throw MalformedPayloadException.severalStatuses(provider(), all.size());
        }
        return all.isEmpty() ? null : all.get(0);
    }

    /**
     * All statuses, in wire order; none for another event or an empty array. Each delivery of a batch contains all of them
     * again: handle each {@link CallStatus#eventKey()} once.
     *
     * @throws MalformedPayloadException for the first that cannot be read
     */
    public List<CallStatus> parseAll() {
        List<CallStatus> all = new ArrayList<>();
        for (ParseResult result : tryParseAll()) {
            if (result instanceof ParseResult.Failed failed) {
                throw failed.cause();
            }
            if (result instanceof ParseResult.Parsed parsed) {
                all.add(parsed.status());
            }
        }
        return Collections.unmodifiableList(all);
    }

    /**
     * All statuses, in wire order, and what is wrong with those that cannot be read; none for another event.
     *
     * @throws MalformedPayloadException if the body cannot be read as a whole, or has more than 1,000 elements
     */
    public List<ParseResult> tryParseAll() {
        List<ParseResult> results = new ArrayList<>();
        for (BatchReading.Part part : parts()) {
            MalformedPayloadException refusal = part.refusal();
            if (refusal != null) {
                results.add(new ParseResult.Failed(part.index(), refusal));
            } else if (part.event() instanceof CallStatus status) {
                results.add(new ParseResult.Parsed(status));
            }
        }
        return Collections.unmodifiableList(results);
    }

    /**
     * Everything that was reported, in wire order: the statuses, and the elements of a batch that are other events. Elements
     * that cannot be read are left out; {@link #tryParseAll()} says what is wrong with them.
     *
     * @throws MalformedPayloadException if the body cannot be read as a whole, or has more than 1,000 elements
     */
    public List<WebhookEvent> events() {
        return parts().stream().flatMap(part -> Stream.ofNullable(part.event())).toList();
    }

    /** Everything that the request holds, in wire order, also what cannot be read. */
    List<BatchReading.Part> parts() {
        FieldScopes scopes = new FieldScopes(fields);
        if (error() == null && !isCallStatus()) {
            boolean isArray = candidate().isReadingArrays() && OpenedEnvelope.elements(scopes, Envelope.each()) != null;
            return isArray
                    ? new BatchReading(this, null, scopes).parts()
                    : List.of(BatchReading.Part.of(0, asOtherEvent()));
        }
        Callback callback = callStatus();
        if (callback.envelope().isEach()) {
            return new BatchReading(this, callback, scopes).parts();
        }
        try {
            return List.of(BatchReading.Part.of(0, readOne(callback)));
        } catch (MalformedPayloadException e) {
            return List.of(BatchReading.Part.of(0, e));
        }
    }

    private Callback callStatus() {
        BodyError error = error();
        if (error != null) {
            throw MalformedPayloadException.ofBody(provider(), error);
        }
        Callback callback = detection.recognized().callback();
        if (callback == null || !callback.isCallStatus()) {
            throw NotACallStatusException.of(asOtherEvent(), successStatus());
        }
        return callback;
    }

    private CallStatus readOne(Callback callback) {
        List<String> path = callback.envelope().path();
        if (path.isEmpty()) {
            Problems problems = problems();
            return read(
                    callback, Fields.of(provider(), fields, problems), fields, outside(), problems); // as most send it
        }
        FieldScopes scopes = new FieldScopes(fields);
        requireOne(scopes, path);
        return read(callback, OpenedEnvelope.one(scopes, callback.envelope()), outside());
    }

    void requireOne(FieldScopes scopes, List<String> path) {
        int copies = scopes.differing(path);
        if (copies > 0) {
            throw MalformedPayloadException.conflictingField(provider(), String.join(".", path), -1, copies);
        }
    }

    CallStatus read(Callback callback, Opened opened, @Nullable Payload around) {
        Problems problems = problems();
        FieldSource sent = opened.fields().get(opened.payload());
        return read(callback, Fields.of(provider(), opened, problems), sent, around, problems);
    }

    private CallStatus read(
            Callback callback, Fields in, FieldSource sent, @Nullable Payload around, Problems problems) {
        CallStatus.Builder status = callback.reader().orElseThrow().read(in);
        if (around != null && around.size() > 0) {
            status.envelope(around);
        }
        return FutureTimes.listedIn(
                status.provider(provider())
                        .isAccountInEveryReport(candidate().parser().isAccountInEveryReport())
                        .trust(trust())
                        .problems(proof.doubtsBeside(in.problems()))
                        .payload(new Payload(RescannedFields.of(sent)))
                        .build(),
                problems);
    }

    /** Provider, trust and event; nothing that was sent. */
    @Override
    public String toString() {
        return "AcceptedRequest{" + provider() + ", " + trust() + ", "
                + otherEvent().orElse("call status") + "}";
    }
}
