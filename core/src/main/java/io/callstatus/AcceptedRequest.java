package io.callstatus;

import io.callstatus.MalformedPayloadException.Kind;
import io.callstatus.internal.detect.Candidate;
import io.callstatus.internal.detect.Recognized;
import io.callstatus.internal.fields.DecodedFields;
import io.callstatus.internal.fields.FieldSource;
import io.callstatus.internal.fields.FieldTable;
import io.callstatus.internal.read.Problems;
import io.callstatus.internal.scan.FieldScopes;
import io.callstatus.internal.scan.FieldScopes.Element;
import io.callstatus.internal.scan.OpenedEnvelope;
import io.callstatus.internal.scan.OpenedEnvelope.Opened;
import io.callstatus.internal.scan.RescannedFields;
import io.callstatus.internal.text.BodyError;
import io.callstatus.internal.verify.ProofResult;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
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
    private final Candidate candidate;
    private final CallStatusParser parser;
    private final Recognized recognized;
    private final FieldSource fields;
    private final List<FieldSource> around;
    private final @Nullable BodyError error;
    private final ProofResult proof;
    private final Received received;

    /**
     * When the request came.
     *
     * @param at by the clock of whoever received it
     * @param tolerance how far clocks may differ
     * @param bodySha256 of a body that was not kept; null where there is none
     */
    record Received(
            Instant at, Duration tolerance, @Nullable String bodySha256) {}

    AcceptedRequest(
            Candidate candidate,
            Recognized recognized,
            FieldSource fields,
            List<FieldSource> around,
            @Nullable BodyError error,
            ProofResult proof,
            Received received) {
        this.candidate = candidate;
        this.parser = candidate.parser();
        this.recognized = recognized;
        this.fields = fields;
        this.around = around;
        this.error = error;
        this.proof = proof;
        this.received = received;
    }

    /** The id of the provider that sent the request. */
    public String provider() {
        return parser.provider();
    }

    /** What proves that. */
    public Trust trust() {
        return proof.trust();
    }

    /**
     * The {@linkplain Secret#labelled label} of the configured secret that fitted, never the secret: of the provider's
     * own proof, and where that has none, of the one in the URL. While a secret is being replaced, it shows whether the
     * old one is still in use. Absent if that secret has no label, or if nothing is proven.
     */
    public Optional<String> keyLabel() {
        return proof.keyLabel();
    }

    /**
     * The account that the proof binds: the one whose own secret fitted, given by
     * {@link Secrets.Builder#secret(String, String, String)}, {@link Secret#ofAccount} or a {@link SecretResolver} that was
     * asked for it. Absent where the secret that fitted is bound to no account, or nothing is proven:
     * {@link CallStatus#accountId()} is then only what the sender says.
     *
     * <p>If present, the request names this account or no account.
     */
    public Optional<String> verifiedAccount() {
        return proof.account();
    }

    /** Which fields are in doubt where the trust is {@link Trust#PARTIAL_SIGNATURE}, and why; without a value. */
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

    /** When the request was signed, by the provider's clock; absent where the signature covers no time. */
    public Optional<Instant> signedAt() {
        return Optional.ofNullable(proof.signedAt());
    }

    /** The fields that a {@link Trust#PARTIAL_SIGNATURE} covers where its scheme covers some only; else empty. */
    public Set<String> coveredFields() {
        return proof.coveredFields();
    }

    /** What the provider signs and uses once, such as a token's {@code jti}; absent where it has nothing of the kind. */
    public Optional<String> nonce() {
        return Optional.ofNullable(proof.nonce());
    }

    /** Whether it is a call status, or several. */
    public boolean isCallStatus() {
        return recognized.isCallStatus();
    }

    /** The provider's name of the other event that it is, {@code unknown} where no page names it; empty for a call status. */
    public Optional<String> otherEvent() {
        return recognized.otherEvent();
    }

    /**
     * The HTTP status that the provider takes for success, with an empty body: 204, or what its page asks for. It is the same
     * for a call status and for another event.
     */
    public int successStatus() {
        return parser.successStatus();
    }

    /**
     * What stood around the fields of {@link #payload()} where a provider wraps them, from the outermost on: the header of a
     * token, the fields beside the one that held JSON. Empty where nothing did.
     */
    public Optional<Payload> envelope() {
        return Optional.ofNullable(outside());
    }

    private @Nullable Payload outside() {
        List<Payload.Field> all = new ArrayList<>(); // as a rule, of nothing
        around.forEach(fields -> all.addAll(new Payload(fields).fields()));
        return all.isEmpty() ? null : Payload.of(all);
    }

    /** Every field that was sent, whatever {@link #parse()} makes of it; up to the break where the JSON is broken. */
    public Payload payload() {
        return new Payload(fields);
    }

    /**
     * What was reported: a call status, or another event; never a {@link NotACallStatusException}.
     *
     * @throws MalformedPayloadException as {@link #parse()}
     */
    public WebhookEvent event() {
        if (error == null && !isCallStatus()) {
            return asOtherEvent();
        }
        Optional<CallStatus> status = status();
        return status.isPresent() ? status.get() : asOtherEvent();
    }

    /** Also of a request that could hold statuses and holds none. */
    OtherEvent asOtherEvent() {
        boolean isUnknown = isCallStatus();
        String unkept = received.bodySha256();
        OtherEvent told = OtherEvent.builder()
                .provider(provider())
                .name(isUnknown ? Callback.UNKNOWN_EVENT : recognized.name())
                .kind(isUnknown ? EventKind.OTHER : recognized.kind())
                .trust(trust())
                .bodySha256(Optional.ofNullable(unkept))
                .payload(payload())
                .build();
        Callback callback = recognized.callback();
        return isUnknown || callback == null || unkept != null
                ? told
                : OtherEventReading.read(
                        told, callback, new FieldScopes(fields), new Problems(received.at(), received.tolerance()));
    }

    /**
     * Reads the call status.
     *
     * @throws NotACallStatusException if it is another event of the provider
     * @throws MalformedPayloadException if the body is broken, or a required field is missing or cannot be read
     */
    public CallStatus parse() {
        return status().orElseThrow(() -> NotACallStatusException.of(asOtherEvent(), successStatus()));
    }

    /** Empty where there could be several and is none. */
    private Optional<CallStatus> status() {
        Callback callback = callStatus();
        if (!callback.envelope().isEach()) {
            return Optional.of(readOne(callback, new FieldScopes(fields)));
        }
        List<CallStatus> all = parseAll();
        if (all.size() > 1) {
            throw MalformedPayloadException.severalStatuses(provider(), all.size());
        }
        return all.stream().findFirst();
    }

    /**
     * All statuses, in wire order; none for another event or an empty array. Each delivery of a batch brings all of them
     * again, and {@link CallStatus#eventKey()} makes that harmless.
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
        if (error == null && !isCallStatus()) {
            return List.of();
        }
        Callback callback = callStatus();
        FieldScopes scopes = new FieldScopes(fields);
        if (callback.envelope().isEach()) {
            return elements(callback, scopes);
        }
        try {
            return List.of(new ParseResult.Parsed(readOne(callback, scopes)));
        } catch (MalformedPayloadException e) {
            return List.of(new ParseResult.Failed(0, e));
        }
    }

    private Callback callStatus() {
        if (error != null) {
            throw MalformedPayloadException.ofBody(provider(), error);
        }
        Callback callback = recognized.callback();
        if (callback == null || !callback.isCallStatus()) {
            throw NotACallStatusException.of(asOtherEvent(), successStatus());
        }
        return callback;
    }

    /** What stood around the array, behind what stood around all. */
    private Payload with(Payload array) {
        Payload outside = outside();
        return outside == null
                ? array
                : Payload.of(Stream.concat(outside.fields().stream(), array.fields().stream())
                        .toList());
    }

    private List<ParseResult> elements(Callback callback, FieldScopes scopes) {
        List<String> path = Stream.concat(callback.envelope().path().stream(), callback.envelope().array().stream())
                .toList();
        requireOne(scopes, path);
        List<Element> elements = OpenedEnvelope.elements(scopes, callback.envelope());
        if (elements == null || elements.size() > FieldScopes.MAX_ELEMENTS) {
            throw MalformedPayloadException.ofElements(
                    elements == null ? Kind.UNREADABLE_FIELD : Kind.BEYOND_LIMIT, provider(), String.join(".", path));
        }
        Payload around =
                with(new Payload(DecodedFields.of(OpenedEnvelope.around(scopes, callback.envelope(), elements))));
        List<ParseResult> results = new ArrayList<>(elements.size());
        for (Element element : elements) {
            result(callback, scopes, element, around).ifPresent(results::add);
        }
        return Collections.unmodifiableList(results);
    }

    /** Empty for an element that is another event. */
    private Optional<ParseResult> result(Callback callback, FieldScopes scopes, Element element, Payload around) {
        FieldTable table = element.fields();
        try {
            if (table == null) {
                throw MalformedPayloadException.ofBody(
                        Kind.NOT_AN_OBJECT, provider(), element.from(), "a JSON object as element " + element.index());
            }
            FieldScopes inside = new FieldScopes(table);
            if (!candidate.isStatus(callback, inside)) {
                return Optional.empty();
            }
            requireOne(inside, callback.envelope().pathInside());
            CallStatus status = read(callback, OpenedEnvelope.element(scopes, callback.envelope(), inside), around);
            return Optional.of(new ParseResult.Parsed(status));
        } catch (MalformedPayloadException e) {
            return Optional.of(new ParseResult.Failed(element.index(), e));
        }
    }

    private CallStatus readOne(Callback callback, FieldScopes scopes) {
        requireOne(scopes, callback.envelope().path());
        return read(callback, OpenedEnvelope.one(scopes, callback.envelope()), outside());
    }

    private void requireOne(FieldScopes scopes, List<String> path) {
        int copies = scopes.differing(path);
        if (copies > 0) {
            throw MalformedPayloadException.conflictingField(provider(), String.join(".", path), -1, copies);
        }
    }

    private CallStatus read(Callback callback, Opened opened, @Nullable Payload around) {
        Problems problems = new Problems(received.at(), received.tolerance());
        Fields in = Fields.of(provider(), opened, problems);
        CallStatus.Builder status = callback.reader().orElseThrow().read(in);
        FieldSource sent = opened.fields().get(opened.payload());
        return FutureTimes.listedIn(
                status.provider(provider())
                        .isAccountInEveryReport(parser.isAccountInEveryReport())
                        .trust(trust())
                        .problems(proof.doubtsBeside(in.problems()))
                        .envelope(Optional.ofNullable(around).filter(fields -> fields.size() > 0))
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
