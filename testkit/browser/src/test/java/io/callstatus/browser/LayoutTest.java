package io.callstatus.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.callstatus.testkit.CallScenario;
import io.callstatus.testkit.Fixtures;
import io.callstatus.testkit.TestRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The page at the widths of a phone and of a desk, in light and dark: nothing sticks out, everything can be read. */
class LayoutTest {
    private static final int HEIGHT = 900;
    private static final List<Integer> WIDTHS = List.of(400, 1_600);

    /** The least contrast of a text with what is behind it, and which text that is. */
    private static final String CONTRAST = """
        const luminance = ([r, g, b]) => [r, g, b].map(c => c / 255)
            .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
            .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
        const colour = text => text.match(/[\\d.]+/g).map(Number);
        const ground = element => {
            for (let e = element; e; e = e.parentElement) {
                const c = colour(getComputedStyle(e).backgroundColor);
                if (c.length < 4 || c[3] === 1) return c;
            }
            return [255, 255, 255];
        };
        let worst = [99, ''];
        for (const element of document.querySelectorAll('body *')) {
            const own = [...element.childNodes].some(n => n.nodeType === 3 && n.data.trim());
            if (!own || !element.checkVisibility() || element.closest('svg, option, [disabled]')) continue;
            const one = luminance(colour(getComputedStyle(element).color));
            const other = luminance(ground(element));
            const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
            if (contrast < worst[0]) worst = [contrast, element.className + ': ' + element.textContent.slice(0, 40)];
        }
        return worst[0].toFixed(2) + ' ' + worst[1];
        """;

    private static void fill(RunningInspector inspector) {
        Instant start = Instant.now().minusSeconds(150);
        CallScenario.of("signalwire")
                .answered(Duration.ofMinutes(2))
                .at(start)
                .signed(RunningInspector.SECRET)
                .requests()
                .forEach(inspector::send);
        for (String provider : List.of("twilio", "telnyx", "vonage", "sinch", "plivo", "bandwidth", "callerdesk")) {
            Fixtures.of(provider).stream().limit(3).forEach(inspector::send);
        }
        TestRequest forged = Fixtures.of("signalwire", "completed");
        inspector.send(forged);
        inspector.send(Fixtures.lookAlikes().get(0));
    }

    @Test
    void page_atEachWidthAndInEachColour_canBeRead() throws IOException {
        try (RunningInspector inspector = RunningInspector.start();
                Chromium browser = Chromium.start()) {
            fill(inspector);
            for (int width : WIDTHS) {
                for (String colours : List.of("light", "dark")) {
                    browser.colours(colours);
                    browser.open(inspector.page(), width, HEIGHT);
                    look(browser, width + "-" + colours);
                }
            }
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void look(Chromium browser, String name) throws IOException {
        browser.until("all are listed", () -> !browser.all("#request-25").isEmpty());
        requireReadable(browser, "list-" + name);
        for (String tab : List.of("Overview", "Payload", "Call", "Raw", "Export")) {
            browser.choose(2, tab);
            browser.until("it is there", () -> !browser.text("#panel").isEmpty());
            requireReadable(browser, tab.toLowerCase(Locale.ROOT) + "-" + name);
        }
        long forged =
                browser.number("return Number(document.querySelector(\"[data-outcome='rejected']\").dataset.number)");
        browser.choose(forged, "Overview");
        requireReadable(browser, "refused-" + name);
    }

    private static void requireReadable(Chromium browser, String name) throws IOException {
        browser.screenshot(name);
        assertThat(browser.number("return document.documentElement.scrollWidth - innerWidth"))
                .as(name)
                .isLessThanOrEqualTo(0);
        String worst = String.valueOf(browser.script(CONTRAST));
        assertThat(Double.parseDouble(worst.split(" ")[0]))
                .as(name + ": " + worst)
                .isGreaterThanOrEqualTo(4.5);
    }
}
