package io.callstatus.sinch;

import io.callstatus.spi.Proof;
import io.callstatus.spi.Proof.Algorithm;
import io.callstatus.spi.Proof.CodeFormat;
import io.callstatus.spi.SignedRequest;
import io.callstatus.spi.TimeFormat;
import io.callstatus.spi.VerificationScheme;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code application <key>:<signature>}: HMAC-SHA256, with the decoded secret of that application, over method, MD5 of the
 * body, content type as it was sent, time and path, one line each. Sources: page "Callback request signing", read 2026-11-28,
 * and the vendor's Node SDK 1.5.0. An empty body has an empty line. No page says whether a query is signed. One SDK of the
 * vendor decodes escapes in the path, another one does not.
 */
record SinchScheme() implements VerificationScheme {
    private static final String HEADER = "Authorization";
    private static final String TIME = "x-timestamp";

    @Override
    public String name() {
        return "HMAC-SHA256 over method, digest of the body, content type, time and path";
    }

    @Override
    public List<String> headers() {
        return List.of(HEADER, TIME);
    }

    @Override
    public Set<Coverage> covers() {
        return Set.of(Coverage.BODY, Coverage.METHOD, Coverage.HEADERS, Coverage.TIME);
    }

    @Override
    public KeyKind keys() {
        return KeyKind.BASE64;
    }

    @Override
    public Optional<String> account(SignedRequest request) {
        return Optional.of(parts(request)[0]);
    }

    private static String[] parts(SignedRequest request) {
        String[] parts = request.authorization("application").split(":", -1);
        if (parts.length != 2) {
            throw request.malformed(HEADER, "application, the key of one, a colon and a signature");
        }
        return parts;
    }

    @Override
    public Proof proof(SignedRequest request) {
        String code = parts(request)[1];
        request.required(TIME);
        Set<String> paths = new LinkedHashSet<>();
        paths.add(request.path());
        int query = request.url().indexOf('?');
        if (query >= 0) {
            paths.add(request.path() + request.url().substring(query));
        }
        paths.add(request.decodedPath());
        return signed(request, code, List.copyOf(paths), 0);
    }

    private static Proof signed(SignedRequest request, String code, List<String> paths, int at) {
        String time = request.required(TIME);
        Proof.Builder proof = Proof.of(Algorithm.HMAC_SHA256, HEADER).text(request.method() + "\n");
        if (request.hasBody()) {
            proof.bodyDigest("MD5", CodeFormat.BASE64);
        } else {
            proof.body();
        }
        return proof.text("\n" + request.required("Content-Type") + "\n" + TIME + ":" + time + "\n" + paths.get(at))
                .sent(CodeFormat.BASE64, code)
                .signedAt(request.moment(TIME, time, TimeFormat.ISO))
                .orElse(() -> at + 1 < paths.size() ? signed(request, code, paths, at + 1) : null)
                .build();
    }
}
