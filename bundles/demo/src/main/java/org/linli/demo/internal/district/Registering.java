// SPDX-License-Identifier: Apache-2.0
package org.linli.demo.internal.district;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.linli.demo.internal.district.People.Member;
import org.linli.demo.internal.district.Sheet.Line;
import org.linli.kernel.AreaCode;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.registry.CareCategory;
import org.linli.registry.CareDraft;
import org.linli.registry.CareLevel;
import org.linli.registry.ResidentImport;

/** Homes, people and care files of a district, entered as a registrar and a care officer would. */
final class Registering {
    /** So many homes are visited later. */
    static final int KNOWN_HOMES = 24;

    private static final Duration AWHILE = Duration.ofMillis(300);

    private final Gates gates;
    private final District district;
    private final Part part;
    private final Homes homes;
    private final People people;
    private final Actor by;

    Registering(Gates gates, District district, Part part, People people, Homes homes) {
        this.gates = gates;
        this.district = district;
        this.part = part;
        this.homes = homes;
        this.people = people;
        this.by = actor(district.code());
    }

    /** The demo in the roles of those who would enter this. */
    private static Actor actor(AreaCode where) {
        List<Grant> grants = List.of(
                new Grant(Role.REGISTRAR, where),
                new Grant(Role.COMMUNITY_OFFICER, where),
                new Grant(Role.CARE_OFFICER, where));
        return new Actor("system:demo", "演示数据", grants, Set.of());
    }

    void enter() {
        homes.build(gates.places, part, KNOWN_HOMES, by);
        part.once("people", this::bring);
        for (Line line : district.sheet().lines("care")) {
            part.once("care." + line.key(), () -> care(line));
        }
    }

    private void bring() {
        byte[] csv = people.csv().getBytes(StandardCharsets.UTF_8);
        String key = "demo-people-" + district.code();
        String id = gates.imports.upload(new ByteArrayInputStream(csv), null, key, by);
        ResidentImport.State state;
        do {
            state = gates.imports.find(id, by).state();
            if (state == ResidentImport.State.CHECKED) {
                gates.imports.apply(id, ResidentImport.Mode.GOOD_ROWS_ONLY, List.of(), by);
            }
            part.going().pause(AWHILE);
        } while (!Set.of(ResidentImport.State.DONE, ResidentImport.State.FAILED, ResidentImport.State.THROWN_AWAY)
                .contains(state));
    }

    /** {@code care.<n> = category | level | how many | old, grown or tenant}; a category that is not there is left out. */
    private void care(Line line) {
        Optional<CareCategory> category = gates.careFiles.categories(district.code()).stream()
                .filter(each -> each.code().equals(line.part(0)))
                .findFirst();
        if (category.isEmpty()) {
            return;
        }
        CareLevel level = CareLevel.valueOf(line.part(1));
        Iterator<Member> those = those(line).iterator();
        for (int i = 0; i < line.number(2) && those.hasNext(); i++) {
            Member member = those.next();
            List<String> found = gates.residents.withPhone(member.phone());
            if (!found.isEmpty()) {
                open(
                        found.get(0),
                        category.get(),
                        level,
                        people.of(member.household()).size() == 1);
            }
        }
    }

    /** Each line of the same people begins behind the one before. */
    private Iterable<Member> those(Line line) {
        Predicate<Member> fits =
                switch (line.part(3)) {
                    case "old" -> Member::isOld;
                    case "tenant" -> one -> one.isTenant() && one.isHead();
                    default -> one -> one.isHead() && !one.isOld() && !one.isTenant();
                };
        int before = district.sheet().lines("care").stream()
                .takeWhile(each -> !each.key().equals(line.key()))
                .filter(each -> each.part(3).equals(line.part(3)))
                .mapToInt(each -> each.number(2))
                .sum();
        return () -> people.members().stream()
                .filter(one -> !one.phone().isEmpty())
                .filter(fits)
                .skip(before)
                .iterator();
    }

    private void open(String resident, CareCategory category, CareLevel level, boolean alone) {
        List<String> needs = category.needs().stream().limit(1).toList();
        CareDraft.Item item = new CareDraft.Item("上门探望", "网格员", often(level));
        CareDraft draft = new CareDraft(category.code(), alone, needs, level, "演示：按走访了解的情况", "演示数据", List.of(item));
        part.refusals().pass(() -> gates.careFiles.open(resident, draft, null, by));
    }

    private static String often(CareLevel level) {
        return Arrays.asList("每周一次", "每月两次", "每月一次").get(level.ordinal());
    }
}
