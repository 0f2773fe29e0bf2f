package io.callstatus.all;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.callstatus.jakarta.CallStatusFilter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.mock.web.MockFilterConfig;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What the filter says of the requests that no servlet sees. */
@Isolated("the logger is everybody's")
class FilterLogTest {
    private static final String PATH = "/hooks/13125550142";

    private static MockHttpServletRequest request(byte[] body) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", PATH);
        request.setContentType("application/json");
        request.addHeader("Content-Type", "application/json");
        request.setContent(body);
        return request;
    }

    private static int refuse(CallStatusFilter filter, MockHttpServletRequest request) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, (any, other) -> fail("the servlet was called"));
        return response.getStatus();
    }

    @Test
    void refusals_areSaidOnceOfEachKind_withoutWhatWasSent() throws Exception {
        CallStatusFilter filter = new CallStatusFilter();
        MockFilterConfig config = new MockFilterConfig();
        config.addInitParameter("maxBodyBytes", "64");
        filter.init(config);
        byte[] large = "{\"from\":\"+13125550142\"}".repeat(4).getBytes(StandardCharsets.UTF_8);
        try (LogLines log = LogLines.of("io.callstatus")) {
            for (int i = 0; i < 3; i++) {
                assertThat(refuse(filter, request(large))).isEqualTo(413);
            }
            List<String> refusals = log.lines().stream()
                    .filter(line -> line.startsWith("CallStatusFilter refused a request: "))
                    .toList();
            assertThat(refusals).hasSize(3);
            assertThat(refusals)
                    .allSatisfy(
                            line -> assertThat(line).contains("TOO_LARGE", "64").doesNotContain("13125550142", PATH));
            assertThat(log.warnings())
                    .filteredOn(line -> line.startsWith("CallStatusFilter"))
                    .hasSize(1);
        }
    }
}
