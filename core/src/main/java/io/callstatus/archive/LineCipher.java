package io.callstatus.archive;

/**
 * Encrypts the lines of an archive, and decrypts them: {@link FileArchive.Builder#encryptedBy} and
 * {@link ArchiveReader#decryptedBy}. This library brings none; {@code ARCHIVES.md} shows one of the JDK's AES-GCM.
 *
 * <p>Each line stands for itself, so that a crash or damage costs no other. Use authenticated encryption with a nonce of its
 * own for each line: without it, whoever can write to the folder can change what is read. It does not bind a line to its place:
 * lines can still be left out, repeated and put in another order.
 *
 * <p>Called by many threads at once. What it throws is never shown but for its type: a line that cannot be encrypted is not
 * stored, and one that cannot be decrypted costs that line.
 */
public interface LineCipher {
    /**
     * Encrypts a line.
     *
     * @param plaintext the line; may be changed
     * @return all that {@link #decrypt} needs besides the key; not empty
     * @throws Exception if it cannot; the request is not stored
     */
    byte[] encrypt(byte[] plaintext) throws Exception;

    /**
     * Decrypts a line, which anybody may have written.
     *
     * @param ciphertext what {@link #encrypt} gave; may be changed
     * @throws Exception if it was changed, or was encrypted by another key
     */
    byte[] decrypt(byte[] ciphertext) throws Exception;
}
