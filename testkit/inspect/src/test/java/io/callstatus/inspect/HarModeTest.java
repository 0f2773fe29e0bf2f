package io.callstatus.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HAR 1.2 as browsers and tunnels export it. */
class HarModeTest {
    private static final String HOOKS = "https://hooks.example.com/calls";
    private static final String BODY =
            "{\\\"id\\\":\\\"c1\\\",\\\"status\\\":\\\"COMPLETED\\\",\\\"direction\\\":\\\"INBOUND\\\",\\\"fromNumber\\\":\\\"+13125550142\\\","
                + "\\\"toNumber\\\":\\\"+13125550167\\\",\\\"durationSeconds\\\":18}";

    @TempDir
    private Path folder;

    private static String entry(String url, String postData) {
        return "{\"startedDateTime\":\"2026-11-03T10:05:07.250+01:00\",\"time\":12.5,\"request\":{\"method\":\"POST\",\"url\":\""
                + url + "\",\"httpVersion\":\"HTTP/2\",\"cookies\":[{\"name\":\"session\",\"value\":\"canary\"}],"
                + "\"headers\":[{\"name\":\":authority\",\"value\":\"hooks.example.com\"},"
                + "{\"name\":\"x-api-key\",\"value\":\"k=2\"},{\"name\":\"Cookie\",\"value\":\"session=canary\"},"
                + "{\"name\":\"content-type\",\"value\":\"application/json\"}],\"queryString\":[],\"headersSize\":-1,"
                + "\"bodySize\":-1,\"postData\":" + postData
                + "},\"response\":{\"status\":200,\"content\":{\"size\":3,\"text\":\"canary\"},\"cookies\":[]},\"cache\":{},\"timings\":{}}";
    }

    private static String text(String body) {
        return "{\"mimeType\":\"application/json\",\"text\":\"" + body + "\"}";
    }

    private String har(String... entries) throws IOException {
        String log = "{\n"
                + "  \"log\": {\"version\":\"1.2\",\"creator\":{\"name\":\"a"
                + " tunnel\",\"version\":\"1\"},\"pages\":[{}],\"entries\":["
                + String.join(",", entries) + "]}}";
        return Files.writeString(folder.resolve("saved.har"), log).toString();
    }

    private static List<String> lines(String... arguments) {
        return Run.of(arguments).lines();
    }

    @Test
    void har_chosenUrl_isReadAndNothingElseIsShown() throws IOException {
        String file = har(
                entry("https://elsewhere.example.org/calls", text("{}")),
                entry(HOOKS + "?a=1", text(BODY)),
                entry("https://hooks.example.com.example.org/calls", text("{}")));
        List<String> lines = lines("--har-url", HOOKS, file);
        assertThat(lines).hasSize(1);
        assertThat(Comparison.tree(lines.get(0)))
                .containsEntry("outcome", "call_status")
                .containsEntry("file", file + ":2");
        assertThat(lines.get(0)).doesNotContain("canary", "elsewhere");
    }

    @Test
    void har_cookies_areDroppedBeforeTheRequestIsMade() throws IOException {
        String file = har(entry(HOOKS, text("{\\\"nobody\\\":1}")));
        String shown = Run.of("--explain", "--har-url", HOOKS, file).out();
        assertThat(shown).contains("unrecognized").doesNotContain("canary", "ookie");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://hooks.example.com", "HTTPS://Hooks.Example.com/", "https://hooks.example.com/calls?x=1"
            })
    void har_urlAboveIt_takesIt(String chosen) throws IOException {
        assertThat(lines("--har-url", chosen, har(entry(HOOKS, text(BODY)))))
                .hasSize(1)
                .allSatisfy(line -> assertThat(line).contains("call_status"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example.com/call",
                "https://hooks.example.com/calls/",
                "http://hooks.example.com/calls"
            })
    void har_noUrlThatIsChosen_saysSo(String chosen) throws IOException {
        Run run = Run.of("--har-url", chosen, har(entry(HOOKS, text(BODY))));
        assertThat(run.out()).contains("none of its 1 requests").contains("\"unreadable\"");
        assertThat(run.status()).isEqualTo(Inspector.NOT_OK);
    }

    @Test
    void har_withoutAChosenUrl_isRefused() throws IOException {
        assertThat(Run.of(har(entry(HOOKS, text(BODY)))).out())
                .contains("--har-url")
                .doesNotContain("call_status");
    }

    @Test
    void har_formThatABrowserHasTakenApart_isRead() throws IOException {
        String form =
                "{\"mimeType\":\"application/x-www-form-urlencoded\",\"params\":[{\"name\":\"CallSid\",\"value\":\"1\"},"
                    + "{\"name\":\"SourceNumber\",\"value\":\"+13125550142\"}]}";
        String entry = entry(HOOKS, form).replace("application/json", "application/x-www-form-urlencoded");
        assertThat(lines("--har-url", HOOKS, "--explain", har(entry)))
                .hasSize(1)
                .allSatisfy(line -> assertThat(line).contains("callerdesk"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"log\":", "{\"log\":{\"entries\":[{\"request\":", "{\"log\":[]}", "{\"log\":{\"entries\":{}}}"
            })
    void har_thatIsNone_isRefusedWithoutShowingIt(String broken) throws IOException {
        String file = Files.writeString(folder.resolve("a.har"), broken).toString();
        Run run = Run.of("--har-url", HOOKS, file);
        assertThat(run.lines()).hasSize(1);
        assertThat(run.out()).contains("\"unreadable\"");
    }
}
