package io.callstatus.archive;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-GCM with a key of one repeated byte. */
final class GcmCipher implements LineCipher {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    GcmCipher(int keyByte) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) keyByte);
        key = new SecretKeySpec(bytes, "AES");
    }

    @Override
    public byte[] encrypt(byte[] plaintext) throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plaintext);
        byte[] both = Arrays.copyOf(nonce, NONCE + encrypted.length);
        System.arraycopy(encrypted, 0, both, NONCE, encrypted.length);
        return both;
    }

    @Override
    public byte[] decrypt(byte[] ciphertext) throws GeneralSecurityException {
        return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(ciphertext, NONCE))
                .doFinal(ciphertext, NONCE, ciphertext.length - NONCE);
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    /** What must never be shown. */
    @Override
    public String toString() {
        return "key-of-the-archive";
    }
}
