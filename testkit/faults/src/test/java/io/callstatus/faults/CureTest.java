package io.callstatus.faults;

import static io.callstatus.faults.Faults.HOST;
import static io.callstatus.faults.Faults.KEY;
import static io.callstatus.faults.Faults.URL;
import static io.callstatus.faults.Faults.call;
import static io.callstatus.faults.Faults.called;
import static io.callstatus.faults.Faults.freeClimb;
import static io.callstatus.faults.Faults.signalWire;
import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.WebhookRequest;
import io.callstatus.jakarta.CallStatusFilter;
import io.undertow.Handlers;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The advice of the messages works: the same request, through the same proxy, is then handled. */
@Isolated("reads all that is logged")
class CureTest {
    private static final String SECURE = "https://" + HOST + "/calls";

    private static List<String> kinds(Scene scene) throws Exception {
        return scene.see().kinds();
    }

    private static Scene behind(Front.Maker front, String url, UnaryOperator<WebhookRequest> publicUrl) {
        return signalWire(s -> {})
                .behind(front)
                .endpoint(endpoint -> endpoint.withPublicUrl(publicUrl))
                .comes(called(url));
    }

    @Test
    void receive_withoutAnyFault_isHandled() throws Exception {
        assertThat(kinds(freeClimb().comes(call().signed(KEY)))).containsExactly("HANDLED");
        assertThat(kinds(behind(Proxy.plain(), URL, request -> request))).containsExactly("HANDLED");
    }

    @Test
    void receive_withThePublicBase_isHandledWhereTlsEndedBefore() throws Exception {
        SSLContext tls = Certificate.context();
        UnaryOperator<WebhookRequest> base = request -> request.withPublicBase("https://" + HOST);
        assertThat(kinds(behind(TlsTerminator.with(tls), SECURE, base))).containsExactly("HANDLED");
        assertThat(kinds(behind(Proxy.ofTls(tls), SECURE, base))).containsExactly("HANDLED");
    }

    @Test
    void receive_withTheHostFromForwarded_isHandledBehindProxiesThatSaySo() throws Exception {
        UnaryOperator<WebhookRequest> told = request -> request.withPublicHostFromForwarded(Set.of(HOST));
        assertThat(kinds(behind(Proxy.ofTls(Certificate.context()), SECURE, told)))
                .containsExactly("HANDLED");
        assertThat(kinds(behind(Proxy.rewritingHosts(), URL, told))).containsExactly("HANDLED");
    }

    @Test
    void receive_withThePrefixInThePublicBase_isHandledWhereItWasStripped() throws Exception {
        Front.Maker stripping = Proxy.doing(next -> Handlers.path().addPrefixPath("/api", next));
        assertThat(kinds(behind(
                        stripping,
                        "http://" + HOST + "/api/calls",
                        request -> request.withPublicBase("http://" + HOST + "/api"))))
                .containsExactly("HANDLED");
    }

    @Test
    void receive_withTheFilterInFront_isHandledWhereAnotherReadsTheBody() throws Exception {
        Scene scene = freeClimb().filter(new CallStatusFilter()).filter((request, response, chain) -> {
            request.getInputStream().readAllBytes();
            chain.doFilter(request, response);
        });
        assertThat(kinds(scene.comes(call().signed(KEY)))).containsExactly("HANDLED");
    }
}
