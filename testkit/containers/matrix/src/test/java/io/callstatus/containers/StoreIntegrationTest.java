package io.callstatus.containers;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.CallStatus;
import io.callstatus.CallStatusEndpoint;
import io.callstatus.Secrets;
import io.callstatus.WebhookRequest;
import io.callstatus.WebhookResponse;
import io.callstatus.testkit.Fixture;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class StoreIntegrationTest {
    @SuppressWarnings("unused")
    private static final List<Fixture> FIXTURES = Running.FIXTURES;

    private final List<CallStatus> statuses = new ArrayList<>();
    private final CallStatusEndpoint endpoint = CallStatusEndpoint.of(
            Secrets.builder().trustUnverified("callerdesk").build(), statuses::add);

    @Test
    void page_hasThisCode() throws IOException {
        IntegrationsPage.requireIn(getClass(), "Storing requests as raw HTTP");
    }

    @Test
    void keptRequest_receivedLater_isHandled() {
        WebhookRequest request = Cases.plain().direct();

        byte[] kept = request.toHttp();
        WebhookResponse response = endpoint.receive(() -> WebhookRequest.fromHttp(kept));

        assertThat(response.status()).isEqualTo(204);
        assertThat(statuses).hasSize(1);
    }

    @ParameterizedTest
    @FieldSource("FIXTURES")
    void fixture_readAndWritten_isTheSameByteForByte(Fixture fixture) {
        WebhookRequest request = fixture.request();
        byte[] written = request.toHttp();
        WebhookRequest again = WebhookRequest.fromHttp(written);
        assertThat(again.method()).isEqualTo(request.method());
        assertThat(again.url()).isEqualTo(request.url());
        assertThat(again.headers()).isEqualTo(request.headers());
        assertThat(again.body()).isEqualTo(request.body());
        assertThat(written).isEqualTo(fixture.http());
    }
}
