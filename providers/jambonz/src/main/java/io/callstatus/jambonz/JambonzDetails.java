package io.callstatus.jambonz;

import io.callstatus.CallStatus;
import io.callstatus.JsonText;
import io.callstatus.spi.Fields;
import io.callstatus.spi.ProviderDetails;
import java.util.Optional;

/**
 * What jambonz says of a call beyond {@link CallStatus}, typed; the sender's source, state of 2026-07-20, read 2026-11-28. Any
 * field may be absent.
 *
 * <pre>{@code
 * JambonzDetails.of(status).applicationSid();
 * }</pre>
 */
public final class JambonzDetails extends ProviderDetails {
    private final Optional<String> sipCallId = in.find("call_id");
    private final Optional<String> sbcCallId = in.find("sbc_callid");
    private final Optional<String> sipReason = in.find("sip_reason");
    private final Optional<String> callerId = in.find("caller_id");
    private final Optional<String> traceId = in.find("trace_id");
    private final Optional<String> applicationSid = in.find("application_sid");
    private final Optional<String> fsSipAddress = in.find("fs_sip_address");
    private final Optional<String> localSipAddress = in.find("local_sip_address");
    private final Optional<String> originatingSipIp = in.find("originating_sip_ip");
    private final Optional<String> originatingSipTrunkName = in.find("originating_sip_trunk_name");
    private final Optional<String> terminatedBy = in.find("call_termination_by");
    private final Optional<JsonText> customerData = in.object("customerData");
    private final Optional<JsonText> headers = in.object("headers");
    private final Optional<String> apiBaseUrl = in.find("api_base_url");
    private final Optional<String> fsPublicIp = in.find("fs_public_ip");
    private final Optional<String> error = in.find("error");
    private final Optional<String> reason = in.find("reason");

    private JambonzDetails(Fields in) {
        super(in);
    }

    /**
     * The details of a status of this provider.
     *
     * @throws IllegalArgumentException if another provider sent it
     */
    public static JambonzDetails of(CallStatus status) {
        return of(JambonzParser.ID, status, JambonzDetails::new);
    }

    /** The details of a status of this provider; empty for any other provider's. */
    public static Optional<JambonzDetails> find(CallStatus status) {
        return find(JambonzParser.ID, status, JambonzDetails::new);
    }

    /** {@code call_id}: text, the {@code Call-ID} of SIP. */
    public Optional<String> sipCallId() {
        return sipCallId;
    }

    /** {@code sbc_callid}: text, the {@code Call-ID} at the border; of inbound calls. */
    public Optional<String> sbcCallId() {
        return sbcCallId;
    }

    /** {@code sip_reason}: text, the phrase beside the code. */
    public Optional<String> sipReason() {
        return sipReason;
    }

    /** {@code caller_id}: text, what was shown to the called party; of legs that a verb dialled. */
    public Optional<String> callerId() {
        return callerId;
    }

    /** {@code trace_id}: text, the id in the log. */
    public Optional<String> traceId() {
        return traceId;
    }

    /** {@code application_sid}: text, the application. */
    public Optional<String> applicationSid() {
        return applicationSid;
    }

    /** {@code fs_sip_address}: address and port of the server. */
    public Optional<String> fsSipAddress() {
        return fsSipAddress;
    }

    /** {@code local_sip_address}: the same, before 2022. */
    public Optional<String> localSipAddress() {
        return localSipAddress;
    }

    /** {@code originating_sip_ip}: the address from which the call came. */
    public Optional<String> originatingSipIp() {
        return originatingSipIp;
    }

    /** {@code originating_sip_trunk_name}: text, the trunk. */
    public Optional<String> originatingSipTrunkName() {
        return originatingSipTrunkName;
    }

    /** {@code call_termination_by}: {@code caller}, which is the far end of outbound calls too, or {@code jambonz}. */
    public Optional<String> terminatedBy() {
        return terminatedBy;
    }

    /** {@code customerData}: a JSON object, the user's own. */
    public Optional<JsonText> customerData() {
        return customerData;
    }

    /** {@code headers}: a JSON object, headers of SIP at the end. */
    public Optional<JsonText> headers() {
        return headers;
    }

    /** {@code api_base_url}: a URL. */
    public Optional<String> apiBaseUrl() {
        return apiBaseUrl;
    }

    /** {@code fs_public_ip}: an address. */
    public Optional<String> fsPublicIp() {
        return fsPublicIp;
    }

    /** {@code error}: text: with it, the present state is told once more. */
    public Optional<String> error() {
        return error;
    }

    /** {@code reason}: text, more about the error. */
    public Optional<String> reason() {
        return reason;
    }
}
