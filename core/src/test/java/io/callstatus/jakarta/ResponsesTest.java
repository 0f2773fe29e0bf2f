package io.callstatus.jakarta;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.WebhookResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is asked of a response; its headers, which other filters have set, are left alone. */
class ResponsesTest {
    private final List<String> asked = new ArrayList<>();

    private <T> T standIn(Class<T> type, boolean isCommitted) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, values) -> {
                    asked.add(method.getName() + (values == null ? "" : List.of(values)));
                    return method.getName().equals("isCommitted") ? isCommitted : null;
                }));
    }

    private void send(boolean isCommitted) throws IOException {
        WebhookResponse answer = WebhookResponse.of(401).withHeader("Retry-After", "60");
        Responses.send(
                standIn(HttpServletRequest.class, false), standIn(HttpServletResponse.class, isCommitted), answer);
    }

    @Test
    void send_keepsHeadersAndDropsWhatWasWritten() throws IOException {
        send(false);
        assertThat(asked)
                .containsExactly(
                        "removeAttribute[jakarta.servlet.error.exception]",
                        "isCommitted",
                        "resetBuffer",
                        "setStatus[401]",
                        "addHeader[Retry-After, 60]");
    }

    @Test
    void send_ofWhatIsOnItsWay_changesNothingOfIt() throws IOException {
        send(true);
        assertThat(asked).doesNotContain("resetBuffer").contains("setStatus[401]");
    }
}
