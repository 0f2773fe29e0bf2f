package io.callstatus.testkit;

import io.callstatus.WebhookRequest;
import io.callstatus.spi.Transport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A request under way: its fields, and what is done to the rest of it once they are settled. */
final class VariedRequest extends TestRequest {
    /** How the request is proven, and with what. */
    record Proof(String secret, Signer signer) {
        @Override
        public String toString() {
            return "Proof{***}";
        }
    }

    /** What is done to the request as a whole, in this order: URL, other changes, signature, spoiling. */
    private record Whole(
            Optional<String> url,
            UnaryOperator<WebhookRequest> before,
            Optional<Instant> moment,
            Optional<Proof> proof,
            UnaryOperator<WebhookRequest> after) {
        private static final Whole AS_IT_IS = new Whole(
                Optional.empty(),
                UnaryOperator.identity(),
                Optional.empty(),
                Optional.empty(),
                UnaryOperator.identity());

        WebhookRequest finish(WebhookRequest request) {
            WebhookRequest ready = before.apply(request);
            Instant now = moment.orElseGet(Instant::now);
            return after.apply(
                    proof.map(p -> p.signer().sign(ready, p.secret(), now)).orElse(ready));
        }
    }

    private final String provider;
    private final Optional<ProviderTraits> traits;
    private final WireRequest wire;
    private final List<WireField> fields;
    private final Whole whole;

    private VariedRequest(
            String provider, Optional<ProviderTraits> traits, WireRequest wire, List<WireField> fields, Whole whole) {
        this.provider = provider;
        this.traits = traits;
        this.wire = wire;
        this.fields = fields;
        this.whole = whole;
    }

    static VariedRequest of(Fixture fixture) {
        return of(fixture.provider(), fixture.traits(), fixture.request());
    }

    static VariedRequest of(ProviderTraits traits, WebhookRequest request) {
        return of(traits.provider(), Optional.of(traits), request);
    }

    private static VariedRequest of(String provider, Optional<ProviderTraits> traits, WebhookRequest request) {
        WireRequest wire =
                WireRequest.of(request, traits.map(ProviderTraits::appended).orElse(Set.of()));
        return new VariedRequest(provider, traits, wire, wire.fields(), Whole.AS_IT_IS);
    }

    @Override
    public String provider() {
        return provider;
    }

    @Override
    VariedRequest varied() {
        return this;
    }

    @Override
    Optional<ProviderTraits> traits() {
        return traits;
    }

    List<WireField> fields() {
        return fields;
    }

    @Override
    public WebhookRequest request() {
        return whole.finish(whole.url.map(url -> wire.at(url, fields)).orElseGet(() -> wire.with(fields)));
    }

    /** What is signed. */
    WebhookRequest beforeSigning() {
        return whole(new Whole(whole.url, whole.before, whole.moment, Optional.empty(), whole.after))
                .request();
    }

    boolean isInQuery() {
        return wire.isInQuery();
    }

    boolean isJson() {
        return wire.transport() == Transport.JSON;
    }

    private VariedRequest fields(List<WireField> changed) {
        return new VariedRequest(provider, traits, wire, changed, whole);
    }

    VariedRequest change(UnaryOperator<List<WireField>> change) {
        return fields(change.apply(fields));
    }

    private VariedRequest change(String path, WirePath.Change change) {
        return fields(WirePath.change(wire.codec(), fields, path, change));
    }

    VariedRequest replace(String path, String value) {
        return change(
                path, (among, name) -> WireField.replace(among, wire.codec().text(name, value)));
    }

    VariedRequest replaceSource(String path, String json) {
        return change(
                path, (among, name) -> WireField.replace(among, wire.codec().source(name, json)));
    }

    VariedRequest more(String path, String value) {
        return change(path, (among, name) -> WireField.plus(among, wire.codec().text(name, value)));
    }

    VariedRequest less(String path) {
        return change(path, WireField::without);
    }

    private VariedRequest whole(Whole changed) {
        return new VariedRequest(provider, traits, wire, fields, changed);
    }

    VariedRequest calledAt(String url) {
        return whole(
                new Whole(Optional.of(Requests.sentUrl(url)), whole.before, whole.moment, whole.proof, whole.after));
    }

    /** Called at this URL, unless another one was given. */
    VariedRequest calling(String url) {
        return whole.url.isPresent() ? this : calledAt(url);
    }

    VariedRequest before(UnaryOperator<WebhookRequest> change) {
        UnaryOperator<WebhookRequest> all = request -> change.apply(whole.before.apply(request));
        return whole(new Whole(whole.url, all, whole.moment, whole.proof, whole.after));
    }

    VariedRequest after(UnaryOperator<WebhookRequest> change) {
        UnaryOperator<WebhookRequest> all = request -> change.apply(whole.after.apply(request));
        return whole(new Whole(whole.url, whole.before, whole.moment, whole.proof, all));
    }

    VariedRequest proof(Proof proof) {
        return whole(new Whole(whole.url, whole.before, whole.moment, Optional.of(proof), whole.after));
    }

    /** How it is signed. */
    Proof requireProof() {
        return whole.proof.orElseThrow(
                () -> new IllegalStateException("this spoils a signature, and there is none: signed(secret) first"));
    }

    private VariedRequest signedAt(Instant moment) {
        return whole(new Whole(whole.url, whole.before, Optional.of(moment), whole.proof, whole.after));
    }

    /** Signed so much later, or earlier. */
    VariedRequest signedLater(Duration difference) {
        return signedAt(whole.moment.orElseGet(Instant::now).plus(difference));
    }

    VariedRequest moved(Instant moment) {
        List<String> times = traits.map(ProviderTraits::times).orElse(List.of());
        TimeText format = traits.map(ProviderTraits::timeFormat).orElse(TimeText.ISO);
        Duration distance = times.stream()
                .flatMap(name -> format.read(value(name)).stream())
                .findFirst()
                .map(old -> Duration.between(old, moment))
                .orElse(Duration.ZERO);
        VariedRequest moved = this;
        for (String name : times) {
            moved = moved.moved(name, format, distance);
        }
        return moved.signedAt(moment);
    }

    /** What was a number stays one. */
    private VariedRequest moved(String name, TimeText format, Duration distance) {
        Optional<String> shifted = format.read(value(name)).map(old -> format.write(old.plus(distance)));
        return shifted.map(time -> isNumber(name) ? replaceSource(name, time) : replace(name, time))
                .orElse(this);
    }

    private boolean isNumber(String path) {
        return isJson()
                && find(path).filter(field -> !field.raw().endsWith("\"")).isPresent();
    }

    /** Whether there is such a field. */
    boolean has(String path) {
        return find(path).isPresent();
    }

    private Optional<WireField> find(String path) {
        return WirePath.find(wire.codec(), fields, path);
    }

    String value(String path) {
        return WirePath.value(wire.codec(), fields, path);
    }

    /** Provider and number of fields; no value. */
    @Override
    public String toString() {
        return provider + " request of " + fields.size() + " fields";
    }
}
