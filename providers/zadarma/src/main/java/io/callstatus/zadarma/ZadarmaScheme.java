package io.callstatus.zadarma;

import io.callstatus.spi.Proof;
import io.callstatus.spi.Proof.Algorithm;
import io.callstatus.spi.Proof.CodeFormat;
import io.callstatus.spi.SignedRequest;
import io.callstatus.spi.VerificationScheme;
import java.util.List;
import java.util.Set;

/**
 * Base64 of the hexadecimal text of an HMAC-SHA1 over the values of at most three fields, without separators. Source: the
 * vendor's PHP library user-api-v1, read 2026-11-28. The event decides which fields; the event itself is not signed. The
 * vendor's TypeScript library encodes the bytes instead, which never fits, and accepts a missing header.
 */
record ZadarmaScheme() implements VerificationScheme {
    private static final String HEADER = "Signature";
    private static final String START = "call_start";

    @Override
    public String name() {
        return "HMAC-SHA1 over the parties and the start";
    }

    @Override
    public List<String> headers() {
        return List.of(HEADER);
    }

    @Override
    public Set<Coverage> covers() {
        return Set.of(Coverage.FIELDS);
    }

    @Override
    public Proof proof(SignedRequest request) {
        Proof.Builder proof = Proof.of(Algorithm.HMAC_SHA1, HEADER);
        signed(request.field("event").orElse("")).forEach(proof::field);
        return proof.sent(CodeFormat.BASE64_OF_HEX, request.required(HEADER)).build();
    }

    private static List<String> signed(String event) {
        return switch (event) {
            case "NOTIFY_ANSWER" -> List.of("caller_id", "destination", START);
            case "NOTIFY_OUT_START", "NOTIFY_OUT_END" -> List.of("internal", "destination", START);
            case ZadarmaWords.RECORD -> List.of("pbx_call_id", "call_id_with_rec");
            case "SPEECH_RECOGNITION", "NUMBER_LOOKUP", "CALL_TRACKING", "SMS" -> List.of("result");
            default -> List.of("caller_id", "called_did", START);
        };
    }
}
