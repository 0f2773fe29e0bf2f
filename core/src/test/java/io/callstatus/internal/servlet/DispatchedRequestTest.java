package io.callstatus.internal.servlet;

import static io.callstatus.internal.servlet.ServletReaderTest.LIMIT;
import static io.callstatus.internal.servlet.ServletReaderTest.kind;
import static io.callstatus.internal.servlet.ServletReaderTest.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.UnreadableRequestException.Kind;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was sent, where a dispatcher has put another URL and query in its place. */
class DispatchedRequestTest {
    private static void dispatched(FakeServletView call, String kind, String uri, String query) {
        call.attributes.put("api." + kind + ".request_uri", uri);
        call.attributes.put("api." + kind + ".query_string", query);
    }

    private static String url(FakeServletView call) throws IOException {
        return ServletReader.read(call, LIMIT).url();
    }

    @ParameterizedTest
    @CsvSource({"forward,http://inner/front?a=1", "async,http://inner/front?a=1", "include,http://inner/calls?tenant=7"
    })
    void url_ofADispatchedRequest_isTheOneThatCame(String kind, String url) throws IOException {
        FakeServletView call = FakeServletView.post("application/json", "{}");
        call.query = "tenant=7";
        dispatched(call, kind, "/front", "a=1");
        assertThat(url(call)).isEqualTo(url);
    }

    @Test
    void url_forwardedWithoutAQuery_hasNone() throws IOException {
        FakeServletView call = FakeServletView.post("application/json", "{}");
        call.query = "tenant=7";
        dispatched(call, "forward", "/front", null);
        assertThat(url(call)).isEqualTo("http://inner/front");
    }

    @Test
    void url_dispatchedAndForwarded_isThatOfTheFirst() throws IOException {
        FakeServletView call = FakeServletView.post("application/json", "{}");
        dispatched(call, "forward", "/second", "b=2");
        dispatched(call, "async", "/first", "a=1");
        assertThat(url(call)).isEqualTo("http://inner/first?a=1");
    }

    @Test
    void url_attributesThatAreNoText_areNotBelieved() throws IOException {
        FakeServletView call = FakeServletView.post("application/json", "{}");
        call.attributes.put("api.forward.request_uri", 1);
        assertThat(url(call)).isEqualTo("http://inner/calls");
    }

    @ParameterizedTest
    @CsvSource({
        "forward,tenant=7,a=0,7,0|1",
        "forward,tenant=7,'','7',1",
        "forward,a=0,a=9,'','0|9|1'",
        "forward,a=0,a=9,'','9|0|1'",
        "forward,a=0,a=0,'','0|0|1'",
        "forward,a=0,a=0,'','0|1'",
        "async,tenant=7,a=0,7,0|1",
        "async,tenant=7,b=0,7,1",
    })
    void form_dispatchedWithAQuery_isTheBodyAlone(
            String kind, String current, String received, String tenant, String values) throws IOException {
        FakeServletView call = FakeServletView.form("tenant", tenant, "a", values);
        if (tenant.isEmpty()) {
            call.parameters.remove("tenant");
        }
        call.query = current;
        dispatched(call, kind, "/front", received);
        assertThat(read(call)).isEqualTo("a=1");
    }

    @Test
    void form_included_isTheBodyAlone() throws IOException {
        FakeServletView call = FakeServletView.form("tenant", "7", "a", "0|1");
        call.query = "a=0";
        dispatched(call, "include", "/part", "tenant=7");
        assertThat(read(call)).isEqualTo("a=1");
    }

    @Test
    void form_whoseQueryIsNotThere_isNotBelieved() {
        FakeServletView call = FakeServletView.form("a", "1");
        call.query = "tenant=7";
        dispatched(call, "forward", "/front", "b=2");
        assertThat(kind(call)).isEqualTo(Kind.CONTAINER_FAILED);
    }

    @ParameterizedTest
    @CsvSource({"Zo\u00eb", "Zo\u00c3\u00ab"})
    void form_besideAQuery_isReadHoweverTheContainerDecodesQueries(String tag) throws IOException {
        FakeServletView call = FakeServletView.form("tag", tag + "|1");
        call.query = "tag=Zo%C3%AB";
        assertThat(read(call)).isEqualTo("tag=1");
    }
}
