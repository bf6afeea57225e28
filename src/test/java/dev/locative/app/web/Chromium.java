package dev.locative.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The Chromium of the machine, without a window, which calls nobody of its own accord.
///
/// Without one tests are skipped, or fail where `LOCATIVE_REQUIRE_ALL=1` wants all.
final class Chromium implements AutoCloseable {
    private static final Path USUAL = Path.of("/usr/bin/chromium");
    private static final List<String> QUIET =
            List.of(
                    "--no-sandbox", // tests in containers run as root
                    "--disable-gpu",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--no-first-run",
                    "--disable-quic");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path file) {
        var options = new Playwright.CreateOptions();
        playwright =
                Playwright.create(options.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(file)
                                        .setHeadless(true)
                                        .setArgs(QUIET));
    }

    static Chromium start() {
        String named = System.getenv("LOCATIVE_CHROMIUM");
        Path file = named == null ? USUAL : Path.of(named);
        boolean there = Files.isExecutable(file);
        if (Objects.equals(System.getenv("LOCATIVE_REQUIRE_ALL"), "1")) {
            assertThat(there)
                    .as("%s: install Debian's chromium, or set LOCATIVE_CHROMIUM", file)
                    .isTrue();
        }
        assumeTrue(there, file + " is no Chromium; set LOCATIVE_CHROMIUM");
        return new Chromium(file);
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
