package io.callstatus.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.archive.FileArchive;
import io.callstatus.testkit.CallScenario;
import io.callstatus.testkit.Fixture;
import io.callstatus.testkit.Fixtures;
import io.callstatus.testkit.TestRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The page as a person sees and uses it, with requests that come over HTTP. */
class PageTest {
    private static final int WIDE = 1_600;
    private static final int NARROW = 400;
    private static final int HEIGHT = 900;

    private static Chromium browser;

    private RunningInspector inspector;

    @BeforeAll
    static void startBrowser() throws IOException {
        browser = Chromium.start();
    }

    @AfterAll
    static void stopBrowser() throws IOException {
        browser.close();
    }

    @BeforeEach
    void start() throws IOException {
        inspector = RunningInspector.start();
    }

    @AfterEach
    void stop() {
        try (RunningInspector running = inspector) {
            assertThat(browser.complaints()).as(running.page()).isEmpty();
        } finally {
            browser.driver().get("about:blank"); // or it would look for what is gone
        }
    }

    private static TestRequest signed(String name) {
        return Fixtures.of("signalwire", name).signed(RunningInspector.SECRET);
    }

    private long shown() {
        return browser.number(
                "return [...document.querySelectorAll('#requests .row')].filter(row => !row.hidden).length");
    }

    private void requireNoOverflow() {
        assertThat(browser.number("return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("what is wider than the window")
                .isZero();
        assertThat(browser.number("return document.querySelector('#detail-pane').scrollWidth"
                        + " - document.querySelector('#detail-pane').clientWidth"))
                .as("what is wider than the pane")
                .isZero();
    }

    @Test
    void request_arrives_isListedAndExplained() {
        browser.open(inspector.page(), WIDE, HEIGHT);
        browser.until("what to do is told", () -> browser.text("#empty").contains("--post"));
        assertThat(browser.text("#empty")).contains("Waiting for the first callback");
        assertThat(inspector.send(signed("completed"))).isEqualTo(204);
        assertThat(inspector.send(Fixtures.of("signalwire", "completed"))).isEqualTo(401);
        browser.until("both are listed", () -> shown() == 2);
        assertThat(browser.text("#request-1")).contains("completed", "signalwire", "signed", "204");
        assertThat(browser.text("#request-2")).contains("rejected", "mismatch", "401");
        browser.choose(1, "Overview");
        assertThat(browser.text("#detail-pane"))
                .contains("Call status completed of signalwire, proven by a signature. Answered with 204.")
                .contains("✓", "✗");
        browser.choose(2, "Overview");
        assertThat(browser.text(".callout")).contains("MISMATCH", "none of the configured secrets", "What fits");
    }

    @Test
    void burst_ofAThousand_isListedWholeAndTheEarliestGo() throws Exception {
        browser.open(inspector.page(), WIDE, HEIGHT);
        List<Fixture> all = Fixtures.all().stream().limit(1_000).toList();
        inspector.burst(all);
        browser.until("all are listed", () -> shown() == 1_000);
        assertThat(browser.text("#count")).isEqualTo("1000 requests");
        browser.choose(500, "Payload");
        inspector.burst(all.subList(0, 20));
        browser.until("twenty more", () -> !browser.all("#request-1020").isEmpty());
        browser.until("the earliest are gone", () -> shown() == 1_000);
        assertThat(browser.all("#request-20")).isEmpty();
        assertThat(browser.text(".detail-head h2")).startsWith("#500 ");
        WebElement provider = browser.one("#filter-provider");
        provider.sendKeys(all.get(999).provider());
        browser.until("filtered", () -> shown() > 0 && shown() < 1_000);
    }

    /** Texts that look like markup, turn the direction of writing, or know no end. */
    @Test
    void namesAndValues_ofAStranger_areTextAndBreakNothing() {
        String markup = "<b id=\"planted\">bold</b> & \"quoted\" 'text' </span>";
        TestRequest request = signed("completed")
                .plus(markup, markup)
                .plus("\u202Eturned" + "x".repeat(2_000), "y".repeat(9_000))
                .plus("controls", "\u0007\u001b[31m\u200b\n")
                .signed(RunningInspector.SECRET);
        inspector.send(request);
        inspector.send(signed("busy").with("CallStatus", markup).signed(RunningInspector.SECRET));
        for (int width : List.of(NARROW, WIDE)) {
            browser.open(inspector.page(), width, HEIGHT);
            for (String tab : List.of("Overview", "Payload", "Call", "Raw", "Export")) {
                browser.choose(1, tab);
                requireNoOverflow();
            }
            browser.choose(1, "Payload");
            browser.all("#panel .ask").forEach(WebElement::click);
            browser.until(
                    "all values are there", () -> browser.all("#panel .ask").isEmpty());
            assertThat(browser.text("#panel")).contains(markup, "\\u202eturned", "\\u0007\\u001b[31m\\u200b\\u000a");
            requireNoOverflow();
            assertThat(browser.all("#planted")).isEmpty();
        }
    }

    /** What a tab asks for comes when another one is open. */
    @Test
    void tab_leftBeforeItsContentCame_showsTheOtherOne() {
        inspector.send(signed("completed"));
        browser.open(inspector.page(), WIDE, HEIGHT);
        browser.choose(1, "Overview");
        browser.script("document.getElementById('tab-Call').click(); document.getElementById('tab-Payload').click()");
        browser.until(
                "the call came",
                () -> browser.number("return performance.getEntriesByType('resource')"
                                + ".filter(entry => entry.name.endsWith('/call')).length")
                        == 1);
        Chromium.pause();
        assertThat(browser.text("#panel")).contains("outbound-api");
        assertThat(browser.all("#panel .timeline")).isEmpty();
    }

    @Test
    void value_isHiddenUntilSomebodyAsks() {
        inspector.send(signed("completed"));
        browser.open(inspector.page(), WIDE, HEIGHT);
        browser.choose(1, "Payload");
        Set<String> digits = Set.of("3125550142", "4155550167");
        digits.forEach(number -> assertThat(browser.driver().getPageSource()).doesNotContain(number));
        WebElement from = browser.one("#panel [aria-label^='Show From,']");
        from.click();
        browser.until("it is shown", () -> browser.text("#panel .asked").equals("+13125550142"));
        assertThat(browser.text("#panel")).doesNotContain("4155550167").contains("outbound-api", "completed");
        String addresses = String.valueOf(
                browser.script("return performance.getEntriesByType('resource').map(entry => entry.name).join(' ')"));
        assertThat(addresses)
                .contains("/arrivals/1/value")
                .doesNotContain("5550142")
                .doesNotContain("token=");
        assertThat(browser.driver().getCurrentUrl()).doesNotContain("token");
        browser.choose(1, "Raw");
        assertThat(browser.text("#panel")).doesNotContain("555");
        browser.one("#panel .primary").click();
        browser.until("the bytes are shown", () -> browser.text("#panel").contains("From=%2B13125550142"));
        assertThat(browser.text("#panel .hex")).contains("000000  41 63 63 6f");
    }

    @Test
    void call_ofReportsOutOfOrder_isDrawnWithItsGapAndItsConflict() throws IOException {
        CallScenario call = CallScenario.of("signalwire")
                .answered(Duration.ofMinutes(2))
                .at(Instant.now().minusSeconds(150))
                .each(request -> request.signed(RunningInspector.SECRET));
        List<TestRequest> reports = call.requests();
        assertThat(reports).hasSizeGreaterThan(3);
        inspector.send(reports.get(reports.size() - 1));
        inspector.send(reports.get(0));
        inspector.send(reports.get(2));
        inspector.send(reports.get(2).with("CallStatus", "busy").with("SequenceNumber", "9"));
        browser.open(inspector.page(), WIDE, HEIGHT);
        browser.choose(1, "Call");
        browser.until("it is drawn", () -> !browser.all(".timeline .mark").isEmpty());
        assertThat(browser.all(".timeline .mark")).hasSize(4);
        assertThat(browser.text(".timeline")).contains("missing 1");
        assertThat(browser.text(".warnings")).contains("answered and unanswered", "were lost or are on their way");
        assertThat(browser.all(".mark.in-conflict")).isNotEmpty();
        assertThat(browser.text("#panel table")).contains("#1", "#2", "#3", "#4", "busy");
        browser.screenshot("call-1600");
        browser.one("#panel table .link").click();
        browser.until("another is open", () -> browser.text(".detail-head h2").matches("#[1-4] .*"));
    }

    @Test
    void filters_byTextAndChoice_showTheOthersNoMore() {
        inspector.send(signed("completed"));
        inspector.send(signed("busy"));
        inspector.send(Fixtures.of("callerdesk", "placeholder-zero"));
        browser.open(inspector.page(), WIDE, HEIGHT);
        browser.until("all are listed", () -> shown() == 3);
        browser.one("#filter-text").sendKeys("busy");
        browser.until("one is left", () -> shown() == 1);
        assertThat(browser.text("#count")).isEqualTo("1 of 3 requests");
        browser.one("#filter-clear").click();
        browser.one("#filter-trust").sendKeys("unverified");
        browser.until("another one is left", () -> shown() == 1);
        assertThat(browser.text("#requests")).contains("callerdesk");
    }

    @Test
    void connection_cutOff_comesBackAndMissesNothing() throws IOException {
        try (Relay relay = new Relay(inspector.pagePort())) {
            browser.open(inspector.page().replace("127.0.0.1", "localhost"), WIDE, HEIGHT);
            inspector.send(signed("completed"));
            browser.until("one is listed", () -> shown() == 1);
            relay.cut();
            browser.until("it is noticed", () -> browser.text("#connection").equals("Connecting again…"));
            inspector.send(signed("busy"));
            inspector.send(signed("answered"));
            relay.mend();
            browser.until("it is back", () -> browser.text("#connection").equals("Live"));
            browser.until("nothing is missing", () -> shown() == 3);
        }
    }

    @Test
    void keyboard_reachesEverything() {
        inspector.send(signed("completed"));
        inspector.send(signed("busy"));
        browser.open(inspector.page(), NARROW, HEIGHT);
        browser.until("both are listed", () -> shown() == 2);
        Actions keys = new Actions(browser.driver());
        keys.sendKeys("/").perform();
        assertThat(focused()).isEqualTo("filter-text");
        keys.sendKeys("signalwire", Keys.TAB, Keys.TAB, Keys.TAB, Keys.TAB, Keys.TAB, Keys.TAB)
                .perform();
        assertThat(focused()).isEqualTo("requests");
        keys.sendKeys(Keys.ARROW_DOWN, Keys.ARROW_DOWN).perform();
        assertThat(browser.one("#request-1").getDomAttribute("aria-selected")).isEqualTo("true");
        assertThat(browser.one("#detail-pane").isDisplayed()).isFalse();
        keys.sendKeys(Keys.ENTER).perform();
        browser.until(
                "it is open",
                () -> browser.one("#detail-pane").isDisplayed() && focused().equals("detail-pane"));
        keys.sendKeys(Keys.TAB, Keys.TAB, Keys.ARROW_RIGHT).perform();
        browser.until("the next tab is open", () -> focused().equals("tab-Payload"));
        keys.sendKeys(Keys.ESCAPE).perform();
        assertThat(focused()).isEqualTo("requests");
        assertThat(browser.one("#list-pane").isDisplayed()).isTrue();
    }

    private String focused() {
        return String.valueOf(browser.script("return document.activeElement.id"));
    }

    @Test
    void export_isMaskedUnlessAsked() throws IOException {
        inspector.send(signed("completed"));
        browser.open(inspector.page(), WIDE, HEIGHT);
        browser.choose(1, "Export");
        for (String form : List.of("http", "archive", "fixture")) {
            browser.one("[data-form='" + form + "']").click();
        }
        String masked = downloaded("signalwire-1.http");
        assertThat(masked).doesNotContain("5550142").contains("CallStatus=completed", "Host: hooks.example.com");
        assertThat(downloaded("signalwire-1.jsonl")).startsWith("{").endsWith("}\n");
        assertThat(downloaded("signalwire-1.zip")).startsWith("PK");
        browser.one("#exact").click();
        browser.one("[data-form='http']").click();
        assertThat(downloaded("signalwire-1 (1).http")).contains("From=%2B13125550142");
    }

    /** A file while it comes has another name, and one of no bytes keeps its own for it. */
    private String downloaded(String name) throws IOException {
        Path file = browser.downloads().resolve(name);
        browser.until(name + " is there", () -> file.toFile().length() > 0);
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    @Test
    void archive_isShownWithWhatNoPageNames(@TempDir Path folder) throws IOException {
        Path requests = folder.resolve("requests");
        try (FileArchive archive = FileArchive.builder(requests).open()) {
            archive.store(signed("busy").request());
            archive.store(Fixtures.of("signalwire", "completed")
                    .with("zqxExtra", "1")
                    .signed(RunningInspector.SECRET)
                    .request());
        }
        try (RunningInspector archived = RunningInspector.start("--archive", requests.toString())) {
            browser.open(archived.page(), WIDE, HEIGHT);
            browser.until("both are listed", () -> shown() == 2);
            browser.one("#drift").click();
            browser.until("it is open", () -> browser.text("#detail-pane").contains("2 requests of the archive"));
            browser.screenshot("drift-1600");
            assertThat(browser.text("#detail-pane table")).contains("signalwire", "zqxExtra");
        }
    }
}
