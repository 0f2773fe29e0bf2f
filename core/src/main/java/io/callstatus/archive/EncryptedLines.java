package io.callstatus.archive;

import io.callstatus.internal.log.LoggedFailure;
import io.callstatus.internal.log.UserCode;
import io.callstatus.internal.scan.UnreadableRequests;
import io.callstatus.internal.text.StrictBase64;
import java.io.IOException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Lines of base64 of what a cipher gave. The cipher is the user's code: of what it throws, the type alone is told. */
final class EncryptedLines implements LineCoding {
    private static final String PART = "the cipher of the archive";
    /** What a cipher may add to a line: a nonce, a tag, the name of a key. */
    private static final int ADDED = 4 << 10;

    private final LineCipher cipher;

    EncryptedLines(LineCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public byte[] encode(byte[] json, int maxLineBytes) throws IOException {
        byte[] encrypted = encrypted(json);
        LineCoding.requireWithin(StrictBase64.length(encrypted.length), maxLineBytes);
        return Base64.getEncoder().encode(encrypted);
    }

    private byte[] encrypted(byte[] json) throws IOException {
        try {
            return UserCode.call(PART, () -> requireBytes(cipher.encrypt(json)));
        } catch (LoggedFailure e) {
            throwFatal(e);
            throw new IOException("the request could not be encrypted, and is not stored (" + e.getMessage() + ")", e);
        }
    }

    /** A plain line is not read: whoever can write to the folder could write one. */
    @Override
    public byte[] decode(byte[] line) {
        byte[] encrypted = StrictBase64.decode(line);
        if (encrypted == null) {
            throw UnreadableRequests.lineNotEncrypted();
        }
        try {
            return UserCode.call(PART, () -> requireBytes(cipher.decrypt(encrypted)));
        } catch (LoggedFailure e) {
            throwFatal(e);
            throw UnreadableRequests.lineNotDecrypted(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public int longestLine(int json) {
        return (int) StrictBase64.length((long) json + ADDED);
    }

    /** Nothing would be an empty line, which is passed over: the request would be lost without a word. */
    private static byte[] requireBytes(byte @Nullable [] bytes) {
        if (bytes == null || bytes.length == 0) {
            throw new IllegalStateException("the cipher returned no bytes");
        }
        return bytes;
    }

    private static void throwFatal(LoggedFailure failure) {
        if (failure.fatal().isPresent()) {
            throw failure.fatal().get();
        }
    }
}
