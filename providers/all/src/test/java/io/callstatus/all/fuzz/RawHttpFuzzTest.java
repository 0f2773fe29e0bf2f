package io.callstatus.all.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.callstatus.WebhookRequest;
import io.callstatus.WebhookRequest.Header;
import java.util.List;

class RawHttpFuzzTest {
    /** What was read is written and read again as the same request. */
    @FuzzTest(maxDuration = "10m")
    void fromHttp_ofAnyBytes(byte[] raw) {
        Refusals.inProportion(raw, () -> WebhookRequest.fromHttp(raw));
        Refusals.only(() -> {
            WebhookRequest request = WebhookRequest.fromHttp(raw);
            WebhookRequest again = WebhookRequest.fromHttp(request.toHttp());
            assertThat(again.method()).isEqualTo(request.method());
            assertThat(again.url()).isEqualTo(request.url());
            assertThat(again.body()).isEqualTo(request.body());
            assertThat(withoutLength(again)).isEqualTo(withoutLength(request));
        });
    }

    private static List<Header> withoutLength(WebhookRequest request) {
        return request.headers().stream()
                .filter(header -> !header.name().equalsIgnoreCase("Content-Length"))
                .toList();
    }
}
