package io.callstatus.elevenlabs;

import io.callstatus.CallDirection;
import io.callstatus.CallStatus;
import io.callstatus.Party;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.FieldCatalog;
import io.callstatus.spi.Fields;
import io.callstatus.spi.TimeFormat;
import io.callstatus.spi.Verification;
import java.util.List;
import java.util.Optional;

/**
 * The webhooks of ElevenLabs agents. Sources: pages "Post-call webhooks" and "Webhooks", and npm @elevenlabs/elevenlabs-js
 * 2.73.0, read 2026-11-28. Two events are about telephone calls: an outbound call that could not be started, which contains the
 * carrier's own report, and the end of a conversation that has a {@code phone_call}. All others are not about calls.
 */
public final class ElevenLabsParser implements CallStatusParser {
    /** The id of this provider, for {@code Secrets} and {@code ParserSet}: {@value}. */
    public static final String ID = "elevenlabs";

    @Override
    public String provider() {
        return ID;
    }

    @Override
    public List<Callback> callbacks() {
        return ElevenLabsWords.callbacks(ElevenLabsParser::readFailure, ElevenLabsParser::readConversation);
    }

    /** A webhook may use OAuth2 or mTLS instead: then nothing is signed. */
    @Override
    public Verification verification() {
        return Verification.timestampedBody(ElevenLabsWords.HEADER, "v0").optional();
    }

    /** Page "Webhooks": 200. */
    @Override
    public int successStatus() {
        return 200;
    }

    /** Fields of Twilio and of SIP, by their own names; Twilio's word for the state does not decide. */
    private static CallStatus.Builder readFailure(Fields in) {
        Fields carrier = in.inside("metadata", "body");
        Optional<String> reason = in.find("failure_reason");
        String word = reason.orElse(ElevenLabsWords.FAILURE);
        Optional<String> error = carrier.find("error_reason");
        return common(in, carrier)
                .state(word, ElevenLabsWords.FAILURES)
                .direction(carrier.find("Direction"), ElevenLabsWords.DIRECTIONS)
                .from(carrier.party("From").or(() -> carrier.party("from_number")))
                .to(carrier.party("To").or(() -> carrier.party("to_number")))
                .endReason(reason.or(() -> error).map(ElevenLabsWords.END_REASONS::of))
                .endReasonText(error.or(() -> reason))
                .sipCode(carrier.sipCode(carrier.has("sip_status_code") ? "sip_status_code" : "SipResponseCode"));
    }

    private static CallStatus.Builder readConversation(Fields in) {
        Fields metadata = in.inside("metadata");
        Fields phone = metadata.inside("phone_call");
        Optional<String> way = phone.find("direction");
        CallDirection direction = way.map(ElevenLabsWords.DIRECTIONS::of).orElse(CallDirection.UNKNOWN);
        Optional<Party> person = phone.party("external_number");
        Optional<Party> agent = phone.party("agent_number");
        return state(common(in, phone), phone.find("call_result"), in.find("status"))
                .direction(way, ElevenLabsWords.DIRECTIONS)
                .from(told(direction, person, agent))
                .to(told(direction, agent, person))
                .startedAt(metadata.instant("start_time_unix_secs", TimeFormat.EPOCH_SECONDS))
                .answeredAt(metadata.instant("accepted_time_unix_secs", TimeFormat.EPOCH_SECONDS))
                .duration(metadata.seconds("call_duration_secs"))
                .endReason(metadata.find("termination_reason"), ElevenLabsWords.END_REASONS);
    }

    /** The id of the conversation, or else the carrier's. */
    private static CallStatus.Builder common(Fields in, Fields carrier) {
        Optional<String> id =
                in.find("conversation_id").or(() -> carrier.find("CallSid")).or(() -> carrier.find("call_sid"));
        return CallStatus.builder()
                .callId(id.orElseGet(() -> in.text("conversation_id")))
                .occurredAt(in.outer().instant("event_timestamp", TimeFormat.EPOCH_SECONDS));
    }

    /** The result says how the call ended; in bodies without one, the record of the conversation does. */
    private static CallStatus.Builder state(
            CallStatus.Builder status, Optional<String> result, Optional<String> record) {
        return result.isPresent()
                ? status.state(result.get(), ElevenLabsWords.RESULTS)
                : status.state(record.orElse(ElevenLabsWords.CONVERSATION), ElevenLabsWords.RECORDS);
    }

    private static Optional<Party> told(
            CallDirection direction, Optional<Party> ofInbound, Optional<Party> ofOutbound) {
        return switch (direction) {
            case INBOUND -> ofInbound;
            case OUTBOUND -> ofOutbound;
            case UNKNOWN -> Optional.empty();
        };
    }

    /** The content of the analysis, the transcript and the user's own keys is not known. */
    @Override
    public FieldCatalog fields() {
        return ElevenLabsWords.FIELDS;
    }
}
