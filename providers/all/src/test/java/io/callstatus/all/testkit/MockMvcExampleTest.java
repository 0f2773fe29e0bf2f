package io.callstatus.all.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.callstatus.CallStatus;
import io.callstatus.WebhookRequest;
import io.callstatus.jakarta.Parsers;
import io.callstatus.testkit.Fixtures;
import io.callstatus.testkit.TestRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The example of the page "Testing your webhook endpoint" for Spring. */
class MockMvcExampleTest {
    // example: mockmvc
    @RestController
    static class CallController {
        @RequestMapping("/calls")
        String receive(HttpServletRequest request) throws IOException {
            CallStatus status = Parsers.detect(request).trustUnverified().parse();
            return status.provider() + " " + status.state();
        }
    }

    private final MockMvc mvc =
            MockMvcBuilders.standaloneSetup(new CallController()).build();

    private static MockHttpServletRequestBuilder mvcRequest(TestRequest fixture) {
        WebhookRequest webhook = fixture.url("https://hooks.example.com/calls").request();
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(
                        HttpMethod.valueOf(webhook.method()), URI.create(webhook.url()))
                .content(webhook.body());
        webhook.headers().forEach(header -> request.header(header.name(), header.value()));
        return request;
    }

    private String answer(TestRequest fixture) throws Exception {
        return mvc.perform(mvcRequest(fixture)).andReturn().getResponse().getContentAsString();
    }

    @Test
    void receive_ofEachTransport_answersItsState() throws Exception {
        assertEquals("signalwire BUSY", answer(Fixtures.of("signalwire").busy()));
        assertEquals("callerdesk COMPLETED", answer(Fixtures.of("callerdesk").completedByGet()));
        assertEquals("freeclimb NO_ANSWER", answer(Fixtures.of("freeclimb").noAnswer()));
    }
    // end
}
