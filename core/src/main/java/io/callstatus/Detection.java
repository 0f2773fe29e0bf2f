package io.callstatus;

import io.callstatus.internal.Claimant;
import io.callstatus.internal.FieldReader;
import io.callstatus.internal.FieldSource;
import io.callstatus.internal.HiddenFields;
import io.callstatus.internal.SecretKey;
import io.callstatus.internal.SentRequest;
import io.callstatus.internal.SyntaxError;
import io.callstatus.internal.UrlSecret;
import io.callstatus.internal.Verifier;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification.Scheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
    private final @Nullable SyntaxError error;

    Detection(WebhookRequest request, Claimant claimant, Transport transport, FieldSource fields, Detector detector) {
        this.request = request;
        this.parser = claimant.parser();
        this.transport = transport;
        this.fields = fields;
        this.detector = detector;
        this.event = claimant.matcher().event(fields);
        this.error = claimant.travelsBy(transport) ? fields.error() : wrongTransport(claimant);
    }

    /** A header claims a request whatever it carries; nothing can be read from what its provider never sends. */
    private static SyntaxError wrongTransport(Claimant claimant) {
        return new SyntaxError(
                SyntaxError.Kind.NOT_JSON,
                0,
                "a request in one of " + claimant.fingerprint().transports());
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
     * Checks, by the scheme of the provider, that it sent the request; for every event of the provider, call status or not.
     * Where both a secret of the provider and one in the URL are configured, both must be right.
     *
     * @throws VerificationException if that is not proven, and the provider is not trusted by name
     * @throws UnreadableRequestException if the query has to be looked at and has more fields than are read
     */
    public Accepted verify(Secrets secrets) {
        SentRequest sent = new SentRequest(request, request.bytes(), transport, fields, isCallStatus());
        Verifier verifier = new Verifier(parser, sent);
        List<SecretKey> keys = keys(secrets, verifier);
        List<UrlSecret> inUrl = secrets.inUrl(provider());
        if (keys.isEmpty() && !isEnough(inUrl, secrets)) {
            throw verifier.nothingConfigured();
        }
        if (keys.isEmpty() && inUrl.isEmpty()) {
            return trustUnverified();
        }
        if (!keys.isEmpty()) {
            verifier.verify(keys, secrets.settings());
        }
        if (!inUrl.isEmpty()) {
            verifier.verifyUrl(inUrl, request.receivedUrl());
        }
        boolean signed = !keys.isEmpty() && scheme() != Scheme.SHARED_SECRET;
        return accepted(signed ? Trust.SIGNATURE : Trust.SHARED_SECRET, without(inUrl));
    }

    /** A secret in the URL does not switch off the scheme that a provider has: that takes trust by name. */
    private boolean isEnough(List<UrlSecret> inUrl, Secrets secrets) {
        return secrets.isTrusted(provider()) || scheme() == Scheme.NONE && !inUrl.isEmpty();
    }

    /** Where a resolver is asked and has nothing, nothing else counts: the sender says which account it is. */
    private List<SecretKey> keys(Secrets secrets, Verifier verifier) {
        List<SecretKey> keys = secrets.of(provider());
        if (scheme() != Scheme.NONE && secrets.isResolved(provider())) {
            Optional<String> account = accountId();
            keys = new ArrayList<>(keys);
            keys.addAll(secrets.resolve(provider(), account));
            if (keys.isEmpty()) {
                throw verifier.nothingResolved(account.isPresent());
            }
        }
        verifier.requireFew(keys);
        return keys;
    }

    private Scheme scheme() {
        return parser.verification().scheme();
    }

    /** A secret in the query came with the fields; it is not one of them. */
    private FieldSource without(List<UrlSecret> inUrl) {
        if (transport != Transport.QUERY || inUrl.isEmpty()) {
            return fields;
        }
        List<String> names = inUrl.stream().flatMap(s -> s.parameter().stream()).toList();
        return names.isEmpty() ? fields : new HiddenFields(fields, names);
    }

    private Optional<String> accountId() {
        return parser.verification().accountField().flatMap(name -> new FieldReader(provider(), fields).find(name));
    }

    private Accepted accepted(Trust trust, FieldSource kept) {
        return new Accepted(parser, event, kept, error, trust);
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
