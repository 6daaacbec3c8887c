// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.journey;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.not;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.After;
import org.junit.Test;
import org.linli.itests.Server;

/**
 * Every kind of file that says something for an area, as the districts have them: in etc and in a folder of deploy it holds
 * within two seconds, decides something there, is refused with its line when it is wrong, and goes.
 */
public class EveryKindOfFileIT {
    private static final long AT_MOST_MILLIS = 2000;
    /** Where nobody lives: no other test is decided by it. */
    private static final String AREA = "990198001";

    private static final String EXPLAIN = "linli:config --full explain " + AREA;
    private static final Pattern KIND = Pattern.compile("service\\.pid = (org\\.linli\\.[a-z.]+)");
    private static final Path DISTRICTS = Path.of("../../bundles/districts");
    private static final String MISSPELT = "org.linli.petition.typs-cloudy.cfg";
    private static final String HOLDS = " is in force";
    private static final String REFUSED = " is refused; what it said before goes on. Wrong: line ";
    private static final String GONE = " is taken out";

    private final Server server = DerbyServer.get();
    private final LogTail log = new LogTail(server.data().resolve("data/log/linli.log"));
    private final Path etc = server.data().resolve("etc");
    private final Path pack = server.data().resolve("deploy/cloudy");
    private final Map<String, String> samples = samples();

    /** Of each kind that a module reads the first that a district has. */
    private Map<String, String> samples() {
        String readers = server.shell("service:list org.osgi.service.cm.ManagedServiceFactory");
        List<String> kinds = KIND.matcher(readers)
                .results()
                .map(MatchResult::group)
                .map(line -> line.substring(line.indexOf("org.")))
                .toList();
        assertTrue(readers, kinds.size() > 10);
        return kinds.stream().collect(Collectors.toMap(kind -> kind, EveryKindOfFileIT::sample));
    }

    private static String sample(String kind) {
        try (Stream<Path> files = Files.walk(DISTRICTS)) {
            Path first = files.filter(file -> file.getFileName().toString().matches(Pattern.quote(kind) + "-.+\\.cfg"))
                    .filter(file -> file.toString().contains("src/main/resources"))
                    .filter(file -> text(file).contains("area = ${area}\n"))
                    .min(Comparator.naturalOrder())
                    .orElseThrow(() -> new AssertionError("no district has a " + kind));
            return text(first);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @After
    public void takeOut() throws IOException {
        Files.deleteIfExists(etc.resolve(MISSPELT));
        for (String kind : samples.keySet()) {
            Files.deleteIfExists(etc.resolve(kind + "-cloudy.cfg"));
        }
        remove(pack);
    }

    @Test
    public void inEtc() throws IOException {
        Map<String, String> names = names("-cloudy.cfg", "");
        Files.writeString(etc.resolve(MISSPELT), "area = " + AREA + "\n");
        log.mark();
        write(etc, names, text -> text.replace("${area}", AREA));
        tell("etc, ms from file to effect", log.await(names.values(), HOLDS));
        explained(names, "");
        log.mark();
        write(etc, names, text -> text.replace("${area}", AREA) + "\nno-such-key = 1\n");
        tell("etc, ms from a wrong file to its refusal", log.await(names.values(), REFUSED));
        explained(names, "REFUSED ");
        assertThat(server.shell(EXPLAIN), containsString(MISSPELT + ": nobody who runs reads such a file"));
        Files.delete(etc.resolve(MISSPELT));
        log.mark();
        for (String name : names.values()) {
            Files.delete(etc.resolve(name));
        }
        tell("etc, ms from the deletion to its effect", log.await(names.values(), GONE));
        String after = server.shell(EXPLAIN);
        assertThat(after, not(containsString("cloudy")));
        assertThat("all files are read by somebody", after, not(containsString("nobody")));
    }

    @Test
    public void inAFolderOfDeploy() throws IOException {
        Map<String, String> names = names("-main.cfg", "cloudy/");
        Path beside = Files.createDirectories(server.data().resolve("cloudy"));
        Files.writeString(beside.resolve("pack.properties"), "name = 云上\narea = " + AREA + "\n");
        write(beside, names, text -> text);
        log.mark();
        Files.move(beside, pack);
        tell("deploy, ms from folder to effect", log.await(names.values(), HOLDS));
        explained(names, "");
        log.mark();
        write(pack, names, text -> text + "\nno-such-key = 1\n");
        tell("deploy, ms from a wrong file to its refusal", log.await(names.values(), REFUSED));
        explained(names, "REFUSED ");
        log.mark();
        Files.writeString(pack.resolve("pack.properties"), "name = 云上\narea = 99019\n");
        String why = "pack.properties: line 2, area: '99019' is no area code; expected: 6, 9, 12 or 15 digits";
        tell(
                "deploy, ms from wrong properties to the refusal",
                log.await(List.of("Pack cloudy"), " is refused; what is"));
        assertThat(server.anonymous().get("/system/health").body(), containsString("cloudy: " + why));
        String explained = server.shell(EXPLAIN);
        assertThat(explained, containsString("REFUSED pack cloudy: " + why));
        names.values().forEach(name -> assertThat("what it said goes on", explained, containsString(name)));
        log.mark();
        remove(pack);
        tell("deploy, ms from the deletion to its effect", log.await(names.values(), GONE));
        assertThat(server.shell(EXPLAIN), not(containsString("cloudy")));
    }

    private Map<String, String> names(String own, String before) {
        Map<String, String> names = new HashMap<>();
        samples.keySet().forEach(kind -> names.put(kind, before + kind + own));
        return names;
    }

    private interface Edit {
        String of(String text);
    }

    private void write(Path folder, Map<String, String> names, Edit edit) throws IOException {
        for (Map.Entry<String, String> sample : samples.entrySet()) {
            Path file = folder.resolve(names.get(sample.getKey()).replaceFirst("^.*/", ""));
            Files.writeString(file, edit.of(sample.getValue()));
        }
    }

    private void explained(Map<String, String> names, String before) {
        String explained = server.shell(EXPLAIN);
        names.values().forEach(name -> assertThat(explained, containsString(before + name)));
    }

    private static void tell(String what, Map<String, Long> millis) {
        System.out.println(what + ": " + new TreeMap<>(millis));
        assertTrue(what + millis, millis.values().stream().allMatch(each -> each < AT_MOST_MILLIS));
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
