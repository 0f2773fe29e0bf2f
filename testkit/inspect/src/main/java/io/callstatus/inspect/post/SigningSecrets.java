package io.callstatus.inspect.post;

import io.callstatus.Parsers;
import io.callstatus.inspect.SecretSource;
import io.callstatus.inspect.UsageException;
import io.callstatus.spi.Verification;
import io.callstatus.spi.VerificationScheme.KeyKind;
import io.callstatus.testkit.Signers;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** The secrets to sign with, by provider: those of the receiver. Not thread-safe; {@code toString} shows none. */
final class SigningSecrets {
    private final Map<String, String> byProvider = new HashMap<>();
    private final SecretSource source;

    SigningSecrets(Map<String, String> environment) {
        this.source = new SecretSource(environment);
    }

    /** Adds what an option gives: {@code PROVIDER=…}. */
    void add(String option, String value) throws UsageException {
        int equals = value.indexOf('=');
        String provider = equals < 0 ? "" : value.substring(0, equals);
        Verification verification = Parsers.installed()
                .parser(provider)
                .orElseThrow(() -> new UsageException(option + " needs PROVIDER=…, one of "
                        + Parsers.installed().providers()))
                .verification();
        String secret = source.read(option, value.substring(equals + 1));
        if (secret.isBlank()) {
            throw new UsageException(option + " " + provider + "= has no secret");
        }
        byProvider.put(provider, text(secret, verification.keyKind(), option + " " + provider + "="));
    }

    /** The signers take a key that is written in digits as the text that it stands for. */
    private static String text(String secret, KeyKind kind, String what) throws UsageException {
        try {
            return switch (kind) {
                case BASE64 -> text(Base64.getDecoder().decode(secret.strip()));
                case HEX -> text(HexFormat.of().parseHex(secret.strip()));
                default -> secret;
            };
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw new UsageException(what + " can be used to send only if it is text in " + kind);
        }
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    Optional<String> of(String provider) {
        return Optional.ofNullable(byProvider.get(provider));
    }

    /** Of providers that sign with a private key: the key that the endpoint has to be given for a made-up pair. */
    Map<String, String> publicKeys() {
        Map<String, String> keys = new HashMap<>();
        byProvider.forEach((provider, secret) -> {
            boolean isPublic = Parsers.installed()
                    .parser(provider)
                    .filter(parser -> parser.verification().takesPublicKeys())
                    .isPresent();
            if (isPublic) {
                keys.put(provider, Signers.publicKey(secret));
            }
        });
        return keys;
    }

    @Override
    public String toString() {
        return "SigningSecrets{" + byProvider.keySet() + "}";
    }
}
