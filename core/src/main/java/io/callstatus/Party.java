package io.callstatus;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.callstatus.internal.style.ValueStyle;
import io.callstatus.internal.text.Addresses;
import io.callstatus.internal.text.WithheldCallers;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One end of a call: a phone number, a SIP URI or a word such as {@code anonymous}, exactly as the provider sent it.
 *
 * <p>{@code toString} shows neither address nor name.
 */
@Value.Immutable
@ValueStyle
public sealed interface Party permits ImmutableParty {
    /** The address as sent: nothing trimmed, no country code added. */
    @Value.Redacted
    String address();

    /** The name that the provider sent with it; absent if it sent none. */
    @Value.Redacted
    Optional<String> name();

    /**
     * The address, if it is already an E.164 number: a plus sign and 7 to 15 digits, the first of them not zero. Absent for
     * local numbers, SIP URIs and withheld callers; the country is never guessed.
     */
    default Optional<String> e164() {
        return Addresses.isE164(address()) && !isWithheld() ? Optional.of(address()) : Optional.empty();
    }

    /**
     * Whether the caller's number was withheld. True for a word such as {@code anonymous}, {@code Private Number} or
     * {@code No Caller ID}; for that word as the user of a SIP or tel URI, also in angle brackets after a name; for every
     * address at {@code anonymous.invalid}; and for the words as a keypad spells them, such as {@code +266696687} for ANONYMOUS.
     */
    default boolean isWithheld() {
        return WithheldCallers.isOne(address());
    }

    /** The party as it stands in the canonical JSON of a status; any Jackson mapper writes it so. */
    @JsonValue
    default Map<String, Object> toMap() {
        return CanonicalJson.party(this);
    }

    /**
     * The party that such a map describes; unknown keys are ignored.
     *
     * @throws MalformedPayloadException if the address is missing, or a value is no text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Party fromMap(Map<String, Object> map) {
        return CanonicalJson.party(CanonicalJsonReader.object("the party", map));
    }

    /** A party without a name. */
    static Party of(String address) {
        return builder().address(address).build();
    }

    /** A builder without an address. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Party}; not thread-safe. */
    final class Builder extends ImmutableParty.Builder {
        Builder() {}

        /**
         * The party.
         *
         * @throws IllegalArgumentException if the address is blank
         * @throws IllegalStateException if there is no address
         */
        @Override
        public Party build() {
            Party party = super.build();
            if (party.address().isBlank()) {
                throw new IllegalArgumentException("a party without an address: leave the party out instead");
            }
            return party;
        }
    }
}
