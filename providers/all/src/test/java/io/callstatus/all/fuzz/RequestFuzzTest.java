package io.callstatus.all.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.callstatus.WebhookRequest;
import io.callstatus.WebhookRequest.BodyOrigin;
import java.util.Set;

class RequestFuzzTest {
    private static final String[] NAMES = {
        "Host",
        "Content-Type",
        "Content-Length",
        "Content-Encoding",
        "Forwarded",
        "X-Forwarded-Host",
        "X-Forwarded-Proto",
        "X-Forwarded-Port"
    };
    private static final Set<String> HOSTS = Set.of("hooks.example.com", "example.com:8443");

    /** Whatever it is built of, a request can be asked everything. */
    @FuzzTest(maxDuration = "10m")
    void build_ofAnyParts(FuzzedDataProvider data) {
        Refusals.only(() -> {
            WebhookRequest request = request(data);
            assertThat(request.toString()).startsWith("WebhookRequest{");
            assertThat(request.headers("host"))
                    .hasSizeLessThanOrEqualTo(request.headers().size());
            assertThat(request.withPublicBase("https://hooks.example.com").url())
                    .startsWith("https://hooks.example.com/");
            WebhookRequest outside = request.withPublicHostFromForwarded(HOSTS);
            assertThat(outside.body()).isEqualTo(request.body());
            assertThat(WebhookRequest.fromHttp(request.toHttp()).body()).isEqualTo(request.body());
        });
    }

    private static WebhookRequest request(FuzzedDataProvider data) {
        String method = data.consumeString(10);
        String url = data.consumeString(100);
        WebhookRequest.Builder request = WebhookRequest.builder()
                .method(method)
                .url(url.isEmpty() ? "/" : url)
                .bodyOrigin(data.pickValue(BodyOrigin.values()))
                .maxBodyBytes(data.consumeInt(0, 200));
        for (int headers = data.consumeInt(0, 210); headers > 0 && data.remainingBytes() > 0; headers--) {
            request.header(
                    data.consumeBoolean() ? data.pickValue(NAMES) : data.consumeString(10), data.consumeString(50));
        }
        return request.body(data.consumeRemainingAsBytes()).build();
    }
}
