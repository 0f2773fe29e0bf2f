package com.example.testbed.jpms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.testbed.driver.TestBed;
import io.callstatus.testkit.Fixtures;
import io.callstatus.testkit.TestRequest;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** jlink makes an image of the application and what it requires; the image serves. */
class ImageTest {
    @TempDir
    Path folder;

    @Test
    void callbacks_ofFiveProviders_andTheFirstLine() throws Exception {
        Path image = folder.resolve("image");
        String modules = "com.example.testbed.jpms" + (isEd25519Apart() ? ",jdk.crypto.ec" : "");
        jlink("--module-path", "target/modules:target/classes", "--add-modules", modules, "--output", image.toString());
        Process server = new ProcessBuilder(
                        image.resolve("bin/java").toString(),
                        "-m",
                        "com.example.testbed.jpms/com.example.testbed.jpms.Application")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = server.inputReader(StandardCharsets.UTF_8)) {
            URI base = URI.create("http://127.0.0.1:" + output.readLine());
            TestBed.check(base);
            checkFirstLine(base.resolve("/first-line"));
        } finally {
            server.destroy();
        }
    }

    private static void checkFirstLine(URI receiver) throws Exception {
        TestRequest status = Fixtures.of("freeclimb").completed().at(Instant.now());
        TestRequest genuine = status.signed("freeclimb-0123456789-0123456789");
        assertEquals("freeclimb COMPLETED", genuine.postTo(receiver).body());
        assertEquals(
                "MISMATCH",
                status.signed("another-0123456789-0123456789").postTo(receiver).body());
    }

    /** Until JDK 22 a module of its own has the signatures of Telnyx, and nothing requires it. */
    private static boolean isEd25519Apart() {
        return Runtime.version().feature() < 22;
    }

    private static void jlink(String... arguments) {
        StringWriter text = new StringWriter();
        PrintWriter writer = new PrintWriter(text);
        int status = ToolProvider.findFirst("jlink").orElseThrow().run(writer, writer, arguments);
        assertEquals(0, status, text::toString);
    }
}
