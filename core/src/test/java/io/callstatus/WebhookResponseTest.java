package io.callstatus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookResponseTest {
    private static final WebhookResponse OK = WebhookResponse.of(200);

    @Test
    void withers_giveAnotherAnswer() {
        WebhookResponse answer = OK.withHeader("Content-Type", "text/plain")
                .withHeader("X-A", "b c\t~")
                .withBody("taken".getBytes(UTF_8));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers())
                .containsExactly(
                        new WebhookRequest.Header("Content-Type", "text/plain"),
                        new WebhookRequest.Header("X-A", "b c\t~"));
        assertThat(answer.body()).asString().isEqualTo("taken");
        assertThat(answer).hasToString("WebhookResponse{200, 2 headers, 5 bytes}");
        assertThat(OK.headers()).isEmpty();
        assertThat(OK.body()).isEmpty();
    }

    @Test
    void body_isACopy() {
        byte[] bytes = {1, 2};
        WebhookResponse answer = OK.withBody(bytes);
        bytes[0] = 9;
        answer.body()[1] = 9;
        assertThat(answer.body()).containsExactly(1, 2);
    }

    @Test
    void equals_comparesEveryPart() {
        WebhookResponse answer = OK.withHeader("A", "b").withBody(new byte[] {1});
        assertThat(answer)
                .isEqualTo(OK.withHeader("A", "b").withBody(new byte[] {1}))
                .hasSameHashCodeAs(OK.withHeader("A", "b").withBody(new byte[] {1}))
                .isNotEqualTo(OK.withHeader("A", "b"))
                .isNotEqualTo(OK.withBody(new byte[] {1}))
                .isNotEqualTo(WebhookResponse.of(201).withHeader("A", "b").withBody(new byte[] {1}))
                .isNotEqualTo(null);
    }

    @ParameterizedTest
    @ValueSource(ints = {199, 600, 0, -1})
    void of_whatIsNoAnswer_isRefused(int status) {
        assertThatIllegalArgumentException().isThrownBy(() -> WebhookResponse.of(status));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 599})
    void of_aStatus_isTaken(int status) {
        assertThat(WebhookResponse.of(status).status()).isEqualTo(status);
    }

    /** Whatever would end the line, or the text. */
    @Test
    void withHeader_thatWouldBeMoreThanOneLine_isRefused() {
        for (String bad : List.of("a\rb", "a\nb", "a\r\nb", "a\0b", "\n", "a\u007f", "\u00e9", "\u2028", "a\n")) {
            assertThatIllegalArgumentException().isThrownBy(() -> OK.withHeader("A", bad));
            assertThatIllegalArgumentException().isThrownBy(() -> OK.withHeader(bad, "a"));
        }
        for (String bad : List.of("", " ", "a b", "a:", "(a)", "\u00e9")) {
            assertThatIllegalArgumentException().isThrownBy(() -> OK.withHeader(bad, "a"));
        }
        assertThat(OK.withHeader("A", "").headers()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 205, 304})
    void withBody_whereNoneMayBe_isRefused(int status) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WebhookResponse.of(status).withBody(new byte[1]));
        assertThat(WebhookResponse.of(status).withBody(new byte[0]).body()).isEmpty();
    }
}
