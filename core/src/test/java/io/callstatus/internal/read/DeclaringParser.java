package io.callstatus.internal.read;

import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.internal.fields.Vocabulary;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import java.util.List;
import java.util.Set;

/** A parser that does nothing but declare names. */
public record DeclaringParser(Verification verification) implements CallStatusParser {
    /** These names, numbered by a vocabulary that has them all. */
    public static DeclaredNames names(String... names) {
        return names(new Vocabulary(Set.of(names), Set.of()), names);
    }

    /** These names, numbered by this vocabulary. */
    public static DeclaredNames names(Vocabulary vocabulary, String... names) {
        return new DeclaredNames(new DeclaringParser(Verification.none().declaring(names)), vocabulary);
    }

    @Override
    public String provider() {
        return "acme";
    }

    @Override
    public List<Callback> callbacks() {
        return List.of(Callback.callStatus(
                        "call", in -> CallStatus.builder().callId("c").state(CallState.RINGING))
                .via(Transport.FORM)
                .all("call_id"));
    }
}
