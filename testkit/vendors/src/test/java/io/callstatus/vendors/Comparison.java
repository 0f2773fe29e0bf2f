package io.callstatus.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.Secrets;
import io.callstatus.WebhookRequest;
import io.callstatus.testkit.Signer;
import io.callstatus.testkit.Signers;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Requests of one provider, signed by one side and judged by both. With each it is looked whether either takes a
 * signature of another secret for one of this.
 */
final class Comparison {
    private static final String OTHER = "madeup_secret_of_somebody_else_0123456789";

    private final String provider;
    private final String secret;
    private final Vendor vendor;

    Comparison(String provider, String secret, Vendor vendor) {
        this.provider = provider;
        this.secret = secret;
        this.vendor = vendor;
    }

    /** Signed by the testkit. */
    Map<String, Integer> ofOurs(Traffic traffic, Function<Traffic, Sample> next, List<Trait> kinds) {
        Signer signer = Signers.of(provider);
        Verdicts verdicts = new Verdicts(kinds);
        for (int i = 0; i < Verdicts.SIZE; i++) {
            Sample sample = next.apply(traffic);
            WebhookRequest called = sample.called();
            judge(sample, sample.seen(signer.sign(called, secret, called.receivedAt())), verdicts);
        }
        return verdicts.counts();
    }

    /** Signed by the vendor. */
    Map<String, Integer> ofTheirs(Traffic traffic, Function<Traffic, Sample> next, List<Trait> kinds) {
        Verdicts verdicts = new Verdicts(kinds);
        for (int i = 0; i < Verdicts.SIZE; i++) {
            Sample sample = next.apply(traffic);
            WebhookRequest signed;
            try {
                signed = vendor.signed(sample.called(), secret);
            } catch (Exception e) {
                verdicts.unsigned(sample);
                continue;
            }
            judge(sample, sample.seen(signed), verdicts);
        }
        return verdicts.counts();
    }

    private void judge(Sample sample, WebhookRequest seen, Verdicts verdicts) {
        verdicts.add(sample, accepts(seen, secret), isTaken(seen, secret));
        assertThat(accepts(seen, OTHER) || isTaken(seen, OTHER)).isFalse();
    }

    private boolean accepts(WebhookRequest seen, String key) {
        return Ours.accepts(
                seen, provider, Secrets.builder().secret(provider, key).build());
    }

    private boolean isTaken(WebhookRequest seen, String key) {
        try {
            return vendor.accepts(seen, key);
        } catch (Exception e) {
            return false;
        }
    }
}
