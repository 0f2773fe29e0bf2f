package io.callstatus.faults;

import io.undertow.Undertow;
import io.undertow.server.HandlerWrapper;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.ResponseCodeHandler;
import io.undertow.server.handlers.proxy.LoadBalancingProxyClient;
import io.undertow.server.handlers.proxy.ProxyHandler;
import java.net.InetSocketAddress;
import java.net.URI;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;

/** A reverse proxy, Undertow's: it sets the headers of proxies, ends TLS where it has a certificate, and may do more. */
final class Proxy implements Front {
    private static final String HOST = "127.0.0.1";
    private static final int TIMEOUT_MILLIS = 120_000;

    private final Undertow server;
    private final SocketFactory sockets;

    private Proxy(Undertow server, SocketFactory sockets) {
        this.server = server;
        this.sockets = sockets;
    }

    /** One that hands requests on as they come. */
    static Front.Maker plain() {
        return port -> start(port, null, next -> next, false);
    }

    /** One that ends TLS. */
    static Front.Maker ofTls(SSLContext tls) {
        return port -> start(port, tls, next -> next, false);
    }

    /** One that calls the server by the name of that. */
    static Front.Maker rewritingHosts() {
        return port -> start(port, null, next -> next, true);
    }

    /** One that does this to each request before it hands it on. */
    static Front.Maker doing(HandlerWrapper change) {
        return port -> start(port, null, change, false);
    }

    private static Proxy start(int port, SSLContext tls, HandlerWrapper change, boolean isHostRewritten) {
        LoadBalancingProxyClient client =
                new LoadBalancingProxyClient().addHost(URI.create("http://" + HOST + ":" + port));
        HttpHandler proxy = ProxyHandler.builder()
                .setProxyClient(client)
                .setMaxRequestTime(TIMEOUT_MILLIS)
                .setNext(ResponseCodeHandler.HANDLE_404)
                .setRewriteHostHeader(isHostRewritten)
                .build();
        Undertow.Builder builder = Undertow.builder().setIoThreads(1).setWorkerThreads(2);
        builder = tls == null ? builder.addHttpListener(0, HOST) : builder.addHttpsListener(0, HOST, tls);
        Undertow server = builder.setHandler(change.wrap(proxy)).build();
        server.start();
        return new Proxy(server, tls == null ? SocketFactory.getDefault() : tls.getSocketFactory());
    }

    @Override
    public int port() {
        return ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
    }

    @Override
    public SocketFactory sockets() {
        return sockets;
    }

    @Override
    public void close() {
        server.stop();
    }
}
