package io.callstatus.archive;

/**
 * Encrypts the lines of an archive, and decrypts them: {@link FileArchive.Builder#encryptedBy} and
 * {@link ArchiveReader#decryptedBy}. This library contains none; {@code ARCHIVES.md} shows one with the JDK's AES-GCM.
 *
 * <p>Each line is encrypted separately, so that a crash or damage loses no other. Use authenticated encryption with a new nonce
 * for each line: without it, anybody who can write to the folder can change what is read. It does not bind a line to its place:
 * lines can still be removed, repeated and put in another order.
 *
 * <p>Called by many threads at once. Of what it throws, only the type is shown. A line that cannot be encrypted is not stored,
 * and a line that cannot be decrypted is lost; the others are read.
 */
public interface LineCipher {
    /**
     * Encrypts a line.
     *
     * @param plaintext the line; may be changed
     * @return everything that {@link #decrypt} needs besides the key; not empty
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
