package io.callstatus.zoomphone;

import io.callstatus.CallStatus;
import io.callstatus.JsonText;
import io.callstatus.spi.Fields;
import io.callstatus.spi.ProviderDetails;
import io.callstatus.spi.TimeFormat;
import java.time.Instant;
import java.util.Optional;

/**
 * What Zoom Phone's call events say beyond {@link CallStatus}, typed; the vendor's OpenAPI, read 2026-11-28. Every field but
 * the event may be absent.
 *
 * <pre>{@code
 * ZoomPhoneDetails.of(status).callee().extensionType(); // "user"
 * }</pre>
 */
public final class ZoomPhoneDetails extends ProviderDetails {
    private final Fields call = in.inside("payload", "object");
    private final Optional<String> event = in.find("event");
    private final Optional<Instant> connectedAt = call.instant("connected_start_time", TimeFormat.ISO);
    private final Optional<JsonText> forwardedBy = call.object("forwarded_by");
    private final Optional<JsonText> redirectForwardedBy = call.object("redirect_forwarded_by");
    private final Optional<String> channelId = call.find("channel_id");
    private final Optional<String> sipId = call.find("sip_id");
    private final Side caller = new Side(call.inside("caller"));
    private final Side callee = new Side(call.inside("callee"));

    private ZoomPhoneDetails(Fields in) {
        super(in);
    }

    /**
     * The details of a Zoom Phone status.
     *
     * @throws IllegalArgumentException if another provider sent it
     */
    public static ZoomPhoneDetails of(CallStatus status) {
        return of(ZoomPhoneParser.ID, status, ZoomPhoneDetails::new);
    }

    /** The details of a Zoom Phone status; empty for any other provider's. */
    public static Optional<ZoomPhoneDetails> find(CallStatus status) {
        return find(ZoomPhoneParser.ID, status, ZoomPhoneDetails::new);
    }

    /** {@code event}: a word, the event. */
    public Optional<String> event() {
        return event;
    }

    /** {@code connected_start_time}: ISO 8601, when the caller joined the network of Zoom; no proof of an answer. */
    public Optional<Instant> connectedAt() {
        return connectedAt;
    }

    /**
     * {@code forwarded_by}: a JSON object with {@code name} and {@code extension_type}, the queue or line that the call came
     * by.
     */
    public Optional<JsonText> forwardedBy() {
        return forwardedBy;
    }

    /** {@code redirect_forwarded_by}: a JSON object, what sent it on before that. */
    public Optional<JsonText> redirectForwardedBy() {
        return redirectForwardedBy;
    }

    /** {@code channel_id}: text, the channel; in samples alone. */
    public Optional<String> channelId() {
        return channelId;
    }

    /** {@code sip_id}: text, the call in SIP; in samples alone. */
    public Optional<String> sipId() {
        return sipId;
    }

    /** What is told of who calls, beside number and name. */
    public Side caller() {
        return caller;
    }

    /** What is told of who is called, beside number and name. */
    public Side callee() {
        return callee;
    }

    /** What is told of a side; more of a person of the account. */
    public static final class Side extends ProviderDetails {
        private final Optional<String> name = in.find("name");
        private final Optional<String> extensionNumber = in.find("extension_number");
        private final Optional<String> extensionId = in.find("extension_id");
        private final Optional<String> extensionType = in.find("extension_type");
        private final Optional<String> userId = in.find("user_id");
        private final Optional<String> accountCode = in.find("account_code");
        private final Optional<String> timezone = in.find("timezone");
        private final Optional<String> deviceType = in.find("device_type");
        private final Optional<String> deviceId = in.find("device_id");
        private final Optional<String> deviceName = in.find("device_name");
        private final Optional<String> connectionType = in.find("connection_type");

        private Side(Fields in) {
            super(in);
        }

        /** {@code name}: text, the name, also where there is no number. */
        public Optional<String> name() {
            return name;
        }

        /** {@code extension_number}: digits, the extension; of an outside number, all of it without its plus sign. */
        public Optional<String> extensionNumber() {
            return extensionNumber;
        }

        /** {@code extension_id}: text, the extension. */
        public Optional<String> extensionId() {
            return extensionId;
        }

        /** {@code extension_type}: a word, such as {@code user}, {@code callQueue} or {@code pstn}. */
        public Optional<String> extensionType() {
            return extensionType;
        }

        /** {@code user_id}: text, the user. */
        public Optional<String> userId() {
            return userId;
        }

        /** {@code account_code}: text, the code that the call is accounted to. */
        public Optional<String> accountCode() {
            return accountCode;
        }

        /** {@code timezone}: text, the time zone of the user. */
        public Optional<String> timezone() {
            return timezone;
        }

        /** {@code device_type}: text, the kind of the device. */
        public Optional<String> deviceType() {
            return deviceType;
        }

        /** {@code device_id}: text, the device. */
        public Optional<String> deviceId() {
            return deviceId;
        }

        /** {@code device_name}: text, the name of the device. */
        public Optional<String> deviceName() {
            return deviceName;
        }

        /** {@code connection_type}: a word, such as {@code voip} or {@code pstn_off_net}. */
        public Optional<String> connectionType() {
            return connectionType;
        }
    }
}
