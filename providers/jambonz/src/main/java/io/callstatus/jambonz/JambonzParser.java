package io.callstatus.jambonz;

import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.FieldCatalog;
import io.callstatus.spi.Fields;
import io.callstatus.spi.Verification;
import java.util.List;
import java.util.Optional;

/**
 * The call status hook of jambonz, and of products based on it such as Cognigy Voice Gateway. Sources: the sender's own source
 * code, state of 2026-07-20, and npm @jambonz/node-client 0.4.11, read 2026-11-28. There is no time of any kind and no sequence
 * number: reports may overtake each other, and only the state shows their order. A declined call may be reported as busy: read
 * the SIP code.
 */
public final class JambonzParser implements CallStatusParser {
    /** The id of this provider, for {@code Secrets} and {@code ParserSet}: {@value}. */
    public static final String ID = "jambonz";

    @Override
    public String provider() {
        return ID;
    }

    @Override
    public List<Callback> callbacks() {
        return JambonzWords.callbacks(JambonzParser::read);
    }

    /** Every request is signed, with one secret for each account. */
    @Override
    public Verification verification() {
        return Verification.timestampedBody(JambonzWords.HEADER).perAccount("account_sid");
    }

    private static CallStatus.Builder read(Fields in) {
        String word = in.text("call_status");
        CallState state = JambonzWords.STATES.of(word);
        boolean isUnanswered = state.isTerminal() && state != CallState.COMPLETED;
        Optional<String> reason = isUnanswered ? in.find("sip_reason") : Optional.empty();
        return CallStatus.builder()
                .callId(in.text("call_sid", "call_id"))
                .parentCallId(in.find("parent_call_sid"))
                .accountId(in.find("account_sid"))
                .state(word, JambonzWords.STATES)
                .direction(in.find("direction"), JambonzWords.DIRECTIONS)
                .from(in.party("from"))
                .to(in.party("to"))
                .duration(in.seconds("duration"))
                .endReason(reason, JambonzWords.END_REASONS)
                .endedBy(in.find("call_termination_by"), JambonzWords.SIDES)
                .sipCode(in.sipCode("sip_status"));
    }

    /** The content of the user's own keys and of SIP headers is not known. */
    @Override
    public FieldCatalog fields() {
        return FieldCatalog.shown(
                        "call_sid, call_id, sbc_callid, account_sid, application_sid, trace_id, parent_call_sid,"
                                + " sip_status, duration, fs_sip_address, local_sip_address, api_base_url, fs_public_ip")
                .words("call_status, direction, call_termination_by, sip_reason")
                .known("none, jambonz, OK, Trying, Ringing, Session Progress, Request Terminated")
                .personal(
                        "from, to, caller_id, originating_sip_ip, originating_sip_trunk_name, customerData, headers, error,"
                                + " reason");
    }
}
