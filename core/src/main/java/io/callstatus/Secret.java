package io.callstatus;

import io.callstatus.internal.verify.ClaimedAccount;
import io.callstatus.internal.verify.SharedKey;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A secret with what you say about it: a label, by which {@link AcceptedRequest#keyLabel()} tells that it fitted, and the account
 * that it belongs to. Immutable and thread-safe. {@code toString} shows the label, and nothing of the secret.
 *
 * <p>While one secret replaces another, both are configured, and the labels show when the old one falls silent:
 *
 * <pre>{@code
 * Secrets secrets = Secrets.builder()
 *         .secret("freeclimb", Secret.of(System.getenv("FREECLIMB_SECRET_OLD")).labelled("2026-05"))
 *         .secret("freeclimb", Secret.of(System.getenv("FREECLIMB_SECRET")).labelled("2026-11"))
 *         .build();
 * }</pre>
 */
public final class Secret {
    private static final Pattern LABEL = Pattern.compile("[!-~]([ -~]{0,62}[!-~])?");

    private final String text;
    private final SharedKey key;

    private Secret(String text, SharedKey key) {
        this.text = text;
        this.key = key;
    }

    /**
     * A secret with this text, exactly as it stands, without a label and for no account in particular.
     *
     * @throws IllegalArgumentException if it is empty or blank, or null as configuration is that is not set
     */
    public static Secret of(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(
                    "an empty secret protects nothing: check the configuration it comes from");
        }
        return new Secret(text, new SharedKey(text));
    }

    /**
     * This secret with a label, such as the month that it was made in: for your logs, so nothing secret.
     *
     * @throws IllegalArgumentException if it is not 1 to 64 visible ASCII characters, with blanks between them at most
     */
    public Secret labelled(String label) {
        if (!LABEL.matcher(label).matches()) {
            throw new IllegalArgumentException("a label has 1 to 64 visible ASCII characters, such as 2026-11");
        }
        return new Secret(text, key.labelled(label));
    }

    /**
     * This secret for one account: it proves nothing about a request that names another. Where an account has secrets of
     * its own, those without an account do not speak for it.
     *
     * @param accountId the id as the provider sends it, such as in {@link CallStatus#accountId()}
     * @throws IllegalArgumentException if it is not 1 to 128 visible ASCII characters
     */
    public Secret ofAccount(String accountId) {
        if (!ClaimedAccount.mayBeLookedUp(accountId)) {
            throw new IllegalArgumentException(
                    "the id of an account has 1 to 128 visible ASCII characters, as the provider sends it");
        }
        return new Secret(text, key.ofAccount(accountId));
    }

    String text() {
        return text;
    }

    SharedKey key() {
        return key;
    }

    /** The label; nothing of the secret. */
    @Override
    public String toString() {
        return "Secret{" + key.label().orElse("***") + "}";
    }
}
