// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** Listens to what the browser complains of, and where it goes. */
final class Watch {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern STATUS = Pattern.compile("the server responded with a status of (\\d{3})");
    /** A file of a page that is not there is a mistake, whatever the status. */
    private static final Pattern FILE =
            Pattern.compile("\\.(m?js|css|png|svg|jpg|woff2?|webmanifest|json)(\\?\\S*)? - ");

    private final WebDriver driver;
    private final String home;
    private final List<String> expected = new ArrayList<>();
    private final List<String> requested = new ArrayList<>();
    private final Set<String> underWay = new HashSet<>();

    Watch(WebDriver driver, String home) {
        this.driver = driver;
        this.home = home;
    }

    /** From now on; what was before is nobody's. */
    void begin() {
        expected.clear();
        entries(LogType.BROWSER);
        entries(LogType.PERFORMANCE);
        requested.clear();
        underWay.clear();
    }

    /** A new page is opened: nobody waits for what the last one has asked for. */
    void turn() {
        listen();
        underWay.clear();
    }

    /** Whether all that was asked for has come, but for news, which never end. */
    boolean isIdle() {
        listen();
        return underWay.isEmpty();
    }

    private void listen() {
        entries(LogType.PERFORMANCE).map(Watch::read).forEach(message -> {
            String request = message.at("/params/requestId").asText();
            switch (message.at("/method").asText()) {
                case "Network.requestWillBeSent" -> {
                    requested.add(message.at("/params/request/url").asText());
                    if (message.at("/params/type").asText().equals("Document")) {
                        // Another page comes: what the last one has asked for never tells of its end.
                        underWay.clear();
                    }
                    // What listens to news tells of no end.
                    if (!message.at("/params/type").asText().equals("EventSource")
                            && !message.at("/params/request/url").asText().endsWith("/news-worker.js")) {
                        underWay.add(request);
                    }
                }
                case "Network.loadingFinished", "Network.loadingFailed" -> underWay.remove(request);
                default -> {
                    // Of no matter here.
                }
            }
        });
    }

    /** A complaint with these words belongs to the test. */
    void expect(String words) {
        expected.add(words);
    }

    /** Errors in the browser's log (violations of the CSP and missing translations are some) and requests elsewhere. */
    List<String> complaints() {
        Stream<String> errors = entries(LogType.BROWSER)
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(LogEntry::getMessage)
                .filter(message -> !isRefusal(message))
                .filter(message -> expected.stream().noneMatch(message::contains))
                .map(message -> "in the browser's log: " + message);
        listen();
        Stream<String> elsewhere =
                requested.stream().filter(url -> !isOurs(url)).map(url -> "a request elsewhere: " + url);
        List<String> all = Stream.concat(errors, elsewhere).distinct().toList();
        requested.clear();
        return all;
    }

    private Stream<LogEntry> entries(String type) {
        return driver.manage().logs().get(type).getAll().stream();
    }

    /** The server says no, and the page tells people: not an error of the page. */
    private static boolean isRefusal(String message) {
        Matcher status = STATUS.matcher(message);
        return status.find()
                && status.group(1).startsWith("4")
                && !FILE.matcher(message).find();
    }

    private boolean isOurs(String url) {
        return url.equals(home)
                || url.startsWith(home + "/")
                || Stream.of("data:", "blob:", "about:", "chrome:", "tel:").anyMatch(url::startsWith);
    }

    private static JsonNode read(LogEntry entry) {
        try {
            return JSON.readTree(entry.getMessage()).at("/message");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
