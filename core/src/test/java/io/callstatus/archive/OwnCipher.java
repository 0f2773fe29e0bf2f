package io.callstatus.archive;

/** A cipher that does what a test asks for. */
record OwnCipher(Step encrypting, Step decrypting) implements LineCipher {
    /** What it makes of a line. */
    @FunctionalInterface
    interface Step {
        byte[] of(byte[] bytes) throws Exception;
    }

    @Override
    public byte[] encrypt(byte[] plaintext) throws Exception {
        return encrypting.of(plaintext);
    }

    @Override
    public byte[] decrypt(byte[] ciphertext) throws Exception {
        return decrypting.of(ciphertext);
    }
}
