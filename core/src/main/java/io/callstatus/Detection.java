package io.callstatus;

import io.callstatus.internal.FieldReader;
import io.callstatus.internal.FieldSource;
import io.callstatus.internal.Matcher;
import io.callstatus.internal.PairSource;
import io.callstatus.internal.UrlSecret;
import io.callstatus.internal.Verifier;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification.Scheme;
import java.util.List;
import java.util.Optional;

/**
 * Who claims to have sent a request, and what about; nothing is proven yet, so nothing can be read from it yet.
 *
 * <p>Immutable and thread-safe.
 */
public final class Detection {
    private final WebhookRequest request;
    private final CallStatusParser parser;
    private final Transport transport;
    private final FieldSource fields;
    private final Detector detector;
    private final Optional<String> event;

    Detection(
            WebhookRequest request,
            CallStatusParser parser,
            Transport transport,
            FieldSource fields,
            Detector detector) {
        this.request = request;
        this.parser = parser;
        this.transport = transport;
        this.fields = fields;
        this.detector = detector;
        this.event = Matcher.event(parser.fingerprint(), fields);
    }

    /** The id of the provider that claims the request. */
    public String provider() {
        return parser.provider();
    }

    /** Whether it is a call status. Providers send other things to the same URL: answer those with 2xx. */
    public boolean isCallStatus() {
        return event.isEmpty();
    }

    /** The provider's name of the other event that it is; empty for a call status. */
    public Optional<String> event() {
        return event;
    }

    /** The request. */
    public WebhookRequest request() {
        return request;
    }

    /** Per provider, one line: whether it claims the request, and why or why not. Names fields, shows no value. */
    public String explain() {
        return detector.explain();
    }

    /**
     * Checks, by the scheme of the provider, that it sent the request.
     *
     * @throws VerificationException if that is not proven, and the provider is not trusted by name
     */
    public Accepted verify(Secrets secrets) {
        List<byte[]> keys = secrets.of(provider(), accountId());
        List<UrlSecret> urlSecrets = secrets.inUrl(provider());
        Verifier verifier = new Verifier(provider(), parser.verification(), request, request.bytes());
        if (keys.isEmpty() && urlSecrets.isEmpty()) {
            if (secrets.isTrusted(provider())) {
                return trustUnverified();
            }
            throw verifier.nothingConfigured();
        }
        if (!keys.isEmpty()) {
            verifier.verify(keys, transport, fields, secrets.clock(), secrets.tolerance());
        }
        FieldSource kept = fields;
        if (!urlSecrets.isEmpty()) {
            verifier.verifyUrl(urlSecrets, fields, transport);
            kept = transport == Transport.QUERY ? without(urlSecrets) : fields;
        }
        boolean signed = !keys.isEmpty() && parser.verification().scheme() != Scheme.SHARED_SECRET;
        return accepted(signed ? Trust.SIGNATURE : Trust.SHARED_SECRET, kept);
    }

    /** A secret in the query came with the fields; it is not one of them. */
    private FieldSource without(List<UrlSecret> urlSecrets) {
        List<String> names =
                urlSecrets.stream().flatMap(s -> s.parameter().stream()).toList();
        return PairSource.without(fields, names);
    }

    private Optional<String> accountId() {
        return parser.verification().accountField().flatMap(name -> new FieldReader(provider(), fields).find(name));
    }

    private Accepted accepted(Trust trust, FieldSource kept) {
        return new Accepted(parser, event, kept, trust);
    }

    /**
     * Accepts this one request without any proof. Anybody who knows the URL can send it.
     *
     * @see Secrets.Builder#trustUnverified(String...)
     */
    public Accepted trustUnverified() {
        return accepted(Trust.UNVERIFIED, fields);
    }

    /** Provider and event; nothing that was sent. */
    @Override
    public String toString() {
        return "Detection{" + provider() + ", " + event.orElse("call status") + "}";
    }
}
