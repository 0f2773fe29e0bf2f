package io.callstatus.callrail;

import io.callstatus.CallDirection;
import io.callstatus.CallState;
import io.callstatus.CallStatus;
import io.callstatus.Party;
import io.callstatus.Recording;
import io.callstatus.spi.CallStatusParser;
import io.callstatus.spi.Callback;
import io.callstatus.spi.FieldCatalog;
import io.callstatus.spi.FieldPath;
import io.callstatus.spi.Fields;
import io.callstatus.spi.Proof.Algorithm;
import io.callstatus.spi.Proof.CodeFormat;
import io.callstatus.spi.TimeFormat;
import io.callstatus.spi.Verification;
import io.callstatus.spi.WordMap;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * CallRail's call webhooks: pre-call, call routing complete, post-call and call modified. Sources: support articles
 * 5711246459149, 201211133 and 4403032268557, and recorded bodies, read 2026-11-28. One value may have an old and a new name:
 * the old one is read only if the new one is missing.
 */
public final class CallRailParser implements CallStatusParser {
    /** The id of this provider, for {@code Secrets} and {@code ParserSet}: {@value}. */
    public static final String ID = "callrail";

    private static final TimeFormat UTC = TimeFormat.local(ZoneOffset.UTC);

    @Override
    public String provider() {
        return ID;
    }

    @Override
    public List<Callback> callbacks() {
        return CallRailWords.callbacks(
                in -> early(in, CallRailWords.ARRIVING), in -> early(in, CallRailWords.ROUTED), this::readEnd);
    }

    /**
     * {@code Signature}: base64 of HMAC-SHA1 over the body as it was sent. Source: support article 5711246459149, read
     * 2026-11-28. The key is the text of the company's signing key: its 32 hexadecimal digits are not decoded. The time is not
     * signed. Each company has its own key; its id is a text in newer bodies and a number in all.
     */
    @Override
    public Verification verification() {
        return Verification.signedBody("Signature", Algorithm.HMAC_SHA1, CodeFormat.BASE64)
                .perAccount(FieldPath.of("company_resource_id"), FieldPath.of("company_id"));
    }

    private CallStatus.Builder early(Fields in, WordMap<CallState> words) {
        return read(in).state(in.text("call_type"), words);
    }

    private CallStatus.Builder readEnd(Fields in) {
        String type = in.text("call_type");
        boolean hasNoLength = in.seconds("duration").filter(Duration::isZero).isPresent();
        return read(in).state(CallRailWords.ended(type, in.find("answered"), hasNoLength))
                .stateText(type);
    }

    private CallStatus.Builder read(Fields in) {
        Optional<String> direction = in.find("direction");
        boolean isOutbound =
                direction.map(CallRailWords.DIRECTIONS::of).orElse(CallDirection.UNKNOWN) == CallDirection.OUTBOUND;
        Optional<Party> customer = first(in, "customer_phone_number", "customer_number", "callernum");
        Optional<Party> business = first(in, "business_phone_number", "destinationnum");
        return CallStatus.builder()
                .callId(in.text("resource_id", "id"))
                .accountId(in.find("company_resource_id", "company_id"))
                .direction(direction, CallRailWords.DIRECTIONS)
                .from(isOutbound ? business : customer)
                .to(isOutbound ? customer : first(in, "tracking_phone_number", "trackingnum"))
                .connectedTo(isOutbound ? Optional.empty() : business.map(line -> named(line, in)))
                .startedAt(startedAt(in))
                .duration(in.seconds("duration"))
                .recording(recording(in));
    }

    private static Optional<Party> first(Fields in, String... names) {
        Optional<Party> party = Optional.empty();
        for (int i = 0; party.isEmpty() && i < names.length; i++) {
            party = in.party(names[i]);
        }
        return party;
    }

    private static Party named(Party line, Fields in) {
        return Party.builder()
                .address(line.address())
                .name(in.find("agent_email"))
                .build();
    }

    /** The field with the old name has no zone and is UTC, whatever the company's zone. */
    private static Optional<Instant> startedAt(Fields in) {
        return in.instant("start_time", TimeFormat.ISO).or(() -> in.instant("datetime", UTC));
    }

    private static Optional<Recording> recording(Fields in) {
        return in.find("recording")
                .map(url -> Recording.builder()
                        .url(url)
                        .duration(in.seconds("recording_duration"))
                        .build());
    }

    /** Marketing data about a caller is personal, and links give access. */
    @Override
    public FieldCatalog fields() {
        return FieldCatalog.shown("resource_id, id, company_id, company_resource_id, tracker_resource_id,"
                        + " person_resource_id, answered, voicemail, duration, recording_duration, start_time, created_at,"
                        + " timestamp, datetime, company_time_zone, first_call, prior_calls, total_calls, spam")
                .words("call_type, direction, type")
                .known("outboundpostcall, outbound, outbound_call")
                .personal("customer_phone_number, customer_number, callernum, tracking_phone_number, trackingnum,"
                        + " business_phone_number, destinationnum, customer_name, callername, customer_city,"
                        + " customer_state, customer_country, agent_email, recording, recording_player,"
                        + " recording_redirect, company_name, formatted_call_type, formatted_duration, tags, detail_tags,"
                        + " call_highlights, milestones, integration_data, keywords, utm_source, utm_medium,"
                        + " utm_campaign, utm_term, utm_content, gclid");
    }
}
