// SPDX-License-Identifier: Apache-2.0
package org.linli.itests.walls;

import aQute.bnd.osgi.Processor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The laws of the house about bundles. Each check gives the violations it finds, in words; none is an empty list. */
final class BundleRules {
    private static final String OURS = "org.linli.";
    private static final List<String> NOT_A_NAME = List.of("internal", "util", "common", "impl", "support");

    /** A petition's way: a room may import from those before it. */
    private static final List<String> ORDER = List.of(
            "kernel",
            "organization",
            "registry",
            "grid",
            "petition",
            "escalation",
            "visit",
            "frontdesk",
            "assessment",
            "reporting",
            "exchange");

    /** What stands beside that way, and what it may import. */
    private static final Map<String, Set<String>> BESIDE = Map.of(
            "persistence", Set.of(),
            "web", Set.of("kernel"),
            "portal", Set.of("kernel", "organization", "registry", "grid", "petition", "visit"),
            "field", Set.of("kernel"),
            // Its pages come from everywhere; it tells news of petitions itself. Its page API is for building alone.
            "console", Set.of("kernel", "organization", "petition"),
            "demo", Set.of("kernel", "organization", "registry", "grid", "petition", "visit"));

    /** A district's pack may serve any module of that way; none may need a pack. */
    private static final String PACK = "district-";

    /** What makes a bundle do something by itself. */
    private static final List<String> WORK =
            List.of("Service-Component", "Bundle-Activator", "Karaf-Commands", "Meta-Persistence", "Linli-Schema");

    private BundleRules() {}

    static List<String> exportsOrWorks(BundleFile bundle) {
        Set<String> exports = bundle.exports().keySet();
        List<String> work = WORK.stream().filter(bundle.headers()::containsKey).toList();
        boolean works = !work.isEmpty() || !bundle.components().isEmpty();
        if (works && !exports.isEmpty()) {
            return List.of(bundle.name() + " exports " + exports + " and works " + work);
        }
        if (works && bundle.isApi()) {
            return List.of(bundle.name() + " is an API and works " + work);
        }
        if (!bundle.isApi() && !exports.isEmpty()) {
            return List.of(bundle.name() + " is no API and exports " + exports);
        }
        return List.of();
    }

    static List<String> exportsAreNamedAndVersioned(BundleFile bundle) {
        List<String> violations = new ArrayList<>();
        bundle.exports().forEach((key, attributes) -> {
            String exported = Processor.removeDuplicateMarker(key);
            if (attributes.getVersion() == null || "0.0.0".equals(attributes.getVersion())) {
                violations.add(bundle.name() + " exports " + exported + " without a version");
            }
            if (exported.startsWith(OURS)
                    && Arrays.stream(exported.split("\\.")).anyMatch(NOT_A_NAME::contains)) {
                violations.add(bundle.name() + " exports " + exported + ", which is no name for an API");
            }
            boolean repackages = bundle.room().equals("persistence");
            if (!repackages && !bundle.room().equals(roomOf(exported))) {
                violations.add(bundle.name() + " exports " + exported + ", which is not its room's");
            }
        });
        return violations;
    }

    static List<String> importsUpstream(BundleFile bundle) {
        Set<String> upstream = upstreamOf(bundle.room());
        if (upstream == null) {
            return List.of(bundle.name() + ": the room " + bundle.room() + " has no place in the order of the house");
        }
        List<String> violations = new ArrayList<>();
        for (String imported : imported(bundle)) {
            String room = roomOf(imported);
            if (imported.contains(".internal") || imported.startsWith("org.linli.kernel.support")) {
                violations.add(bundle.name() + " imports " + imported + " from inside a core");
            } else if (room != null && !room.equals(bundle.room()) && !upstream.contains(room)) {
                violations.add(bundle.name() + " imports " + imported + ", which is not upstream of " + bundle.room());
            }
        }
        return violations;
    }

    static List<String> importsAreFirm(BundleFile bundle) {
        List<String> violations = new ArrayList<>();
        bundle.imports().forEach((imported, attributes) -> {
            if ("optional".equals(attributes.get("resolution:"))) {
                violations.add(bundle.name() + " imports " + imported + " optionally");
            }
        });
        for (String header : List.of("DynamicImport-Package", "Require-Bundle", "Fragment-Host")) {
            if (bundle.headers().containsKey(header)) {
                violations.add(bundle.name() + " has " + header + ": "
                        + bundle.headers().get(header));
            }
        }
        return violations;
    }

    static List<String> licensed(BundleFile bundle) {
        return bundle.headers().getOrDefault("Bundle-License", "").contains("Apache-2.0")
                ? List.of()
                : List.of(bundle.name() + " does not say its licence");
    }

    /** Other modules are called through the gate only: no component refers to their services. */
    static List<String> crossesByGateOnly(BundleFile bundle) {
        List<String> violations = new ArrayList<>();
        bundle.components().forEach(component -> component.uses().forEach(use -> {
            boolean own = bundle.classes().contains(use.type()) || bundle.room().equals(roomOf(use.type()));
            if (use.type().startsWith(OURS) && !own) {
                violations.add(bundle.name() + ": " + component.name() + " refers to " + use.type() + " past the gate");
            }
        }));
        return violations;
    }

    /** A module asks for its own schema and its own persistence unit, by name. */
    static List<String> takesItsOwnDataOnly(BundleFile bundle) {
        Set<String> own = Stream.concat(
                        Stream.of(bundle.schema()), bundle.units().stream().map(BundleFile.PersistenceUnit::name))
                .filter(name -> !name.isEmpty())
                .flatMap(name -> Stream.of(
                        "(osgi.jndi.service.name=" + name + ")",
                        "(linli.schema=" + name + ")",
                        "(osgi.unit.name=" + name + ")"))
                .collect(Collectors.toSet());
        List<String> violations = new ArrayList<>();
        bundle.components().forEach(component -> component.uses().stream()
                .filter(use -> Set.of("javax.sql.DataSource", "javax.persistence.EntityManagerFactory")
                        .contains(use.type()))
                .filter(use -> !own.contains(use.target()))
                .forEach(use -> violations.add(bundle.name() + ": " + component.name() + " takes a " + use.type()
                        + " that is not its own: '" + use.target() + "'")));
        return violations;
    }

    static List<String> unitsAreLocalAndUncached(BundleFile bundle) {
        List<String> violations = new ArrayList<>();
        for (BundleFile.PersistenceUnit unit : bundle.units()) {
            String where = bundle.name() + ", unit " + unit.name() + ": ";
            if (!"RESOURCE_LOCAL".equals(unit.transactions())) {
                violations.add(where + "transactions " + unit.transactions());
            }
            if (!"NONE".equals(unit.sharedCache())) {
                violations.add(where + "shared cache " + unit.sharedCache());
            }
            if (bundle.schema().isEmpty() || !unit.dataSource().endsWith("=" + bundle.schema() + ")")) {
                violations.add(where + "data source " + unit.dataSource());
            }
        }
        return violations;
    }

    static List<String> unitsAreDistinct(Collection<BundleFile> bundles) {
        Map<String, List<String>> owners = new TreeMap<>();
        bundles.forEach(
                bundle -> bundle.units().forEach(unit -> owners.computeIfAbsent(unit.name(), name -> new ArrayList<>())
                        .add(bundle.name())));
        return shared("persistence unit", owners);
    }

    static List<String> schemasAreDistinct(Collection<BundleFile> bundles) {
        Map<String, List<String>> owners = new TreeMap<>();
        List<String> violations = new ArrayList<>();
        for (BundleFile bundle : bundles) {
            if (bundle.schema().matches("[a-z][a-z_]*")) {
                owners.computeIfAbsent(bundle.schema(), name -> new ArrayList<>())
                        .add(bundle.name());
            } else if (bundle.headers().containsKey("Linli-Schema")) {
                violations.add(bundle.name() + ": not one schema but '" + bundle.schema() + "'");
            }
        }
        violations.addAll(shared("schema", owners));
        return violations;
    }

    /** A circle of bundles that import from each other. */
    static List<String> cycles(Collection<BundleFile> bundles) {
        Map<String, String> exporters = new HashMap<>();
        bundles.forEach(
                bundle -> bundle.exports().keySet().forEach(exported -> exporters.put(exported, bundle.name())));
        Map<String, Set<String>> needs = new TreeMap<>();
        for (BundleFile bundle : bundles) {
            Set<String> from = new TreeSet<>();
            bundle.imports().keySet().stream()
                    .filter(exporters::containsKey)
                    .map(exporters::get)
                    .filter(other -> !other.equals(bundle.name()))
                    .forEach(from::add);
            needs.put(bundle.name(), from);
        }
        List<String> violations = new ArrayList<>();
        Set<String> done = new HashSet<>();
        needs.keySet().forEach(start -> search(start, needs, new LinkedHashSet<>(), done, violations));
        return violations;
    }

    private static void search(
            String bundle,
            Map<String, Set<String>> needs,
            LinkedHashSet<String> way,
            Set<String> done,
            List<String> violations) {
        if (!way.add(bundle)) {
            violations.add("a circle: " + String.join(" → ", way) + " → " + bundle);
            return;
        }
        if (!done.contains(bundle)) {
            needs.get(bundle).forEach(next -> search(next, needs, way, done, violations));
            done.add(bundle);
        }
        way.remove(bundle);
    }

    private static List<String> shared(String what, Map<String, List<String>> owners) {
        return owners.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> what + " " + entry.getKey() + " is shared by " + entry.getValue())
                .toList();
    }

    private static Set<String> upstreamOf(String room) {
        if (room.startsWith(PACK)) {
            return Set.copyOf(ORDER);
        }
        int place = ORDER.indexOf(room);
        return place < 0 ? BESIDE.get(room) : Set.copyOf(ORDER.subList(0, place));
    }

    private static List<String> imported(BundleFile bundle) {
        return bundle.imports().keySet().stream()
                .map(Processor::removeDuplicateMarker)
                .filter(imported -> imported.startsWith(OURS))
                .toList();
    }

    /** {@code org.linli.petition.event} is of the room petition; null when it is not ours. */
    private static String roomOf(String name) {
        return name.startsWith(OURS) ? name.substring(OURS.length()).replaceFirst("\\..*", "") : null;
    }
}
