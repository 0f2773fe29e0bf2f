package io.callstatus.inspect.post;

import io.callstatus.inspect.UsageException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/** The endpoint that a command line names: on this machine, unless the user says otherwise. */
final class Target {
    private Target() {}

    static URI of(String url, boolean isRemoteAllowed) throws UsageException {
        URI uri = uri(url);
        boolean isHttp = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!isHttp || uri.getHost() == null) {
            throw new UsageException("--post needs a URL such as http://localhost:8080/calls");
        }
        if (!isRemoteAllowed && !isLoopback(uri.getHost())) {
            throw new UsageException("--post sends to this machine only: with --allow-remote, elsewhere as well");
        }
        return uri;
    }

    private static URI uri(String url) throws UsageException {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--post needs a URL such as http://localhost:8080/calls");
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
