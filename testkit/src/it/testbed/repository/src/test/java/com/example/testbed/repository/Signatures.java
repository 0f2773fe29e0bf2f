package com.example.testbed.repository;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Judged by GnuPG, with the public key of the rehearsal. */
final class Signatures {
    private Signatures() {}

    static boolean fits(Path signature, Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "gpgv",
                        "--keyring",
                        Repository.FOLDER.resolve("key.gpg").toAbsolutePath().toString(),
                        signature.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        try (InputStream output = process.getInputStream()) {
            output.readAllBytes();
        }
        return process.waitFor() == 0;
    }
}
