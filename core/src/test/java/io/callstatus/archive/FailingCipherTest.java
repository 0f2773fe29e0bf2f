package io.callstatus.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callstatus.archive.ArchiveLine.Broken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A cipher is the user's code: what it throws costs one request or line, and only the type is told. */
class FailingCipherTest {
    private static final String SENT = "+13125550142";

    @TempDir
    Path folder;

    static Stream<Throwable> failures() {
        return Stream.of(
                new IOException(SENT),
                new IllegalStateException(SENT),
                new AssertionError(SENT),
                new ArchiveFullException(SENT),
                new InterruptedException(SENT));
    }

    private FileArchive.Builder builder(LineCipher cipher) {
        return FileArchive.builder(folder.resolve("requests")).encryptedBy(cipher);
    }

    private static byte[] fail(Throwable failure) throws Exception {
        sneak(failure);
        return new byte[0];
    }

    /** Throws whatever it is given, as Kotlin does. */
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable failure) throws T {
        throw (T) failure;
    }

    private List<ArchiveLine> lines(LineCipher cipher) throws IOException {
        return Requests.lines(ArchiveReader.of(folder.resolve("requests")).decryptedBy(cipher));
    }

    private static LineCipher failingOnceToEncrypt(Throwable failure) {
        boolean[] isFirst = {true};
        return new OwnCipher(
                bytes -> {
                    boolean fails = isFirst[0];
                    isFirst[0] = false;
                    return fails ? fail(failure) : bytes;
                },
                bytes -> bytes);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void store_cipherThatThrows_isAnIoExceptionAndNothingIsStored(Throwable failure) throws IOException {
        LineCipher cipher = failingOnceToEncrypt(failure);
        try (FileArchive archive = builder(cipher).open()) {
            assertThatThrownBy(() -> archive.store(Requests.numbered(0)))
                    .isExactlyInstanceOf(IOException.class)
                    .hasMessageContaining(failure.getClass().getName())
                    .hasMessageNotContaining(SENT)
                    .cause()
                    .hasMessage(failure.getClass().getName())
                    .hasNoCause()
                    .extracting(Throwable::getStackTrace)
                    .isEqualTo(failure.getStackTrace());
            assertThat(Thread.interrupted()).isEqualTo(failure instanceof InterruptedException);
            archive.store(Requests.numbered(1));
        }
        assertThat(lines(cipher)).hasSize(1).noneMatch(Broken.class::isInstance);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void lines_cipherThatThrows_costThatLine(Throwable failure) throws IOException {
        LineCipher plain = new OwnCipher(bytes -> bytes, bytes -> bytes);
        try (FileArchive archive = builder(plain).open()) {
            archive.store(Requests.numbered(0));
            archive.store(Requests.numbered(1));
        }
        boolean[] isFirst = {true};
        List<ArchiveLine> lines = lines(new OwnCipher(bytes -> bytes, bytes -> {
            boolean fails = isFirst[0];
            isFirst[0] = false;
            return fails ? fail(failure) : bytes;
        }));
        assertThat(Thread.interrupted()).isEqualTo(failure instanceof InterruptedException);
        assertThat(lines).hasSize(2);
        assertThat(((Broken) lines.get(0)).cause())
                .hasMessageContaining(failure.getClass().getName())
                .hasMessageNotContaining(SENT);
        assertThat(lines.get(1)).isInstanceOf(ArchiveLine.Stored.class);
    }

    /** An empty line is none: the request would be lost without a word. */
    @Test
    void store_cipherThatGivesNothing_isAFailure() throws IOException {
        for (byte[] nothing : new byte[][] {null, {}}) {
            LineCipher cipher = new OwnCipher(bytes -> nothing, bytes -> nothing);
            try (FileArchive archive = builder(cipher).open()) {
                assertThatThrownBy(() -> archive.store(Requests.numbered(0)))
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining("IllegalStateException");
            }
        }
        try (FileArchive archive =
                builder(new OwnCipher(bytes -> bytes, bytes -> bytes)).open()) {
            archive.store(Requests.numbered(0));
        }
        assertThat(lines(new OwnCipher(bytes -> bytes, bytes -> null)))
                .singleElement()
                .isInstanceOf(Broken.class);
    }

    @Test
    void store_machineThatFailsInTheCipher_isNotHidden() throws IOException {
        LineCipher cipher =
                new OwnCipher(bytes -> fail(new OutOfMemoryError()), bytes -> fail(new StackOverflowError()));
        try (FileArchive archive = builder(cipher).open()) {
            assertThatThrownBy(() -> archive.store(Requests.numbered(0))).isInstanceOf(OutOfMemoryError.class);
        }
        try (FileArchive archive =
                builder(new OwnCipher(bytes -> bytes, bytes -> bytes)).open()) {
            archive.store(Requests.numbered(0));
        }
        assertThatThrownBy(() -> lines(cipher)).isInstanceOf(StackOverflowError.class);
    }
}
