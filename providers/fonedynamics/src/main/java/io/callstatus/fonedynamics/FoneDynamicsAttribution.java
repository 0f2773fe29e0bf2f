package io.callstatus.fonedynamics;

import io.callstatus.spi.Fields;
import io.callstatus.spi.ProviderDetails;
import java.util.Optional;

/** What a call is put down to; absent where no attribution is expected. */
public final class FoneDynamicsAttribution extends ProviderDetails {
    private final Optional<String> source = in.find("Attribution.Source");
    private final Optional<String> medium = in.find("Attribution.Medium");
    private final Optional<String> campaign = in.find("Attribution.Campaign");
    private final Optional<String> content = in.find("Attribution.Content");

    FoneDynamicsAttribution(Fields in) {
        super(in);
    }

    /** {@code Attribution.Source}: text, such as {@code bing}. */
    public Optional<String> source() {
        return source;
    }

    /** {@code Attribution.Medium}: text, such as {@code organic}. */
    public Optional<String> medium() {
        return medium;
    }

    /** {@code Attribution.Campaign}: text, such as {@code 2019 promo}. */
    public Optional<String> campaign() {
        return campaign;
    }

    /** {@code Attribution.Content}: text, such as {@code variation 1}. */
    public Optional<String> content() {
        return content;
    }
}
