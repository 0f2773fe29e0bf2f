package io.callstatus.zadarma;

import io.callstatus.CallStatus;
import io.callstatus.spi.Fields;
import io.callstatus.spi.ProviderDetails;
import java.util.Optional;

/**
 * What Zadarma's notifications say beyond {@link CallStatus}, typed; the vendor's libraries, state of 2023-01-17, read
 * 2026-11-28. Any field may be absent.
 *
 * <pre>{@code
 * ZadarmaDetails.of(status).lastInternal(); // "102"
 * }</pre>
 */
public final class ZadarmaDetails extends ProviderDetails {
    private final Optional<String> event = in.find("event");
    private final Optional<String> callStart = in.find("call_start");
    private final Optional<String> internal = in.find("internal");
    private final Optional<String> lastInternal = in.find("last_internal");
    private final Optional<String> destinationE164 = in.find("dst_e164");
    private final Optional<String> isRecorded = in.find("is_recorded");
    private final Optional<String> saidDigits = in.find("ivr_saydigits");
    private final Optional<String> saidNumber = in.find("ivr_saynumber");
    private final Optional<String> menu = in.find("wait_dtmf[name]");
    private final Optional<String> keys = in.find("wait_dtmf[digits]");
    private final Optional<String> defaultBehaviour = in.find("wait_dtmf[default_behaviour]");

    private ZadarmaDetails(Fields in) {
        super(in);
    }

    /**
     * The details of a status of this provider.
     *
     * @throws IllegalArgumentException if another provider sent it
     */
    public static ZadarmaDetails of(CallStatus status) {
        return of(ZadarmaParser.ID, status, ZadarmaDetails::new);
    }

    /** The details of a status of this provider; empty for any other provider's. */
    public static Optional<ZadarmaDetails> find(CallStatus status) {
        return find(ZadarmaParser.ID, status, ZadarmaDetails::new);
    }

    /**
     * {@code event}: {@code NOTIFY_START}, {@code NOTIFY_INTERNAL}, {@code NOTIFY_ANSWER}, {@code NOTIFY_END} and so
     * on.
     */
    public Optional<String> event() {
        return event;
    }

    /**
     * {@code call_start}: when the call began, such as {@code 2026-11-28 09:15:07}, by the clocks of the account and
     * so without a zone.
     */
    public Optional<String> callStart() {
        return callStart;
    }

    /** {@code internal}: an extension. */
    public Optional<String> internal() {
        return internal;
    }

    /** {@code last_internal}: the extension that had the call last. */
    public Optional<String> lastInternal() {
        return lastInternal;
    }

    /** {@code dst_e164}: digits, the number that was called. */
    public Optional<String> destinationE164() {
        return destinationE164;
    }

    /** {@code is_recorded}: {@code 1} where there will be a recording, else {@code 0}. */
    public Optional<String> isRecorded() {
        return isRecorded;
    }

    /** {@code ivr_saydigits}: {@code COMPLETE} once digits were read out. */
    public Optional<String> saidDigits() {
        return saidDigits;
    }

    /** {@code ivr_saynumber}: {@code COMPLETE} once a number was read out. */
    public Optional<String> saidNumber() {
        return saidNumber;
    }

    /** {@code wait_dtmf[name]}: text, the menu that waited for keys. */
    public Optional<String> menu() {
        return menu;
    }

    /** {@code wait_dtmf[digits]}: the keys that were pressed. */
    public Optional<String> keys() {
        return keys;
    }

    /** {@code wait_dtmf[default_behaviour]}: {@code 1} where no key was pressed and the default is used. */
    public Optional<String> defaultBehaviour() {
        return defaultBehaviour;
    }
}
