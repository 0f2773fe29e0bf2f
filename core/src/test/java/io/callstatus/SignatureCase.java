package io.callstatus;

import io.callstatus.VerificationException.Kind;
import io.callstatus.WebhookRequest.BodyOrigin;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Evidence;
import io.callstatus.spi.FieldCatalog;
import io.callstatus.spi.Fields;
import io.callstatus.spi.Recognition;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One request to one stand-in for a provider of some scheme, and what comes of verifying it. */
final class SignatureCase {
    static final long NOW = 1_700_000_000L;
    static final String SECRET = "s3cret-of-the-tests";

    private final Verification verification;
    private final List<String[]> headers = new ArrayList<>();
    private String url = "https://hooks.example.com/calls";
    private String publicUrl = "";
    private byte[] body = {};
    private String type = "application/x-www-form-urlencoded";
    private Transport[] transports = {Transport.FORM, Transport.QUERY, Transport.JSON};
    private BodyOrigin origin = BodyOrigin.EXACT;
    private long now = NOW;
    private Consumer<Secrets.Builder> secrets = s -> s.secret("acme", SECRET);

    private SignatureCase(Verification verification) {
        this.verification = verification;
    }

    static SignatureCase of(Verification verification) {
        return new SignatureCase(verification);
    }

    SignatureCase url(String value) {
        url = value;
        return this;
    }

    /** Behind a proxy, as the receiver says. */
    SignatureCase publicUrl(String value) {
        publicUrl = value;
        return this;
    }

    SignatureCase form(String value) {
        return body("application/x-www-form-urlencoded", SignatureOracle.utf8(value));
    }

    SignatureCase json(String value) {
        return body("application/json", SignatureOracle.utf8(value));
    }

    SignatureCase body(String contentType, byte[] value) {
        type = contentType;
        body = value;
        return this;
    }

    /** Of a provider that sends these only. */
    SignatureCase transports(Transport... values) {
        transports = values;
        return this;
    }

    SignatureCase rebuilt() {
        origin = BodyOrigin.REBUILT;
        return this;
    }

    SignatureCase at(long seconds) {
        now = seconds;
        return this;
    }

    SignatureCase header(String name, String value) {
        headers.add(new String[] {name, value});
        return this;
    }

    SignatureCase secrets(Consumer<Secrets.Builder> configuration) {
        secrets = configuration;
        return this;
    }

    WebhookRequest request() {
        WebhookRequest.Builder request = WebhookRequest.builder()
                .url(url)
                .header("Content-Type", type)
                .body(body)
                .bodyOrigin(origin);
        headers.forEach(h -> request.header(h[0], h[1]));
        return publicUrl.isEmpty() ? request.build() : request.build().withPublicUrl(publicUrl);
    }

    AcceptedRequest verify() {
        return verify(request());
    }

    AcceptedRequest verify(WebhookRequest request) {
        Clock clock = Clock.fixed(Instant.ofEpochSecond(now), ZoneOffset.UTC);
        Secrets.Builder builder = Secrets.builder().clock(clock);
        secrets.accept(builder);
        return ParserSet.of(new Acme(verification, transports)).detect(request).verify(builder.build());
    }

    /** The refusal. */
    VerificationException refused() {
        try {
            throw new AssertionError("not refused, but " + verify());
        } catch (VerificationException e) {
            return e;
        }
    }

    /** The kind of the refusal; null for none. */
    Kind kind() {
        try {
            verify();
            return null;
        } catch (VerificationException e) {
            return e.kind();
        }
    }

    /** The stand-in, for those who verify by themselves. */
    static CallStatusParser parser(Verification verification) {
        return new Acme(verification, Transport.FORM, Transport.QUERY, Transport.JSON);
    }

    /** Claims every request; JSON with a top-level {@code call} is another event. */
    private record Acme(Verification verification, Transport... transports) implements CallStatusParser {
        @Override
        public String provider() {
            return "acme";
        }

        @Override
        public List<Callback> callbacks() {
            return Recognition.of(transports[0], transports)
                    .header("Acme-Claim")
                    .any(
                            Evidence.absent("nothing"),
                            Evidence.key("CallStatus"),
                            Evidence.key("CallSid"),
                            Evidence.key("To"))
                    .otherEvent("swml", Evidence.key("call"))
                    .appendingQuery()
                    .callbacks(this::read);
        }

        private CallStatus.Builder read(Fields in) {
            return CallStatus.builder().callId(in.text("CallSid")).state(CallState.RINGING);
        }

        @Override
        public FieldCatalog fields() {
            return FieldCatalog.shown("CallDuration, Direction, ParentCallSid")
                    .known("inbound, outbound")
                    .personal("CallerName, To");
        }
    }
}
