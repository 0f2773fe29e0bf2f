package io.callstatus.all.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.callstatus.AcceptedRequest;
import io.callstatus.CallStatus;
import io.callstatus.Detection;
import io.callstatus.JsonText;
import io.callstatus.Parsers;
import io.callstatus.Secrets;
import io.callstatus.VerificationException;
import io.callstatus.WebhookRequest;
import io.callstatus.all.ProviderDetailsType;
import io.callstatus.all.Providers;
import java.util.List;

class DetectionFuzzTest {
    private static final Secrets SECRETS = secrets();
    private static final List<ProviderDetailsType> DETAILS =
            Providers.ids().stream().map(ProviderDetailsType::of).toList();

    private static Secrets secrets() {
        Secrets.Builder secrets = Secrets.builder();
        Parsers.installed().providers().forEach(id -> secrets.secretInPath(id, "never-in-a-path-at-all"));
        return secrets.build();
    }

    /** Any method, URL, headers and body, in the form of a raw request without a length, which would only be in the way. */
    @FuzzTest(maxDuration = "10m")
    void parse_ofAnyRequest(byte[] raw) {
        Refusals.inProportion(
                raw,
                () -> Parsers.detect(WebhookRequest.fromHttp(raw))
                        .trustUnverified()
                        .parse());
        Refusals.only(() -> {
            Detection detection = Parsers.detect(WebhookRequest.fromHttp(raw));
            assertThat(detection.explain()).contains(detection.provider() + ": yes");
            assertThatExceptionOfType(VerificationException.class).isThrownBy(() -> detection.verify(SECRETS));
            AcceptedRequest accepted = detection.trustUnverified();
            assertThat(accepted.payload().fields()).hasSizeLessThanOrEqualTo(1_000);
            check(accepted.parse());
        });
    }

    private static void check(CallStatus status) {
        assertThat(CallStatus.fromJson(status.toJson())).isEqualTo(status);
        assertThat(status.eventKey()).startsWith(status.provider());
        assertThat(Parsers.redacted(Parsers.redacted(status))).isEqualTo(Parsers.redacted(status));
        status.payload().fields().forEach(field -> {
            assertThat(status.payload().contains(field.name())).isTrue();
            status.payload().json(field.name()).map(JsonText::tree);
        });
        assertThat(DETAILS.stream().filter(details -> details.problems(status).isPresent()))
                .hasSize(1);
    }
}
