package io.callstatus.plivo;

import io.callstatus.spi.Proof;
import io.callstatus.spi.Proof.Algorithm;
import io.callstatus.spi.Proof.CodeFormat;
import io.callstatus.spi.Proof.Repeated;
import io.callstatus.spi.SignedRequest;
import io.callstatus.spi.VerificationScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Plivo's version 3: base64 HMAC-SHA256 over URL, query, body and a nonce. Source: page "Signature validation", read
 * 2026-11-28. The key is the auth token of the account or subaccount that owns the application; in the other header, that of
 * the main account. Version 2 covers neither query nor body, so it does not prove what was sent.
 */
record PlivoScheme() implements VerificationScheme {
    private static final String OWNER = "X-Plivo-Signature-V3";
    private static final String MAIN = "X-Plivo-Signature-Ma-V3";
    private static final String NONCE = "X-Plivo-Signature-V3-Nonce";
    private static final String VERSION_2 = "X-Plivo-Signature-V2";
    private static final int MAX_NONCE = 64;

    /** The most signatures in one header. */
    private static final int MAX_CODES = 8;

    @Override
    public String name() {
        return "HMAC-SHA256 over URL, query, parameters and nonce";
    }

    @Override
    public List<String> headers() {
        return List.of(OWNER, MAIN, NONCE);
    }

    @Override
    public Set<Coverage> covers() {
        return Set.of(Coverage.URL, Coverage.PARAMETERS);
    }

    @Override
    public Proof proof(SignedRequest request) {
        List<String> codes = new ArrayList<>();
        codes(request, OWNER, codes);
        codes(request, MAIN, codes);
        if (codes.isEmpty()) {
            throw request.header(VERSION_2).isPresent()
                    ? request.missing(VERSION_2 + " was, and it covers neither query nor body")
                    : request.missing();
        }
        return signed(request, codes, nonce(request), 0, false);
    }

    private static void codes(SignedRequest request, String header, List<String> codes) {
        Optional<String> sent = request.header(header);
        if (sent.isEmpty()) {
            return;
        }
        String[] all = sent.get().split(",", -1);
        for (String code : all) {
            if (code.isBlank() || all.length > MAX_CODES) {
                throw request.malformed(header, "1 to " + MAX_CODES + " signatures with commas between them");
            }
            codes.add(code.strip());
        }
    }

    private static String nonce(SignedRequest request) {
        String nonce = request.required(NONCE);
        if (nonce.length() > MAX_NONCE || !nonce.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw request.malformed(NONCE, "1 to 64 digits");
        }
        return nonce;
    }

    /** The URL in each of its spellings. If query and body are empty, some senders sign a question mark, and most do not. */
    private static Proof signed(
            SignedRequest request, List<String> codes, String nonce, int spelling, boolean isMarked) {
        List<String> urls = request.urlSpellings();
        boolean isBare = request.query().isEmpty() && !request.hasBody();
        boolean marksNext = isBare && !isMarked;
        int next = marksNext ? spelling : spelling + 1;
        Proof.Builder proof = Proof.of(Algorithm.HMAC_SHA256, OWNER).url(base(urls.get(spelling)));
        if (!isBare || isMarked) {
            proof.text("?");
        }
        addFields(proof, !request.query().isEmpty(), request.hasBody());
        return proof.text("." + nonce)
                .nonce(nonce)
                .sent(CodeFormat.BASE64, codes)
                .orElse(() -> next < urls.size() ? signed(request, codes, nonce, next, marksNext) : null)
                .build();
    }

    private static void addFields(Proof.Builder proof, boolean hasQuery, boolean hasBody) {
        if (hasQuery) {
            proof.sortedQuery();
        }
        if (hasQuery && hasBody) {
            proof.text(".");
        }
        if (hasBody) {
            proof.parameters(Repeated.SORTED);
        }
    }

    private static String base(String url) {
        int end = url.indexOf('?');
        return end < 0 ? url : url.substring(0, end);
    }
}
