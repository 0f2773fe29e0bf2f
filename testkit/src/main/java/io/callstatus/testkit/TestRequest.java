package io.callstatus.testkit;

import io.callstatus.WebhookRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Optional;

/**
 * A request of a provider, to be varied and sent. However it is varied, it stays a valid request of its kind: form, query or
 * JSON, with the right length. It is signed last.
 *
 * <pre>{@code
 * Fixtures.of("acme").completed().with("status", "busy").without("time").signed(secret).postTo(uri);
 * }</pre>
 *
 * <p>Immutable: every method gives a new one. Thread-safe.
 */
public abstract sealed class TestRequest permits Fixture, VariedRequest {
    TestRequest() {}

    /** The id of the provider that sends it. */
    public abstract String provider();

    /** The request as the library takes it; signed anew each time, where it is signed. */
    public abstract WebhookRequest request();

    abstract VariedRequest varied();

    /** What is known of its provider. */
    abstract Optional<ProviderTraits> traits();

    final ProviderTraits requireTraits() {
        return traits().orElseThrow(() -> ProviderTraits.unknown(provider()));
    }

    /**
     * With this text in a field, in place of all fields of that name. In JSON, dots lead into the objects inside:
     * {@code data.payload.from}. This holds wherever a field is named.
     */
    public final TestRequest with(String name, String value) {
        return varied().replace(name, value);
    }

    /** With this JSON value in a field, such as {@code 41}, {@code null} or {@code {}}; in a form, with that text. */
    public final TestRequest withJson(String name, String json) {
        return varied().replaceSource(name, json);
    }

    /** With one more field, even if there is already one of that name. */
    public final TestRequest plus(String name, String value) {
        return varied().more(name, value);
    }

    /** Without the fields of this name. */
    public final TestRequest without(String name) {
        return varied().less(name);
    }

    /**
     * Moved in time, to the second: the moment that the report is about becomes this one, its other times keep their
     * distance, and a signature is of this moment.
     */
    public final TestRequest at(Instant moment) {
        return varied().moved(moment);
    }

    /**
     * With another caller.
     *
     * @throws IllegalStateException if it is not of a provider that the testkit knows
     */
    public final TestRequest from(String address) {
        return with(requireTraits().from(varied()), address);
    }

    /**
     * With another called party.
     *
     * @throws IllegalStateException if it is not of a provider that the testkit knows
     */
    public final TestRequest to(String address) {
        return with(requireTraits().to(varied()), address);
    }

    /** With this header, in place of any of that name. */
    public final TestRequest header(String name, String value) {
        return varied().before(request -> Requests.withHeader(request, name, value));
    }

    /**
     * Sent to this URL, query included. Fields that travel in the query are appended to it. As in every HTTP client, a URL
     * without a path gets its slash, and a fragment is not sent: that is what a server sees and a provider signs.
     */
    public final TestRequest url(String complete) {
        return varied().calledAt(complete);
    }

    /**
     * Signed as its provider signs, after all other changes, at the moment given by {@link #at}, else now. The secret is that
     * of the receiver. If the URL is signed, set the {@link #url} that the receiver expects.
     *
     * @throws IllegalStateException if its provider signs nothing, or the testkit does not know it
     */
    public final TestRequest signed(String secret) {
        return signed(secret, Signers.of(requireTraits()));
    }

    /** Signed in this way. */
    public final TestRequest signed(String secret, Signer signer) {
        return varied().proof(new VariedRequest.Proof(secret, signer));
    }

    /**
     * Without any proof, as a stranger would send it: fixtures come with a signature that fits no secret of yours.
     *
     * @throws IllegalStateException if its provider signs nothing, or the testkit does not know it
     */
    public final TestRequest unsigned() {
        return requireTraits().signer().unsigned(varied());
    }

    /** Damaged in this way. */
    public final TestRequest mutated(Mutation mutation) {
        return mutation.apply(varied());
    }

    /** The raw HTTP/1.1 request. */
    public byte[] http() {
        return request().toHttp();
    }

    /**
     * Sends it over the network as its provider would, or, if {@link #url} set another URL than this, as a proxy in front of
     * the receiver would. It is signed for the URL that its provider calls.
     *
     * @param receiver where it goes; the query of the request, where it has one, is that of its URL
     */
    public final HttpResponse<String> postTo(URI receiver) throws IOException, InterruptedException {
        return Http.send(varied().calling(receiver.toString()).request(), receiver);
    }

    /**
     * The request as a servlet of the {@code jakarta.servlet} API sees it; methods about anything but the request itself throw.
     */
    public final jakarta.servlet.http.HttpServletRequest asJakartaRequest() {
        return JakartaRequests.of(request());
    }

    /** The request as a servlet of the {@code javax.servlet} API sees it; methods about anything but the request itself throw. */
    public final javax.servlet.http.HttpServletRequest asJavaxRequest() {
        return JavaxRequests.of(request());
    }
}
