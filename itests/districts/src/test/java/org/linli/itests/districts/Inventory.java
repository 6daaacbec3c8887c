// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.districts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.linli.itests.Server;

/**
 * What there is in a running platform, by kind: bundles, features, configurations with their values, services, Camel's
 * contexts, routes and endpoints, threads, files, and who decides what.
 */
final class Inventory {
    private static final String NEXT = "next-kind";
    /** Asked of the framework itself: no command here lists routes. */
    private static final String CAMEL =
            "camels = ($.context getAllServiceReferences org.apache.camel.CamelContext null); each $camels { c = ($.context"
                    + " getService $it); echo ($c name) ($c routes) ($c endpoints) }";
    /**
     * Threads that come and go with the work, whoever works: of requests, of shells, of those who ask for the health, of
     * modules that have just started, of the framework that installs something for the first time, and the lanes of a
     * reader, which begin with its first work (one that was left behind shows by its reader's thread).
     */
    private static final String POOLS = "qtp.*|session-.*|sshd-.*|linli-health|linli-lane-.*|linli-module-start"
            + "|FelixResolver.*|SCR Component.*|PromiseFactory.*|Thread-#";

    private final Map<String, List<String>> kinds = new LinkedHashMap<>();

    private Inventory() {}

    /** Now, with who decides in these areas. */
    static Inventory of(Server server, List<String> areas) {
        Map<String, String> commands = new LinkedHashMap<>();
        commands.put("bundles", "bundle:list -t 0 -s --no-format --no-ellipsis");
        commands.put("features", "feature:list -i --no-format");
        commands.put("configurations", "config:list");
        commands.put("services", "service:list -n -a");
        commands.put("camel", CAMEL);
        commands.put("threads", "threads --list --no-format");
        commands.put("health", "linli:modules");
        areas.forEach(area -> commands.put(area, "linli:config explain " + area));
        String all = server.shell(String.join("; echo " + NEXT + "; ", commands.values()));
        String[] parts = all.split(NEXT + "\\R", -1);
        Inventory inventory = new Inventory();
        int i = 0;
        for (String kind : commands.keySet()) {
            inventory.kinds.put(
                    kind, parts[i].lines().map(String::stripTrailing).toList());
            i++;
        }
        inventory.kinds.put("threads", threads(inventory.kinds.get("threads")));
        inventory.kinds.put("files", files(server.data()));
        return inventory;
    }

    /** What is here and not there, and the other way round; empty when both are the same. */
    List<String> differences(Inventory before) {
        List<String> differences = new ArrayList<>();
        kinds.forEach((kind, now) -> {
            List<String> then = before.kinds.get(kind);
            without(now, then).forEach(line -> differences.add("more " + kind + ": " + line));
            without(then, now).forEach(line -> differences.add("less " + kind + ": " + line));
        });
        return differences;
    }

    private static List<String> without(List<String> lines, List<String> others) {
        List<String> left = new ArrayList<>(lines);
        others.forEach(left::remove);
        return left;
    }

    /** How much there is of each kind. */
    @Override
    public String toString() {
        List<String> counts = new ArrayList<>();
        kinds.forEach((kind, lines) -> counts.add(lines.size() + " " + kind));
        return String.join(", ", counts);
    }

    /** How many of each name, whatever their numbers. */
    private static List<String> threads(List<String> lines) {
        Map<String, Integer> counts = new TreeMap<>();
        lines.stream()
                .map(line -> line.split("\t"))
                .filter(part -> part.length > 1)
                .map(part -> part[1].strip().replaceAll("@[0-9a-f]+", "@#").replaceAll("\\d+", "#"))
                .filter(name -> !name.matches(POOLS))
                .forEach(name -> counts.merge(name, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey())
                .toList();
    }

    private static List<String> files(Path data) {
        return Stream.of("etc", "deploy", "data/generated-bundles", "data/tmp")
                .map(data::resolve)
                .flatMap(Inventory::inside)
                .map(file -> data.relativize(file).toString())
                .sorted()
                .toList();
    }

    private static Stream<Path> inside(Path folder) {
        try (Stream<Path> files = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
            return Arrays.stream(files.toArray(Path[]::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
