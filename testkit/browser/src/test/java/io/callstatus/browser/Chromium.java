package io.callstatus.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium with an empty profile, never as the super-user: it would run without its sandbox. */
final class Chromium implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final int PAUSE_MILLIS = 50;
    private static final String UNPRIVILEGED = "exec setpriv --reuid=65534 --regid=65534 --clear-groups -- ";

    private final Path folder;
    private final ChromeDriver driver;

    private Chromium(Path folder, ChromeDriver driver) {
        this.folder = folder;
        this.driver = driver;
    }

    static Chromium start() throws IOException {
        Path folder = Files.createTempDirectory(
                "callstatus-browser",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x")));
        for (String own : List.of("profile", "downloads")) {
            Path inside = Files.createDirectory(folder.resolve(own));
            Files.setPosixFilePermissions(inside, PosixFilePermissions.fromString("rwxrwxrwx"));
        }
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver(folder).toFile())
                .usingAnyFreePort()
                .withEnvironment(Map.of("HOME", folder.resolve("profile").toString(), "SE_OFFLINE", "true"))
                .withLogOutput(Files.newOutputStream(folder.resolve("driver.log")))
                .build();
        return new Chromium(folder, new ChromeDriver(service, options(folder)));
    }

    /** A script, since the driver starts the browser as the user that it runs as itself. */
    private static Path driver(Path folder) throws IOException {
        boolean isRoot = "root".equals(System.getProperty("user.name"));
        Path script = Files.writeString(
                folder.resolve("chromedriver"),
                "#!/bin/sh\n" + (isRoot ? UNPRIVILEGED : "exec ") + "chromedriver \"$@\"\n");
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static ChromeOptions options(Path folder) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.addArguments(
                "--headless",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--host-resolver-rules=MAP localhost " + Relay.ADDRESS,
                "--user-data-dir=" + folder.resolve("profile"));
        options.setCapability("goog:loggingPrefs", logs);
        Map<String, Object> preferences = new HashMap<>();
        preferences.put(
                "download.default_directory", folder.resolve("downloads").toString());
        preferences.put("download.prompt_for_download", false);
        options.setExperimentalOption("prefs", preferences);
        return options;
    }

    ChromeDriver driver() {
        return driver;
    }

    Chromium open(String address, int width, int height) {
        resize(width, height);
        driver.get(address);
        until("the page is live", () -> text("#connection").equals("Live"));
        return this;
    }

    void resize(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
    }

    void colours(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    WebElement one(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** The text that is on the screen; empty where there is no such element. */
    String text(String selector) {
        return String.valueOf(script(
                "const it = document.querySelector(arguments[0]); return it?.innerText ?? it?.textContent ?? ''",
                selector));
    }

    Object script(String code, Object... arguments) {
        return Objects.requireNonNullElse(driver.executeScript(code, arguments), "");
    }

    long number(String code, Object... arguments) {
        return ((Number) script(code, arguments)).longValue();
    }

    /** Opens the request of this number, at this tab. */
    void choose(long number, String tab) {
        until("#" + number + " is listed", () -> !all("#request-" + number).isEmpty());
        if (!isOpen(number)) { // a second click would draw it anew, at any time later
            script("document.getElementById('request-' + arguments[0]).click()", number);
            until("#" + number + " is open", () -> isOpen(number));
        }
        script("document.getElementById('tab-' + arguments[0]).click()", tab);
        String selected = "return document.getElementById('tab-' + arguments[0])?.getAttribute('aria-selected')";
        until(tab + " is shown", () -> "true".equals(script(selected, tab)));
    }

    private boolean isOpen(long number) {
        return text(".detail-head h2").startsWith("#" + number + " ");
    }

    void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TIMEOUT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not in time: " + what + "; the page says: " + text("body"));
            }
            pause();
        }
    }

    static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What the browser complained about: refused scripts, failed requests, exceptions; but for streams that were cut off. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(entry -> entry.getLevel() + " " + entry.getMessage())
                .filter(complaint -> !complaint.contains("/events - Failed to load resource: net::ERR_"))
                .toList();
    }

    void screenshot(String name) throws IOException {
        Path all = Files.createDirectories(Path.of(Objects.requireNonNull(System.getProperty("screenshots"))));
        Files.write(all.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    }

    Path downloads() {
        return folder.resolve("downloads");
    }

    @Override
    public void close() throws IOException {
        driver.quit();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
