package com.example.acme;

import io.callstatus.spi.Proof;
import io.callstatus.spi.SignedRequest;
import io.callstatus.spi.VerificationScheme;
import java.util.List;
import java.util.Set;

/** Ed25519 over the time, a bar and the body. */
record AcmeScheme(String name, List<String> headers, Set<Coverage> covers) implements VerificationScheme {
    AcmeScheme() {
        this("Ed25519", List.of("Acme-Signature", "Acme-Time"), Set.of(Coverage.TIME, Coverage.BODY));
    }

    public KeyKind keys() {
        return KeyKind.ED25519;
    }

    public Proof proof(SignedRequest in) {
        String time = in.required("Acme-Time");
        Proof.Builder proof = Proof.of(Proof.Algorithm.ED25519, "Acme-Signature").text(time + "|").body();
        return proof.sent(Proof.CodeFormat.BASE64, in.required("Acme-Signature")).signedAt(in.seconds("Acme-Time", time)).build();
    }
}
