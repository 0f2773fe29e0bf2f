package io.callstatus.inspect.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.callstatus.archive.FileArchive;
import io.callstatus.inspect.UsageException;
import io.callstatus.testkit.Fixtures;
import io.callstatus.testkit.TestRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both servers over HTTP: what comes in on one port is told on the other, to one person alone. */
class ListenCommandTest {
    private static final String SECRET = "a secret of the inspector";
    private static final String SHARED = "shared-with-revring-alone";

    private ListenCommand running;
    private Browserless page;

    @BeforeEach
    void start() throws Exception {
        running = started("--listen", "0", "--secret", "signalwire=" + SECRET, "--secret=revring=" + SHARED);
        page = Browserless.known(running.address());
    }

    static ListenCommand started(String... arguments) throws UsageException, IOException {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        return ListenCommand.start(List.of(arguments), nowhere);
    }

    @AfterEach
    void stop() throws IOException {
        running.close();
    }

    private int send(TestRequest request) throws IOException, InterruptedException {
        return request.postTo(URI.create("http://localhost:" + running.port() + "/calls"))
                .statusCode();
    }

    private static TestRequest signed(String name) {
        return Fixtures.of("signalwire", name).signed(SECRET);
    }

    @Test
    void callback_signed_isTakenAndTold() throws Exception {
        assertThat(send(signed("completed"))).isEqualTo(204);
        assertThat(page.get("/arrivals/1").json())
                .containsEntry("provider", "signalwire")
                .containsEntry("state", "COMPLETED")
                .containsEntry("trust", "SIGNATURE")
                .containsEntry("answer", 204L);
    }

    @Test
    void callback_forged_isRefusedAndToldWhy() throws Exception {
        assertThat(send(Fixtures.of("signalwire", "completed"))).isEqualTo(401);
        Map<?, ?> told = page.get("/arrivals/1").json();
        assertThat(told.get("outcome")).isEqualTo("rejected");
        assertThat(told.get("kind")).isEqualTo("MISMATCH");
        assertThat(String.valueOf(told.get("message"))).startsWith("signalwire: MISMATCH");
        assertThat(((List<?>) Objects.requireNonNull(told.get("explanation"))).get(0))
                .asString()
                .startsWith("signalwire: yes");
        assertThat((List<?>) told.get("payload"))
                .as("is shown though it is not believed")
                .isNotEmpty();
    }

    @Test
    void callback_ofEveryProvider_isAnsweredAndTold() throws Exception {
        for (String provider : Fixtures.providers()) {
            send(Fixtures.of(provider).get(0));
        }
        for (int number = 1; number <= Fixtures.providers().size(); number++) {
            assertThat(page.get("/arrivals/" + number).status()).isEqualTo(200);
            assertThat(page.get("/arrivals/" + number + "/call").status()).isEqualTo(200);
        }
    }

    @Test
    void callback_tooLarge_isRefusedAndToldWithoutItsBody() throws Exception {
        TestRequest large = signed("completed").plus("x", "y".repeat(2 << 20));
        assertThat(send(large)).isEqualTo(413);
        assertThat(page.get("/arrivals/1").json())
                .containsEntry("outcome", "unreadable")
                .containsEntry("kind", "TOO_LARGE");
    }

    @Test
    void publicUrl_isTheOneThatSignaturesAreCheckedFor() throws Exception {
        try (ListenCommand behindProxy = started(
                "--listen", "0", "--public-url", "https://hooks.example.com", "--secret", "signalwire=" + SECRET)) {
            TestRequest signed = signed("completed").url("https://hooks.example.com/calls");
            URI receiver = URI.create("http://localhost:" + behindProxy.port() + "/calls");
            assertThat(signed.postTo(receiver).statusCode()).isEqualTo(204);
        }
    }

    /** Each request is judged as of when it was received; what nobody documents is told. */
    @Test
    void archive_isShownBeforeWhatComes(@TempDir Path folder) throws Exception {
        try (FileArchive archive =
                FileArchive.builder(folder.resolve("requests")).open()) {
            archive.store(
                    signed("completed").with("zqxExtra", "1").signed(SECRET).request());
            archive.store(Fixtures.of("signalwire", "completed").request());
        }
        try (ListenCommand archived = started(
                "--listen",
                "0",
                "--archive",
                folder.resolve("requests").toString(),
                "--secret",
                "signalwire=" + SECRET)) {
            Browserless its = Browserless.known(archived.address());
            assertThat(its.get("/arrivals/1").json()).containsEntry("trust", "SIGNATURE");
            assertThat(its.get("/arrivals/2").json()).containsEntry("outcome", "rejected");
            assertThat(its.get("/about").body()).contains("\"drift\"", "zqxExtra");
        }
    }

    @Test
    void values_areHiddenUntilOneIsAskedFor() throws Exception {
        send(signed("completed"));
        String told = page.get("/arrivals/1").body();
        assertThat(told).doesNotContain("5550142").contains("…42");
        int hidden = hiddenNumber(told, "From");
        Browserless.Answer value = page.post("/arrivals/1/value", "{\"hidden\":" + hidden + "}", own());
        assertThat(value.json().get("value")).isEqualTo("+13125550142");
        assertThat(page.post("/arrivals/1/value", "{\"hidden\":99999}", own()).status())
                .isEqualTo(404);
        assertThat(page.post("/arrivals/1/value", "no JSON", own()).status()).isEqualTo(404);
    }

    private static int hiddenNumber(String json, String name) {
        return Integer.parseInt(json.replaceAll("(?s).*\"name\":\"" + name + "\",\"hidden\":(\\d+).*", "$1"));
    }

    private String own() {
        return own(page);
    }

    private static String own(Browserless page) {
        return "Origin: http://" + page.host();
    }

    /** Of providers that send the secret itself, too; asked for by value, raw or as a file. */
    @Test
    void secrets_neverLeave() throws Exception {
        send(Fixtures.of("revring", "minimal").signed(SHARED));
        send(signed("completed"));
        assertThat(page.get("/arrivals/1").json()).containsEntry("trust", "SHARED_SECRET");
        String all = told(page, 1) + told(page, 2) + raw(page, 1) + files(page, 1, false) + files(page, 1, true);
        assertThat(all).contains(SecretTexts.LABEL).doesNotContain(SHARED).doesNotContain(SECRET);
    }

    /** Whoever has such a link controls the call, whether the request was believed or not. */
    @Test
    void credentials_areInTheBytesOnly() throws Exception {
        String link = "https://control.example.com/canary-control";
        TestRequest request = Fixtures.of("vapi", "maximal");
        try (ListenCommand believing = started("--listen", "0", "--secret", "vapi=" + SHARED)) {
            request.signed(SHARED).postTo(URI.create("http://localhost:" + believing.port() + "/"));
            send(request);
            for (Browserless its : List.of(Browserless.known(believing.address()), page)) {
                assertThat(its.get("/arrivals/1").json()).containsEntry("provider", "vapi");
                assertThat(told(its, 1)).contains("Nadia Example").doesNotContain("canary");
                assertThat(files(its, 1, false)).contains("controlUrl").doesNotContain("canary");
                assertThat(raw(its, 1)).contains(link);
                assertThat(files(its, 1, true)).contains(link);
            }
        }
    }

    /** A secret that was given is not even in the bytes. */
    @Test
    void secretInTheBody_neverLeaves() throws Exception {
        try (ListenCommand believing = started("--listen", "0", "--secret", "aircall=" + SHARED)) {
            TestRequest request = Fixtures.of("aircall", "maximal").signed(SHARED);
            assertThat(request.http()).asString(StandardCharsets.UTF_8).contains(SHARED);
            request.postTo(URI.create("http://localhost:" + believing.port() + "/"));
            Browserless its = Browserless.known(believing.address());
            assertThat(its.get("/arrivals/1").json()).containsEntry("trust", "SHARED_SECRET");
            assertThat(told(its, 1)).contains("Ada Example").doesNotContain(SHARED);
            assertThat(raw(its, 1) + files(its, 1, false) + files(its, 1, true))
                    .contains("\"token\":\"" + SecretTexts.LABEL + "\"")
                    .doesNotContain(SHARED);
        }
    }

    /** All that the page shows of a request, and each value that it gives when it is asked for. */
    private static String told(Browserless page, int number) throws IOException {
        String arrival = "/arrivals/" + number;
        String detail = page.get(arrival).body();
        StringBuilder told = new StringBuilder(detail)
                .append(page.get(arrival + "/call").body())
                .append(page.get("/about").body())
                .append(page.stream("", "\"number\":" + number));
        int hidden = detail.split("\"hidden\"", -1).length - 1;
        for (int i = 0; i < hidden; i++) {
            Browserless.Answer value = page.post(arrival + "/value", "{\"hidden\":" + i + "}", own(page));
            assertThat(value.status()).isEqualTo(200);
            told.append(value.body());
        }
        return told.toString();
    }

    private static String raw(Browserless page, int number) throws Exception {
        Map<?, ?> raw =
                page.post("/arrivals/" + number + "/raw", "{}", own(page)).json();
        return raw.get("head") + "\n" + raw.get("text");
    }

    /** The files to save, as text: what a ZIP holds is compressed. */
    private static String files(Browserless page, int number, boolean isExact) throws Exception {
        StringBuilder all = new StringBuilder();
        for (String form : List.of("http", "archive", "fixture")) {
            String question = "{\"as\":\"" + form + "\",\"exact\":" + isExact + "}";
            Browserless.Answer file = page.post("/arrivals/" + number + "/export", question, own(page));
            assertThat(file.status()).isEqualTo(200);
            all.append(form.equals("fixture") ? unzipped(file.bytes()) : file.body());
        }
        return all.toString();
    }

    private static String unzipped(byte[] file) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            while (zip.getNextEntry() != null) {
                all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    @Test
    void events_areToldAsTheyComeAndFromWhereABrowserLeftOff() throws Exception {
        send(signed("completed"));
        send(signed("busy"));
        assertThat(page.stream("", "\"number\":2")).contains("Content-type: text/event-stream", "id: ", "\"number\":1");
        assertThat(page.stream("1", "\"number\":2")).contains("id: 2\n").doesNotContain("\"number\":1,");
        assertThat(page.stream("77", "\"number\":2")).as("of another run").contains("\"number\":1");
    }

    @Test
    void page_withoutTheToken_isNotShown() throws IOException {
        Browserless stranger = Browserless.stranger(running.address());
        for (String path :
                List.of("/", "/events", "/about", "/arrivals/1", "/modules/main.js", "/?token=", "/?token=guess")) {
            assertThat(stranger.get(path).status()).as(path).isEqualTo(401);
        }
        assertThat(page.get("/").head()).contains("200 OK", "text/html");
    }

    @Test
    void page_forAnotherHostOrOrigin_isNotShown() throws IOException {
        for (String host :
                List.of("Host: hooks.example.com", "Host: 127.0.0.1:1", "Host: localhost", "Host: x\r\nHost: y")) {
            assertThat(page.ask("GET /", host, "").status()).as(host).isEqualTo(403);
        }
        for (String header : List.of(
                "Origin: https://example.com",
                "Origin: null",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site",
                "X-Forwarded-For: 192.0.2.1",
                "x-forwarded-host: localhost",
                "Forwarded: for=192.0.2.1",
                "Via: 1.1 tunnel")) {
            assertThat(page.get("/", header).status()).as(header).isEqualTo(403);
        }
        assertThat(page.post("/arrivals/1/raw", "{}").status()).as("no origin").isEqualTo(403);
        String port = page.host().substring(page.host().indexOf(':'));
        assertThat(page.ask("GET /", "Host: localhost" + port, "").status()).isEqualTo(200);
        assertThat(page.ask("GET /", "Host: [::1]" + port, "").status()).isEqualTo(200);
    }

    @Test
    void everyAnswer_saysWhatABrowserMayDoWithIt() throws IOException {
        for (Browserless who : List.of(page, Browserless.stranger(running.address()))) {
            for (String path : List.of("/", "/page.css", "/modules/main.js", "/about", "/none", "/arrivals/9")) {
                assertThat(who.get(path).head())
                        .as(path)
                        .contains("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'")
                        .contains("base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
                        .contains("nosniff", "no-referrer", "no-store");
            }
        }
    }

    @Test
    void page_ofAnyPath_givesItsOwnFilesOnly() throws IOException {
        for (String path : List.of(
                "/../Inspector.class",
                "/modules/..%2fpage.html",
                "/modules/none.js",
                "/page.html",
                "/META-INF/LICENSE")) {
            assertThat(page.get(path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void start_onAPortThatIsTaken_saysSo() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> started("--listen", String.valueOf(running.port())));
        String taken = page.host().substring(page.host().indexOf(':') + 1);
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> started("--listen", "0", "--page", taken));
    }

    @Test
    void token_isAnotherInEachRun() throws Exception {
        try (ListenCommand other = started("--listen", "0")) {
            assertThat(Stream.of(running, other).map(one -> one.address().replaceAll(".*=", "")))
                    .doesNotHaveDuplicates()
                    .allMatch(token -> token.length() == 48);
        }
    }
}
