package io.callstatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callstatus.WebhookRequest.Header;
import io.callstatus.archive.Archive;
import io.callstatus.archive.Archive.OnFailure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each request is stored before anything is done with it, whatever comes of it. */
@Isolated("reads all that is logged")
class CallStatusEndpointArchiveTest extends EndpointTests {
    private final List<String> stored = new ArrayList<>();

    private CallStatusEndpoint storing(CallStatusEndpoint endpoint) {
        return endpoint.withArchive(request -> stored.add(request.toJson()), OnFailure.REFUSE);
    }

    @Test
    void receive_request_isStoredAsItCameBeforeItIsHandled() {
        CallStatusEndpoint endpoint = storing(endpoint(status -> {
                    assertThat(stored).hasSize(1);
                    throw new IllegalStateException();
                }))
                .withPublicUrl(request -> request.withPublicBase("https://hooks.example.com"));
        WebhookRequest request = request("toy=1");
        assertThat(endpoint.receive(request).status()).isEqualTo(500);
        assertThat(stored).containsExactly(request.toJson());
    }

    @Test
    void receive_requestThatIsRefused_isStored() {
        CallStatusEndpoint endpoint = storing(
                endpoint(Secrets.builder().secret("toy", "0123456789abcdef").build()));
        assertThat(endpoint.receive(request("toy=1")).status()).isEqualTo(401);
        assertThat(endpoint.receive(request("nobody=1")).status()).isEqualTo(400);
        assertThat(stored).hasSize(2);
        assertThat(taken).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.callstatus.CallStatusEndpointFailureTest#failures")
    void receive_archiveThatThrows_is503AndNothingIsHandled(Throwable failure) {
        CallStatusEndpoint endpoint = endpoint(TRUST).withArchive(request -> sneak(failure), OnFailure.REFUSE);
        WebhookResponse answer = endpoint.receive(request("toy=1"));
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers()).extracting(Header::name).containsExactly("Retry-After");
        assertThat(taken).isEmpty();
        assertOnlyTheTypeIsLogged(failure, "the archive");
    }

    @ParameterizedTest
    @MethodSource("io.callstatus.CallStatusEndpointFailureTest#failures")
    void receive_archiveThatThrowsWhereThatIsToBeBorne_goesOn(Throwable failure) {
        CallStatusEndpoint endpoint = endpoint(TRUST).withArchive(request -> sneak(failure), OnFailure.GO_ON);
        assertThat(endpoint.receive(request("toy=1")).status()).isEqualTo(204);
        assertThat(taken).hasSize(1);
        assertOnlyTheTypeIsLogged(failure, "the archive");
    }

    @ParameterizedTest
    @EnumSource(OnFailure.class)
    void receive_machineThatFails_isNotHidden(OnFailure onFailure) {
        CallStatusEndpoint endpoint =
                endpoint(TRUST).withArchive(request -> sneak(new OutOfMemoryError("what was sent")), onFailure);
        assertThatThrownBy(() -> endpoint.receive(request("toy=1"))).isInstanceOf(OutOfMemoryError.class);
    }

    /** Strangers can have an archive fail, by filling it: the log tells the first, and counts. */
    @Test
    void receive_archiveThatThrowsOften_isLoggedOnce() {
        Archive full = request -> {
            throw new IOException("what was sent");
        };
        CallStatusEndpoint endpoint = endpoint(TRUST).withArchive(full, OnFailure.REFUSE);
        for (int i = 0; i < 100; i++) {
            endpoint.receive(request("toy=" + i));
        }
        assertOnlyTheTypeIsLogged(new IOException(), "the archive");
    }

    @Test
    void receive_requestThatBreaksOff_isNotStored() {
        CallStatusEndpoint endpoint = storing(endpoint(TRUST)).withMaxBodyBytes(3);
        WebhookResponse answer =
                endpoint.receive(() -> builder("").maxBodyBytes(3).build(new ByteArrayInputStream(new byte[10])));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(stored).isEmpty();
    }

    /** Throws whatever it is given, as Kotlin does. */
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable failure) throws T {
        throw (T) failure;
    }
}
