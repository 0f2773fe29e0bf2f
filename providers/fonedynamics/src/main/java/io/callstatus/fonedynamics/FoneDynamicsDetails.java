package io.callstatus.fonedynamics;

import io.callstatus.CallStatus;
import io.callstatus.spi.Fields;
import io.callstatus.spi.ProviderDetails;
import io.callstatus.spi.WordMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What Fone Dynamics' voice webhooks say beyond {@link CallStatus}, typed; page "Voice Webhooks", read 2026-11-20.
 * Every field may be absent, left out or empty; {@code Call.Initiate} has fewer than {@code Call.Complete}.
 *
 * <pre>{@code
 * FoneDynamicsDetails.of(status).attribution().campaign(); // Optional[2019 promo]
 * }</pre>
 */
public final class FoneDynamicsDetails extends ProviderDetails {
    private static final WordMap<Event> EVENTS = WordMap.withDefault(Event.UNKNOWN)
            .map(Event.INITIATE, "Call.Initiate")
            .map(Event.COMPLETE, "Call.Complete");
    private static final WordMap<Disposition> DISPOSITIONS =
            WordMap.withDefault(Disposition.UNKNOWN).same("ANSWERED", "NO ANSWER", "BUSY", "IVR", "FAILED");
    private static final WordMap<Property.Type> PROPERTY_TYPES =
            WordMap.withDefault(Property.Type.UNKNOWN).same("Site");
    private static final WordMap<CalledNumber.Type> NUMBER_TYPES =
            WordMap.withDefault(CalledNumber.Type.UNKNOWN).same("Static", "Dynamic");

    private final Optional<String> action = in.find("Action");
    private final Optional<Event> event = in.find("Event").map(EVENTS::of);
    private final Optional<String> eventText = in.find("Event");
    private final Optional<Disposition> disposition =
            in.find("Call.Disposition").map(DISPOSITIONS::of);
    private final Optional<String> dispositionText = in.find("Call.Disposition");
    private final Property property = new Property(in);
    private final Location callerLocation = new Location(in);
    private final CalledNumber calledNumber = new CalledNumber(in);
    private final Survey survey = new Survey(in);
    private final Prompts prompts = new Prompts(in);
    private final FoneDynamicsAttribution attribution = new FoneDynamicsAttribution(in);
    private final FoneDynamicsSession session = new FoneDynamicsSession(in);
    private final FoneDynamicsAnalytics analytics = new FoneDynamicsAnalytics(in);

    private FoneDynamicsDetails(Fields in) {
        super(in);
    }

    /**
     * The details of a Fone Dynamics status.
     *
     * @throws IllegalArgumentException if another provider sent it
     */
    public static FoneDynamicsDetails of(CallStatus status) {
        return of(FoneDynamicsParser.ID, status, FoneDynamicsDetails::new);
    }

    /** The details of a Fone Dynamics status; empty for any other provider's. */
    public static Optional<FoneDynamicsDetails> find(CallStatus status) {
        return find(FoneDynamicsParser.ID, status, FoneDynamicsDetails::new);
    }

    /** {@code Action}: text, always {@code Webhook}. */
    public Optional<String> action() {
        return action;
    }

    /** {@code Event}: what happened to the call; in every request. */
    public Optional<Event> event() {
        return event;
    }

    /** {@code Event}: the word itself, as sent. */
    public Optional<String> eventText() {
        return eventText;
    }

    /** {@code Call.Disposition}: the outcome of the call; absent from {@code Call.Initiate}. */
    public Optional<Disposition> disposition() {
        return disposition;
    }

    /** {@code Call.Disposition}: the word itself, as sent. */
    public Optional<String> dispositionText() {
        return dispositionText;
    }

    /** The web site, or other property, that the called number belongs to. */
    public Property property() {
        return property;
    }

    /** Where the call came from. */
    public Location callerLocation() {
        return callerLocation;
    }

    /** The number that was called. */
    public CalledNumber calledNumber() {
        return calledNumber;
    }

    /** What the agent entered after the call. */
    public Survey survey() {
        return survey;
    }

    /** What the caller entered during the call. */
    public Prompts prompts() {
        return prompts;
    }

    /** What the call is put down to. */
    public FoneDynamicsAttribution attribution() {
        return attribution;
    }

    /** The caller's visit to the web site. */
    public FoneDynamicsSession session() {
        return session;
    }

    /** The caller in web analytics and advertising. */
    public FoneDynamicsAnalytics analytics() {
        return analytics;
    }

    /** What happened to a call. */
    public enum Event {
        /** It started. */
        INITIATE,
        /** It ended. */
        COMPLETE,
        /** A word that this release does not know. */
        UNKNOWN
    }

    /** The outcome of a call. */
    public enum Disposition {
        /** Transferred to an endpoint, which answered. */
        ANSWERED,
        /** An endpoint was tried and did not answer. */
        NO_ANSWER,
        /** An endpoint was tried and was busy. */
        BUSY,
        /** No endpoint was tried: the caller hung up in a menu, or before a transfer began. */
        IVR,
        /** Something went wrong with the call or the endpoint. */
        FAILED,
        /** A word that this release does not know. */
        UNKNOWN
    }

    /** The number that was called; its digits are {@code CallStatus.to()}. */
    public static final class CalledNumber extends ProviderDetails {
        private final Optional<CalledNumber.Type> type = in.find("Call.To.Type").map(NUMBER_TYPES::of);
        private final Optional<String> typeText = in.find("Call.To.Type");
        private final Optional<String> name = in.find("Call.To.Name");

        private CalledNumber(Fields in) {
            super(in);
        }

        /** {@code Call.To.Type}: of what kind it is; absent from {@code Call.Initiate}. */
        public Optional<CalledNumber.Type> type() {
            return type;
        }

        /** {@code Call.To.Type}: the word itself, as sent. */
        public Optional<String> typeText() {
            return typeText;
        }

        /** {@code Call.To.Name}: text, its name in the account. */
        public Optional<String> name() {
            return name;
        }

        /** Of what kind a number is. */
        public enum Type {
            /** The same for every visitor. */
            STATIC,
            /** Shown to one visitor at a time, so that the call tells the visit. */
            DYNAMIC,
            /** A word that this release does not know. */
            UNKNOWN
        }
    }

    /** Where a call came from; each part is empty where that is not known. */
    public static final class Location extends ProviderDetails {
        private final Optional<String> country = in.find("Call.From.Country");
        private final Optional<String> region = in.find("Call.From.Region");
        private final Optional<String> city = in.find("Call.From.City");

        private Location(Fields in) {
            super(in);
        }

        /** {@code Call.From.Country}: text, the country. */
        public Optional<String> country() {
            return country;
        }

        /** {@code Call.From.Region}: text, the region or state; also empty where the country has none. */
        public Optional<String> region() {
            return region;
        }

        /** {@code Call.From.City}: text, the city. */
        public Optional<String> city() {
            return city;
        }
    }

    /** What the caller entered during a call, in order; empty where nothing was asked, and in {@code Call.Initiate}. */
    public static final class Prompts extends ProviderDetails {
        private final List<String> postcodes = in.list("Call.Prompts.Postcode");
        private final List<String> keys = in.list("Call.Prompts.Keys");

        private Prompts(Fields in) {
            super(in);
        }

        /** {@code Call.Prompts.Postcode}: postcodes, as text because of leading zeros, from a list with commas. */
        public List<String> postcodes() {
            return postcodes;
        }

        /** {@code Call.Prompts.Keys}: everything that was entered, postcodes included, from a list with commas. */
        public List<String> keys() {
            return keys;
        }
    }

    /** The web site, or other property, that a called number belongs to. In every request. */
    public static final class Property extends ProviderDetails {
        private final Optional<String> sid = in.find("Property.Sid");
        private final Optional<String> name = in.find("Property.Name");
        private final Optional<Property.Type> type = in.find("Property.Type").map(PROPERTY_TYPES::of);
        private final Optional<String> typeText = in.find("Property.Type");

        private Property(Fields in) {
            super(in);
        }

        /** {@code Property.Sid}: text, its id. */
        public Optional<String> sid() {
            return sid;
        }

        /** {@code Property.Name}: text; for a web site its domain. */
        public Optional<String> name() {
            return name;
        }

        /** {@code Property.Type}: what it is. */
        public Optional<Property.Type> type() {
            return type;
        }

        /** {@code Property.Type}: the word itself, as sent. */
        public Optional<String> typeText() {
            return typeText;
        }

        /** What a property is. */
        public enum Type {
            /** A web site; so far there is nothing else. */
            SITE,
            /** A word that this release does not know. */
            UNKNOWN
        }
    }

    /** What the agent entered after a call; absent where there was no survey, and from {@code Call.Initiate}. */
    public static final class Survey extends ProviderDetails {
        private final Optional<String> type = in.find("Call.Survey.Type");
        private final OptionalLong value = in.integer("Call.Survey.Value");
        private final Optional<String> custom1 = in.find("Call.Survey.Custom1");
        private final Optional<String> custom2 = in.find("Call.Survey.Custom2");
        private final Optional<String> custom3 = in.find("Call.Survey.Custom3");
        private final Optional<String> uniqueCode = in.find("Call.Survey.UniqueCode");

        private Survey(Fields in) {
            super(in);
        }

        /** {@code Call.Survey.Type}: text, the type of call that was chosen. */
        public Optional<String> type() {
            return type;
        }

        /** {@code Call.Survey.Value}: a whole number, the value that was entered; its unit is the account's own. */
        public OptionalLong value() {
            return value;
        }

        /** {@code Call.Survey.Custom1}: text, what was chosen for custom field 1. */
        public Optional<String> custom1() {
            return custom1;
        }

        /** {@code Call.Survey.Custom2}: text, what was chosen for custom field 2. */
        public Optional<String> custom2() {
            return custom2;
        }

        /** {@code Call.Survey.Custom3}: text, what was chosen for custom field 3. */
        public Optional<String> custom3() {
            return custom3;
        }

        /** {@code Call.Survey.UniqueCode}: text, the code that was played. */
        public Optional<String> uniqueCode() {
            return uniqueCode;
        }
    }
}
