package io.callstatus.all;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user without any servlet API sees, who compiles with every warning as an error. */
class ConsumerTest {
    private static final String CONSUMER = """
            import io.callstatus.CallStatus;
            import io.callstatus.CallStatusException;
            import io.callstatus.Detection;
            import io.callstatus.Parsers;
            import io.callstatus.Secrets;
            import io.callstatus.WebhookRequest;
            import java.util.function.Function;

            public class Consumer {
                public static void main(String[] args) {
                    Secrets secrets = Secrets.builder().trustUnverified("signalwire").build();
                    WebhookRequest request = WebhookRequest.builder()
                            .url("https://hooks.example.com/calls?CallSid=a&CallStatus=busy&HangupBy=x")
                            .method("GET")
                            .header("X-SignalWire-Signature", "x")
                            .build();
                    try {
                        Function<WebhookRequest, Detection> detect = Parsers::detect;
                        CallStatus status = detect.apply(request).verify(secrets).parse();
                        System.out.println(status.toJson());
                    } catch (CallStatusException e) {
                        System.out.println(e.httpStatus());
                    }
                }
            }
            """;

    @Test
    void consumer_withoutServletApi_compilesWithoutWarningAndRuns(@TempDir Path folder) throws Exception {
        Path source = Files.writeString(folder.resolve("Consumer.java"), CONSUMER);
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(ConsumerTest::isOfARun)
                .collect(Collectors.joining(File.pathSeparator));
        assertThat(compile(source, folder, classPath)).isEmpty();
        assertThat(run(classPath + File.pathSeparator + folder))
                .startsWith("{\"provider\":\"signalwire\",\"callId\":\"a\",\"state\":\"BUSY\"");
    }

    /** The modules themselves and their three run-time dependencies. */
    private static boolean isOfARun(String entry) {
        String name = Path.of(entry).getFileName().toString();
        boolean ours = entry.endsWith("classes") && !entry.endsWith("test-classes") && !entry.contains("testkit")
                || name.startsWith("callstatus-") && !name.contains("testkit");
        return ours
                || name.startsWith("jackson-core-2")
                || name.startsWith("jackson-annotations-")
                || name.startsWith("jspecify-");
    }

    private static String compile(Path source, Path folder, String classPath) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> options =
                List.of("-Xlint:all", "-Werror", "--release", "17", "-cp", classPath, "-d", folder.toString());
        compiler.getTask(
                        messages,
                        null,
                        null,
                        options,
                        null,
                        compiler.getStandardFileManager(null, null, null).getJavaFileObjects(source))
                .call();
        return messages.toString();
    }

    private static String run(String classPath) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(java.toString(), "-cp", classPath, "Consumer")
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
