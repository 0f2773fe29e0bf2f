package io.callstatus.zadarma;

import io.callstatus.CallDirection;
import io.callstatus.CallStatus;
import io.callstatus.Party;
import io.callstatus.Recording;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.FieldCatalog;
import io.callstatus.spi.Fields;
import io.callstatus.spi.TimeFormat;
import io.callstatus.spi.Verification;
import java.util.List;
import java.util.Optional;

/**
 * The PBX notifications of Zadarma, Novofon and Megacall. Sources: the vendor's libraries user-api-v1 (state of 2023-01-17) and
 * user-api-typescript and page "API", read 2026-11-28. The event shows the direction. {@code call_start} is in the account's
 * time zone, so it is absent unless the zone is given. The signature covers the parties and the start, and not what happened.
 */
public final class ZadarmaParser implements CallStatusParser {
    /** The id of this provider, for {@code Secrets} and {@code ParserSet}: {@value}. */
    public static final String ID = "zadarma";

    private final TimeFormat times;

    /** Reads no time: no field says which zone the account has. */
    public ZadarmaParser() {
        this(TimeFormat.withoutZone());
    }

    /** Reads times in this format: {@code TimeFormat.local(zone)}, with the zone that the account is set to. */
    public ZadarmaParser(TimeFormat times) {
        this.times = times;
    }

    @Override
    public String provider() {
        return ID;
    }

    @Override
    public List<Callback> callbacks() {
        return ZadarmaWords.callbacks(this::read);
    }

    /** Signed only if the account has API keys. */
    @Override
    public Verification verification() {
        return Verification.of(new ZadarmaScheme()).optional();
    }

    private CallStatus.Builder read(Fields in) {
        String event = in.text("event");
        boolean isOutbound = ZadarmaWords.isOutbound(event);
        Optional<Party> caller = in.party("caller_id");
        Optional<Party> extension = in.party("internal");
        Optional<Party> destination = in.party("destination");
        Optional<String> cause = in.find("status_code");
        return ZadarmaWords.state(event, in.find("disposition"))
                .callId(in.text("pbx_call_id"))
                .direction(isOutbound ? CallDirection.OUTBOUND : CallDirection.INBOUND)
                .from(isOutbound ? caller.or(() -> extension) : caller)
                .to(isOutbound ? destination : in.party("called_did"))
                .connectedTo(isOutbound ? Optional.empty() : destination.or(() -> extension))
                .startedAt(in.instant("call_start", times))
                .duration(in.seconds("duration"))
                .recording(recording(in))
                .endReason(cause, ZadarmaWords.END_REASONS);
    }

    /** There is an id if there will be a recording, and never a link. */
    private static Optional<Recording> recording(Fields in) {
        Optional<String> id = in.find("call_id_with_rec");
        boolean isRecorded = in.find("is_recorded").filter("1"::equals).isPresent();
        return id.filter(text -> isRecorded)
                .map(text -> Recording.builder().id(text).build());
    }

    @Override
    public FieldCatalog fields() {
        return FieldCatalog.shown("pbx_call_id, call_start, duration, is_recorded, call_id_with_rec, status_code")
                .words("event, disposition")
                .personal(
                        "caller_id, called_did, destination, dst_e164, internal, last_internal, result, ivr_saydigits,"
                                + " ivr_saynumber, wait_dtmf[name], wait_dtmf[digits], wait_dtmf[default_behaviour], zd_echo");
    }
}
