package io.callstatus;

import io.callstatus.CallStatusException.Place;
import io.callstatus.MalformedPayloadException.Kind;
import io.callstatus.internal.fields.FieldSource;
import io.callstatus.internal.scan.RescannedFields;
import io.callstatus.internal.text.BodyError;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Fields;
import io.callstatus.spi.Verification.Scheme;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A request that was verified, or trusted; only from here can it be read. Immutable and thread-safe. */
public final class AcceptedRequest {
    private final CallStatusParser parser;
    private final Optional<String> event;
    private final FieldSource fields;
    private final @Nullable BodyError error;
    private final Proof proof;

    AcceptedRequest(
            CallStatusParser parser,
            Optional<String> event,
            FieldSource fields,
            @Nullable BodyError error,
            Proof proof) {
        this.parser = parser;
        this.event = event;
        this.fields = fields;
        this.error = error;
        this.proof = proof;
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
     * The {@linkplain Secret#labelled label} of the configured secret that fitted, never the secret: of the provider's own
     * proof, and where that has none, of the one in the URL. While a secret is being replaced, it shows when the old one
     * falls silent. Absent where that secret has no label, or nothing is proven.
     */
    public Optional<String> keyLabel() {
        return proof.keyLabel();
    }

    /**
     * The account that the proof binds: the one whose own secret fitted, given by
     * {@link Secrets.Builder#secret(String, String, String)}, {@link Secret#ofAccount} or a {@link SecretResolver} that was
     * asked for it. Absent where the secret that fitted is bound to no account, or nothing is proven:
     * {@link CallStatus#accountId()} is then what whoever holds the secret wrote.
     *
     * <p>Where it is there, the request names this account or none.
     */
    public Optional<String> verifiedAccount() {
        return proof.account();
    }

    /**
     * Which fields are in doubt where the trust is {@link Trust#PARTIAL_SIGNATURE}, and why; without a value. Empty where
     * it is not. {@link CallStatus#problems()} has them too.
     */
    public List<FieldProblem> doubts() {
        return proof.doubts();
    }

    /**
     * Whether the proof expires by itself, so that a recorded request is refused after a while. Where it does not, take
     * each {@link CallStatus#eventKey()} once: see {@link ReplayGuard}.
     */
    public boolean isAgeBounded() {
        return trust() == Trust.SIGNATURE && parser.verification().scheme() == Scheme.TIMESTAMPED_BODY;
    }

    /** Whether it is a call status. */
    public boolean isCallStatus() {
        return event.isEmpty();
    }

    /** The provider's name of the other event that it is, {@code unknown} where no page names it; empty for a call status. */
    public Optional<String> event() {
        return event;
    }

    /** Every field that was sent, whatever {@link #parse()} makes of it; up to the break where the JSON is broken. */
    public Payload payload() {
        return new Payload(fields);
    }

    /**
     * Reads the call status.
     *
     * @throws NotACallStatusException if it is another event of the provider
     * @throws MalformedPayloadException if the body is broken, or a required field is missing or cannot be read
     */
    public CallStatus parse() {
        if (error != null) {
            throw malformed(error);
        }
        if (event.isPresent()) {
            throw new NotACallStatusException(provider(), event.get());
        }
        Fields reader = Fields.of(provider(), fields);
        CallStatus.Builder status = parser.read(reader);
        return status.provider(provider())
                .isAccountInEveryReport(parser.isAccountInEveryReport())
                .problems(problems(reader))
                .payload(new Payload(RescannedFields.of(fields)))
                .build();
    }

    private List<FieldProblem> problems(Fields reader) {
        List<FieldProblem> problems = reader.problems();
        if (doubts().isEmpty()) {
            return problems;
        }
        Set<String> named = problems.stream().map(FieldProblem::field).collect(Collectors.toSet());
        return Stream.concat(problems.stream(), doubts().stream().filter(doubt -> !named.contains(doubt.field())))
                .toList();
    }

    private MalformedPayloadException malformed(BodyError error) {
        Kind kind = switch (error.kind()) {
            case NOT_AN_OBJECT -> Kind.NOT_AN_OBJECT;
            case BEYOND_LIMIT, TOO_MANY_FIELDS -> Kind.BEYOND_LIMIT;
            case NOT_JSON -> Kind.NOT_JSON;
        };
        return new MalformedPayloadException(
                kind,
                Place.in(provider()).at(error.offset()),
                "expected " + error.expected(),
                "Look whether something between the provider and this server cuts or changes the body");
    }

    /** Provider, trust and event; nothing that was sent. */
    @Override
    public String toString() {
        return "AcceptedRequest{" + provider() + ", " + trust() + ", " + event.orElse("call status") + "}";
    }
}
