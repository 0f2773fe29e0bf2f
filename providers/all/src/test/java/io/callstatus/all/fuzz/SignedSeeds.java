package io.callstatus.all.fuzz;

import io.callstatus.AcceptedRequest;
import io.callstatus.CallStatusException;
import io.callstatus.Parsers;
import io.callstatus.WebhookRequest;
import io.callstatus.all.Providers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The genuine requests among the kept inputs, by their signature: what somebody holds who makes others of them. */
final class SignedSeeds {
    private static final String FOLDER = "SignatureFuzzTestInputs/verify_ofAnySignature";

    private static final List<String> HEADERS = Providers.proving().stream()
            .flatMap(id -> Providers.parser(id).verification().headers().stream())
            .toList();

    static final SignedSeeds GENUINE = new SignedSeeds();

    private final Map<String, AcceptedRequest> bySignature = new HashMap<>();

    private SignedSeeds() {
        try (Stream<Path> inputs =
                Files.list(Path.of(SignedSeeds.class.getResource(FOLDER).toURI()))) {
            inputs.filter(input -> input.getFileName().toString().startsWith("genuine-"))
                    .sorted()
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(Path input) {
        try {
            WebhookRequest request = WebhookRequest.fromHttp(Files.readAllBytes(input));
            AcceptedRequest accepted = Parsers.detect(request).verify(SignatureFuzzTest.SECRETS);
            bySignature.putIfAbsent(signature(request).orElseThrow(), accepted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CallStatusException e) {
            throw new IllegalStateException(input + " is not genuine", e);
        }
    }

    /** The genuine request that was sent with the signature of this one. */
    Optional<AcceptedRequest> withTheSignatureOf(WebhookRequest request) {
        return signature(request).map(bySignature::get);
    }

    private static Optional<String> signature(WebhookRequest request) {
        return HEADERS.stream()
                .flatMap(header -> request.header(header).stream())
                .map(String::strip)
                .findFirst();
    }
}
