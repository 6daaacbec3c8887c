// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The one Chromium of all tests; it ends with their process. */
final class Chromium {
    private static final List<String> FLAGS = List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-features=Translate,OptimizationHints,MediaRouter",
            "--force-prefers-reduced-motion",
            "--hide-scrollbars",
            "--lang=zh-CN",
            "--window-size=1440,900");

    /** Held, or its level would be forgotten. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private static ChromeDriver one;

    private Chromium() {}

    static synchronized ChromeDriver get() {
        if (one == null) {
            SELENIUM.setLevel(Level.SEVERE);
            one = start();
            // At once: whoever runs the tests waits for a second only.
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(
                            () -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly)));
        }
        return one;
    }

    /** One more, with flags of its own; whoever asks for it ends it. */
    static ChromeDriver start(String... flags) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(find("linli.chromium", "chromium", "chromium-browser", "google-chrome")
                .toString());
        options.addArguments(FLAGS);
        options.addArguments("--user-data-dir=" + profile());
        options.addArguments(flags);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        options.setExperimentalOption("perfLoggingPrefs", Map.of("enableNetwork", true, "enablePage", false));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(
                        find("linli.chromedriver", "chromedriver").toFile())
                .usingAnyFreePort()
                .withLogFile(logFile())
                .build();
        return new ChromeDriver(service, options);
    }

    private static Path profile() {
        try {
            Path folder = Files.createDirectories(Path.of("target", "chromium"));
            return Files.createTempDirectory(folder.toAbsolutePath(), "profile");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static File logFile() {
        try {
            return Files.createDirectories(Path.of("target"))
                    .resolve("chromedriver.log")
                    .toFile();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Path find(String property, String... names) {
        String given = System.getProperty(property, "");
        if (!given.isBlank()) {
            return Path.of(given);
        }
        List<String> folders = Stream.concat(
                        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)),
                        Stream.of("/usr/bin"))
                .toList();
        return Stream.of(names)
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + names[0]
                        + " found: install Debian's packages chromium,"
                        + " chromium-driver and fonts-noto-cjk, or say where it lies with -D" + property + "=…"));
    }
}
