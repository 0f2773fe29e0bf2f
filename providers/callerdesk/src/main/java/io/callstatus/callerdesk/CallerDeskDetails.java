package io.callstatus.callerdesk;

import io.callstatus.CallStatus;
import io.callstatus.Party;
import io.callstatus.spi.Fields;
import io.callstatus.spi.ProviderDetails;
import io.callstatus.spi.TimeFormat;
import io.callstatus.spi.WordMap;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What CallerDesk's call report and live call webhooks say beyond {@link CallStatus}, typed; page "Webhooks
 * Integration", read 2026-11-20. Every field may be absent: left out, empty, {@code 0} or {@code Not Assigned} where
 * that means nobody. Many accounts get more fields than the page lists.
 *
 * <pre>{@code
 * CallerDeskDetails.of(status).legs().legAPickedAt();
 * }</pre>
 */
public final class CallerDeskDetails extends ProviderDetails {
    private static final WordMap<Hangup.Side> SIDES =
            WordMap.withDefault(Hangup.Side.UNKNOWN).same("agent", "customer");

    private final Optional<String> type = in.find("type");
    private final Optional<String> uniqueId = in.find("Uniqueid");
    private final Optional<String> callStatus = in.find("callstatus");
    private final Optional<Party> virtualNumber = in.party("DestinationNumber");
    private final Optional<Party> dialWhomNumber = in.party("DialWhomNumber");
    private final Agent agent = new Agent(in);
    private final Group group = new Group(in);
    private final Optional<String> campaignId = in.find("campid");
    private final Optional<BigDecimal> coins = in.decimal("coins");
    private final OptionalLong errorCode = in.integer("error_code");
    private final Hangup hangup = new Hangup(in);
    private final List<String> keyPresses = in.list("key_press");
    private final Legs legs = new Legs(in, times);
    private final CParty cParty = new CParty(in);

    private CallerDeskDetails(Fields in) {
        this(in, CallerDeskWords.INDIA);
    }

    private CallerDeskDetails(Fields in, TimeFormat times) {
        super(CallerDeskParser.withoutPlaceholders(in), times);
    }

    /**
     * The details of a CallerDesk status, times read in the time zone of India.
     *
     * @throws IllegalArgumentException if another provider sent it
     */
    public static CallerDeskDetails of(CallStatus status) {
        return of(CallerDeskParser.ID, status, CallerDeskDetails::new);
    }

    /**
     * The details of a CallerDesk status, times read in the format that the {@link CallerDeskParser} was given.
     *
     * @throws IllegalArgumentException if another provider sent it
     */
    public static CallerDeskDetails of(CallStatus status, TimeFormat times) {
        return of(CallerDeskParser.ID, status, in -> new CallerDeskDetails(in, times));
    }

    /** The details of a CallerDesk status, times read in the time zone of India; empty for any other provider's. */
    public static Optional<CallerDeskDetails> find(CallStatus status) {
        return find(CallerDeskParser.ID, status, CallerDeskDetails::new);
    }

    /** {@code type}: text, {@code call_report} in a report; absent from reports by GET. On no page. */
    public Optional<String> type() {
        return type;
    }

    /** {@code Uniqueid}: text, a number; the call once more. On no page. */
    public Optional<String> uniqueId() {
        return uniqueId;
    }

    /** {@code callstatus}: text, the state once more, sometimes with a {@code (16-agent)} behind it. On no page. */
    public Optional<String> callStatus() {
        return callStatus;
    }

    /** {@code DestinationNumber}: the virtual number of the account that the call went over, inbound and outbound. */
    public Optional<Party> virtualNumber() {
        return virtualNumber;
    }

    /** {@code DialWhomNumber}: the agent's number; outbound, the customer's. Absent before anyone was dialled. */
    public Optional<Party> dialWhomNumber() {
        return dialWhomNumber;
    }

    /** The agent who took the call. */
    public Agent agent() {
        return agent;
    }

    /** The call group that the call went to. */
    public Group group() {
        return group;
    }

    /** {@code campid}: text, a number, the campaign, or the click-to-call request; absent from inbound and live calls. */
    public Optional<String> campaignId() {
        return campaignId;
    }

    /** {@code coins}: credits taken for the call, a decimal such as 1.5; absent from live calls. */
    public Optional<BigDecimal> coins() {
        return coins;
    }

    /** {@code error_code}: a Q.850 cause, a whole number; 16 is a normal end, 17 busy, 0 none. Absent from live calls. */
    public OptionalLong errorCode() {
        return errorCode;
    }

    /** How the call ended, and by whom. */
    public Hangup hangup() {
        return hangup;
    }

    /**
     * {@code key_press}: the keys that the caller pressed, in order, from a text with commas; empty where none was. On
     * no page.
     */
    public List<String> keyPresses() {
        return keyPresses;
    }

    /** When the two legs of the call rang and were taken. */
    public Legs legs() {
        return legs;
    }

    /** The C party. */
    public CParty cParty() {
        return cParty;
    }

    /** The agent who took a call. */
    public static final class Agent extends ProviderDetails {
        private final Optional<String> name = in.find("receiver_name");
        private final Optional<String> email = in.find("agent_email");

        private Agent(Fields in) {
            super(in);
        }

        /**
         * {@code receiver_name}: text, also where the number is missing; {@code 0}, which counts as absent, for an
         * untaken call.
         */
        public Optional<String> name() {
            return name;
        }

        /** {@code agent_email}: text; absent for an untaken call. On no page. */
        public Optional<String> email() {
            return email;
        }
    }

    /** The C party of a call. CallerDesk does not say who that is; both fields are on no page. */
    public static final class CParty extends ProviderDetails {
        private final Optional<Party> number = in.party("cparty_number");
        private final Optional<String> recordingUrl = in.find("cparty_recording");

        private CParty(Fields in) {
            super(in);
        }

        /** {@code cparty_number}: its number; absent from most calls. */
        public Optional<Party> number() {
            return number;
        }

        /** {@code cparty_recording}: text, the URL of its recording; absent where nothing was recorded. */
        public Optional<String> recordingUrl() {
            return recordingUrl;
        }
    }

    /** The call group that a call went to. */
    public static final class Group extends ProviderDetails {
        private final Optional<String> id = in.find("group_id");
        private final Optional<String> name = in.find("call_group");

        private Group(Fields in) {
            super(in);
        }

        /** {@code group_id}: text, a number. On no page. */
        public Optional<String> id() {
            return id;
        }

        /** {@code call_group}: text, its name; absent where the call reached no group. */
        public Optional<String> name() {
            return name;
        }
    }

    /**
     * When the two legs of a call rang and were taken; leg A is called first. Local times without a zone on the wire.
     * Absent for a leg that did not get so far, and from live calls.
     */
    public static final class Legs extends ProviderDetails {
        private final Optional<Instant> legAPickedAt = in.instant("LegA_Picked_time", times);
        private final Optional<Instant> legBStartedAt = in.instant("LegB_Start_time", times);
        private final Optional<Instant> legBPickedAt = in.instant("LegB_Picked_time", times);

        private Legs(Fields in, TimeFormat times) {
            super(in, times);
        }

        /** {@code LegA_Picked_time}: {@code yyyy-MM-dd HH:mm:ss}, when the party of leg A took the call. */
        public Optional<Instant> legAPickedAt() {
            return legAPickedAt;
        }

        /** {@code LegB_Start_time}: {@code yyyy-MM-dd HH:mm:ss}, when leg B was dialled. */
        public Optional<Instant> legBStartedAt() {
            return legBStartedAt;
        }

        /**
         * {@code LegB_Picked_time}: {@code yyyy-MM-dd HH:mm:ss}, when the party of leg B took the call;
         * {@code CallStatus.answeredAt()}.
         */
        public Optional<Instant> legBPickedAt() {
            return legBPickedAt;
        }
    }

    /**
     * How a call ended, from {@code hangup_cause}: {@code ANSWER(16-customer)} is a word, a cause and a side. On no page;
     * absent from live calls. The text as sent is {@link CallStatus#endReasonText()}.
     */
    public static final class Hangup extends ProviderDetails {
        private final CallerDeskHangupText text =
                new CallerDeskHangupText(in.find("hangup_cause").orElse(""));
        private final Optional<Side> side = text.side().map(SIDES::of);

        private Hangup(Fields in) {
            super(in);
        }

        /** {@code hangup_cause}: the word before the parentheses; absent where there is none, as in {@code (0)}. */
        public Optional<String> word() {
            return text.word();
        }

        /** {@code hangup_cause}: the Q.850 cause at the beginning of the parentheses, such as 16. */
        public OptionalInt cause() {
            return text.cause();
        }

        /**
         * {@code hangup_cause}: behind the cause in the parentheses, who hung up an answered call, or could not be
         * reached for one that was not; absent where nobody is named.
         */
        public Optional<Side> side() {
            return side;
        }

        /** One of the two persons of a call. */
        public enum Side {
            /** The agent. */
            AGENT,
            /** The customer. */
            CUSTOMER,
            /** A word that this release does not know. */
            UNKNOWN
        }
    }
}
