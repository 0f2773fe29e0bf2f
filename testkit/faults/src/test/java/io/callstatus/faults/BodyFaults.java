package io.callstatus.faults;

import static io.callstatus.faults.Faults.KEY;
import static io.callstatus.faults.Faults.call;
import static io.callstatus.faults.Faults.freeClimb;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.callstatus.Secret;
import io.callstatus.WebhookRequest;
import io.callstatus.testkit.Fixtures;
import io.callstatus.testkit.Signers;
import io.undertow.conduits.GzipStreamSourceConduit;
import io.undertow.server.handlers.encoding.RequestEncodingHandler;
import jakarta.servlet.Filter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;

/** Something between the provider and this library reads or rewrites the body. */
final class BodyFaults {
    private static final int OVER_THE_LIMIT = 1_100_000;

    static final List<Fault> ALL = List.of(
            Fault.of(
                    "a filter reads the body first",
                    "500",
                    List.of("BODY_CONSUMED"),
                    () -> freeClimb().filter(eating()).comes(call().signed(KEY))),
            Fault.of(
                    "a filter reads the parameters of a form first",
                    "401",
                    List.of("EXACT_BODY_REQUIRED"),
                    () -> new Scene()
                            .secrets(s -> s.secret("telnyxtexml", Secret.publicKey(Signers.publicKey(KEY))))
                            .filter(asking())
                            .comes(Fixtures.of("telnyxtexml").completed().signed(KEY))),
            of("a framework formats JSON again", "BODY_JSON", BodyFaults::pretty),
            of("a framework adds a line end", "BODY_LINE_ENDS", text -> text + "\n"),
            of(
                    "a framework writes text in another charset",
                    "BODY_CHARSET",
                    text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)),
            of("a framework adds a field", "BODY_LENGTH", text -> text.replaceFirst("\\{", "{\"trace\":1,")),
            Fault.of(
                    "a framework removes a field",
                    "500",
                    List.of("BODY_CONSUMED"),
                    () -> freeClimb()
                            .filter(rewriting(text -> text.replaceFirst(",\"queueId\":null", "")))
                            .comes(call().signed(KEY))),
            Fault.of(
                    "a framework encodes a form again",
                    "401",
                    List.of("MISMATCH", "BODY_FORM"),
                    () -> new Scene()
                            .secrets(s -> s.secret("telnyxtexml", Secret.publicKey(Signers.publicKey(KEY))))
                            .filter(rewriting(text -> text.replace("+", "%20")))
                            .comes(Fixtures.of("telnyxtexml")
                                    .completed()
                                    .with("Note", "a b")
                                    .signed(KEY))),
            Fault.of(
                    "a proxy decompresses a body whose compressed bytes are signed",
                    "401",
                    List.of("MISMATCH", "NONE_FITS"),
                    () -> freeClimb().behind(Proxy.doing(BodyFaults::inflating)).comes(gzip())),
            Fault.of(
                    "the body is empty",
                    "400",
                    List.of("NOT_JSON"),
                    () -> freeClimb().comes(empty())),
            Fault.of(
                    "the body is over the limit",
                    "413",
                    List.of("TOO_LARGE"),
                    () -> freeClimb()
                            .comes(call().with("more", "x".repeat(OVER_THE_LIMIT))
                                    .signed(KEY))));

    private BodyFaults() {}

    private static Fault of(String symptom, String cause, UnaryOperator<String> change) {
        return Fault.of(
                symptom,
                "401",
                List.of("MISMATCH", cause),
                () -> freeClimb()
                        .filter(rewriting(change))
                        .comes(call().with("name", "Zo\u00EB").signed(KEY)));
    }

    private static Filter rewriting(UnaryOperator<String> change) {
        return (request, response, chain) -> chain.doFilter(Rewritten.of(request, change), response);
    }

    private static Filter eating() {
        return (request, response, chain) -> {
            request.getInputStream().readAllBytes();
            chain.doFilter(request, response);
        };
    }

    private static Filter asking() {
        return (request, response, chain) -> {
            request.getParameter("any");
            chain.doFilter(request, response);
        };
    }

    private static String pretty(String json) {
        try {
            ObjectMapper mapper = new ObjectMapper();
            return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(mapper.readTree(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static io.undertow.server.HttpHandler inflating(io.undertow.server.HttpHandler next) {
        return new RequestEncodingHandler(next).addEncoding("gzip", GzipStreamSourceConduit.WRAPPER);
    }

    private static byte[] gzip() {
        WebhookRequest plain = call().request();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Signed.freeClimb(bytes.toByteArray(), "gzip");
    }

    private static byte[] empty() {
        return Signed.freeClimb(new byte[0], "");
    }
}
