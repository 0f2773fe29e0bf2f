package com.example.acme;

import io.callstatus.CallDirection;
import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.spi.Callback;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.FieldCatalog;
import io.callstatus.spi.Fields;
import io.callstatus.spi.TimeFormat;
import io.callstatus.spi.Transport;
import io.callstatus.spi.Verification;
import io.callstatus.spi.WordMap;
import java.util.List;

/** A provider that does not exist. */
public final class AcmeParser implements CallStatusParser {
    private static final WordMap<CallState> STATES = WordMap.withDefault(CallState.UNKNOWN)
            .map(CallState.INITIATED, "dialing")
            .map(CallState.COMPLETED, "hungup")
            .map(CallState.NO_ANSWER, "nobody");

    @Override
    public String provider() {
        return "acme";
    }

    @Override
    public List<Callback> callbacks() {
        return List.of(Callback.callStatus("call", this::read)
                .via(Transport.FORM)
                .header("Acme-Signature")
                .all("acme_call", "acme_state")
                .words(STATES));
    }

    @Override
    public Verification verification() {
        return Verification.of(new AcmeScheme());
    }

    private CallStatus.Builder read(Fields in) {
        return CallStatus.builder()
                .callId(in.text("acme_call"))
                .state(in.text("acme_state"), STATES)
                .direction(CallDirection.OUTBOUND)
                .from(in.party("acme_from"))
                .to(in.party("acme_to"))
                .occurredAt(in.instant("acme_at", TimeFormat.ISO))
                .duration(in.seconds("acme_seconds"));
    }

    @Override
    public FieldCatalog fields() {
        return FieldCatalog.shown("acme_call, acme_at, acme_seconds")
                .words("acme_state")
                .personal("acme_from, acme_to");
    }
}
