// SPDX-License-Identifier: Apache-2.0
package org.linli.portal.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.Test;
import org.linli.petition.Rating;
import org.linli.petition.Stage;
import org.linli.petition.WorkOrderState;
import org.linli.registry.Relation;
import org.linli.registry.Residence;
import org.linli.registry.Sex;

/** Every word is there in every language; none stands in a page itself. */
public class TextsTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern SAID = Pattern.compile("w\\(\"([\\w.-]+)\"(\\s*\\+)?");
    private static final Pattern CHINESE = Pattern.compile("[\\u4e00-\\u9fff]");

    private final Texts chinese = Texts.of(Look.USUAL);
    private final Texts english = Texts.of(Look.USUAL.with("en"));

    @Test
    public void bothLanguagesHaveTheSameWords() {
        Set<String> inChinese = new TreeSet<>();
        chinese.keys().forEach(inChinese::add);
        Set<String> inEnglish = new TreeSet<>();
        english.keys().forEach(inEnglish::add);
        assertEquals(inChinese, inEnglish);
        inEnglish.forEach(key -> {
            assertTrue(key, !chinese.say(key).isBlank() && !english.say(key).isBlank());
            boolean names = key.equals("looks.language") || key.equals("correct.value-hint");
            assertTrue(
                    key + " is Chinese",
                    names || !CHINESE.matcher(english.say(key)).find());
            for (int i = 0; i < 3; i++) {
                String blank = "{" + i + "}";
                assertEquals(
                        key, chinese.say(key).contains(blank), english.say(key).contains(blank));
            }
        });
    }

    @Test
    public void whatThePagesSayIsThereAndNothingIsThereForNobody() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path root : new Path[] {TEMPLATES, Path.of("src/main/java")}) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    all.append(Files.readString(file));
                }
            }
        }
        Matcher said = SAID.matcher(all);
        while (said.find()) {
            boolean begins = said.group(2) != null;
            assertTrue(said.group(), begins || chinese.has(said.group(1)));
        }
        for (String key : chinese.keys()) {
            String begin = key.substring(0, key.lastIndexOf('.') + 1);
            boolean used = all.indexOf('"' + key + '"') >= 0
                    || !begin.isEmpty() && all.indexOf('"' + begin + '"') >= 0
                    || key.startsWith("looks.size-")
                    || key.startsWith("wrong.");
            assertTrue(key + " is said nowhere", used);
        }
    }

    @Test
    public void noPageHasWordsOfItsOwn() throws IOException {
        try (Stream<Path> files = Files.list(TEMPLATES)) {
            for (Path file : files.toList()) {
                String text = Files.readString(file).replaceAll("(?s)<#--.*?-->", "");
                // between a place and its topics stand the marks of the language they are in
                assertTrue(file.toString(), !CHINESE.matcher(text).find());
            }
        }
    }

    @Test
    public void everyCodeHasWords() {
        Stream.of(WorkOrderState.values()).forEach(each -> chinese.say("state." + each));
        Stream.of(Stage.Name.values()).forEach(each -> chinese.say("stage." + each));
        Stream.of(Rating.Grade.values()).forEach(each -> chinese.say("grade." + each));
        Stream.of(Sex.values()).forEach(each -> chinese.say("sex." + each));
        Stream.of(Residence.values()).forEach(each -> chinese.say("residence." + each));
        Stream.of(Relation.values()).forEach(each -> chinese.say("relation." + each));
        Stream.of(org.linli.visit.YardMeeting.State.values()).forEach(each -> chinese.say("meeting." + each));
        Stream.of(org.linli.petition.HeldCalls.State.values()).forEach(each -> chinese.say("called." + each));
    }
}
