package io.callstatus;

import io.callstatus.internal.verify.ClaimedAccount;
import io.callstatus.internal.verify.ProofKey;
import io.callstatus.internal.verify.SharedKey;
import io.callstatus.internal.verify.VerifyingKey;
import io.callstatus.spi.Proof.Algorithm;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A secret with a label, which {@link AcceptedRequest#keyLabel()} returns if the secret fits, and with the account that
 * it belongs to; both are optional. Immutable and thread-safe. {@code toString} shows the label, and nothing of the
 * secret.
 *
 * <p>While one secret replaces another, both are configured, and the labels show which of them the provider still uses:
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

    private static final Set<Algorithm> HMACS =
            EnumSet.of(Algorithm.HMAC_SHA1, Algorithm.HMAC_SHA256, Algorithm.HMAC_SHA512);

    private final String text;
    private final ProofKey key;

    private Secret(String text, ProofKey key) {
        this.text = text;
        this.key = key;
    }

    /**
     * A secret with this text, exactly as it stands, without a label and for no account in particular.
     *
     * @throws IllegalArgumentException if it is empty or blank, or null because the configuration is not set, or if it is a
     *     placeholder such as {@code ${NAME}}, which the configuration has not replaced
     */
    public static Secret of(@Nullable String text) {
        return configured(text, "");
    }

    /** The same; the message names whose it should be. */
    static Secret of(String provider, @Nullable String text) {
        return configured(text, " of " + provider);
    }

    /** What a framework leaves of a property that is not set can be read by everybody who has the application's sources. */
    private static boolean isPlaceholder(String text) {
        String name = text.strip();
        return name.startsWith("${") && name.endsWith("}");
    }

    private static Secret configured(@Nullable String text, String whose) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(
                    "an empty secret" + whose + " protects nothing: check the configuration it comes from");
        }
        if (isPlaceholder(text)) {
            throw new IllegalArgumentException(
                    "the secret" + whose
                            + " is a placeholder, ${…}, that the configuration has not replaced: set the property or variable that it names");
        }
        return new Secret(text, new SharedKey(text));
    }

    /**
     * User and password of a provider that sends HTTP Basic. If there are several pairs, each is a separate secret.
     *
     * @throws IllegalArgumentException if the password is empty, or null because the configuration is not set, or if the user
     *     contains a colon
     */
    public static Secret ofUser(String user, @Nullable String password) {
        if (user.indexOf(':') >= 0) {
            throw new IllegalArgumentException("the user of HTTP Basic has no colon: it ends there");
        }
        return of(user + ":" + of(password).text);
    }

    /**
     * The public key of a provider that signs by Ed25519. A text secret is never used as a public key, nor a public key as a
     * text secret.
     *
     * @param base64 the key of the provider's dashboard: 32 bytes in base64
     * @throws IllegalArgumentException if it is null because the configuration is not set, if it is not such a key, or is one
     *     that proves nothing, such as zeros, or if this Java platform has no Ed25519
     */
    public static Secret publicKey(@Nullable String base64) {
        if (base64 == null) {
            throw new IllegalArgumentException("there is no public key: check the configuration that it comes from");
        }
        return new Secret(base64, VerifyingKey.of(base64));
    }

    /**
     * A key with an id that the provider sends beside each signature by this key. The key is tried only on requests that name
     * this id, and only by this algorithm, whatever algorithm a request names: that name is not signed. Keys without an id are
     * tried on requests that name no id.
     *
     * @param id as the provider shows it
     * @param algorithm the HMAC that the provider makes with it
     * @throws IllegalArgumentException if the secret is empty, or null because the configuration is not set, if the id is not 1
     *     to 128 visible ASCII characters, or if the algorithm is not an HMAC
     */
    public static Secret ofKey(String id, Algorithm algorithm, @Nullable String secret) {
        if (!ClaimedAccount.mayBeLookedUp(id) || !HMACS.contains(algorithm)) {
            throw new IllegalArgumentException(
                    "a key has an id of 1 to 128 visible ASCII characters, and goes with one of " + HMACS);
        }
        String text = of(secret).text;
        return new Secret(text, new SharedKey(text).named(id, algorithm));
    }

    /**
     * This secret with a label, such as the month in which it was made. The label is written to logs, so it must not be secret.
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
     * This secret for one account: it proves nothing about a request that names another account. If an account has secrets of
     * its own, those without an account are not tried for it.
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

    ProofKey key() {
        return key;
    }

    /** The key where it has to be a secret. */
    SharedKey shared() {
        if (key instanceof SharedKey shared) {
            return shared;
        }
        throw new IllegalArgumentException("a public key is known to everybody, so it is no secret");
    }

    /** The label; nothing of the secret. */
    @Override
    public String toString() {
        return "Secret{" + key.label().orElse("***") + "}";
    }
}
