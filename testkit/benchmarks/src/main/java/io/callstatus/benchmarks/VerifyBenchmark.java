package io.callstatus.benchmarks;

import com.linecorp.bot.parser.FixedSkipSignatureVerificationSupplier;
import com.linecorp.bot.parser.LineSignatureValidator;
import com.linecorp.bot.parser.WebhookParseException;
import com.linecorp.bot.parser.WebhookParser;
import com.linecorp.bot.webhook.model.CallbackRequest;
import com.twilio.security.RequestValidator;
import io.callstatus.CallStatus;
import io.callstatus.Parsers;
import io.callstatus.Payload;
import io.callstatus.Secrets;
import io.callstatus.WebhookRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Signed requests: ours verified and read, against Twilio's verification alone and LINE's verification and reading. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class VerifyBenchmark {
    private static final String KEY = "PSK_0123456789abcdef0123456789abcdef";

    private final Secrets secrets =
            Secrets.builder().secret("signalwire", KEY).secret("freeclimb", KEY).build();

    private final Map<String, String> parameters = parameters();
    private final String formSignature = formSignature();
    private final WebhookRequest form = signed(Callback.F, "X-SignalWire-Signature", formSignature);
    private final WebhookRequest json = signed(Callback.J1, "FreeClimb-Signature", jsonSignature());
    private final RequestValidator twilio = new RequestValidator(KEY);

    private final byte[] lineBody = PeerBodies.LINE.getBytes(StandardCharsets.UTF_8);
    private final String lineSignature = Base64.getEncoder().encodeToString(Hmac.of("HmacSHA256", KEY, lineBody));
    private final WebhookParser line = new WebhookParser(
            new LineSignatureValidator(KEY.getBytes(StandardCharsets.UTF_8)),
            FixedSkipSignatureVerificationSupplier.of(false));

    private static Map<String, String> parameters() {
        Payload payload = Parsers.detect(Callback.F.request()).trustUnverified().payload();
        Map<String, String> parameters = new TreeMap<>();
        payload.fields()
                .forEach(field -> parameters.put(field.name(), field.value().orElse("")));
        return parameters;
    }

    private String formSignature() {
        StringBuilder text = new StringBuilder(Callback.F.request().url());
        parameters.forEach((name, value) -> text.append(name).append(value));
        return Base64.getEncoder()
                .encodeToString(Hmac.of("HmacSHA1", KEY, text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static String jsonSignature() {
        String time = Long.toString(Instant.now().getEpochSecond());
        byte[] text = (time + "." + Callback.J1.text()).getBytes(StandardCharsets.UTF_8);
        return "t=" + time + ",v1=" + HexFormat.of().formatHex(Hmac.of("HmacSHA256", KEY, text));
    }

    private static WebhookRequest signed(Callback callback, String header, String signature) {
        WebhookRequest request = callback.request();
        WebhookRequest.Builder signed =
                WebhookRequest.builder().url(request.url()).body(request.body());
        request.headers().stream()
                .filter(sent -> !sent.name().equals(header))
                .forEach(sent -> signed.header(sent.name(), sent.value()));
        return signed.header(header, signature).build();
    }

    /** Ours: detection, the signature of {@link Callback#F}, every attribute. */
    @Benchmark
    public CallStatus callstatusForm() {
        return Parsers.detect(form).verify(secrets).parse();
    }

    /** Twilio: the signature of {@link Callback#F} alone, over parameters that were decoded before. */
    @Benchmark
    public boolean twilio() {
        return twilio.validate(form.url(), parameters, formSignature);
    }

    /** Ours: detection, the signature of {@link Callback#J1}, every attribute. */
    @Benchmark
    public CallStatus callstatusJson() {
        return Parsers.detect(json).verify(secrets).parse();
    }

    /** LINE: signature and reading of a webhook of its own. */
    @Benchmark
    public CallbackRequest line() throws IOException, WebhookParseException {
        return line.handle(lineSignature, lineBody);
    }
}
