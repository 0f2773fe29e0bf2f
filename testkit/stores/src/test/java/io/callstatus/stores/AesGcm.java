package io.callstatus.stores;

import io.callstatus.archive.LineCipher;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/** A random nonce of 96 bits, then what AES-GCM makes of the line. */
final class AesGcm implements LineCipher {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private final SecureRandom random = new SecureRandom();
    private final Key key;

    AesGcm(Key key) {
        this.key = key;
    }

    @Override
    public byte[] encrypt(byte[] plaintext) throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce);
        byte[] encrypted = Arrays.copyOf(nonce, NONCE + cipher.getOutputSize(plaintext.length));
        cipher.doFinal(plaintext, 0, plaintext.length, encrypted, NONCE);
        return encrypted;
    }

    @Override
    public byte[] decrypt(byte[] ciphertext) throws GeneralSecurityException {
        byte[] nonce = Arrays.copyOf(ciphertext, NONCE);
        return cipher(Cipher.DECRYPT_MODE, nonce).doFinal(ciphertext, NONCE, ciphertext.length - NONCE);
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
