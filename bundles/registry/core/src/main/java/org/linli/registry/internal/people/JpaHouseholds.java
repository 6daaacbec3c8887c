// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.Input;
import org.linli.kernel.support.data.Once;
import org.linli.registry.Relation;
import org.linli.registry.Residence;
import org.linli.registry.ResidentStatus;
import org.linli.registry.internal.Home;
import org.linli.registry.internal.HouseholdRow;
import org.linli.registry.internal.MembershipRow;
import org.linli.registry.internal.RegistrySchema;
import org.linli.registry.internal.ResidentRow;
import org.linli.registry.internal.Today;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The households in the database: formed, joined, left, split, moved and ended by a community officer or registrar of the
 * area. Who lives with a household has its home; who is only registered there keeps another.
 */
@Component(service = JpaHouseholds.class)
public final class JpaHouseholds {
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private final RegistrySchema schema;
    private final Drafts drafts;
    private final HouseholdWriting writing;
    private final Once once;

    @Activate
    public JpaHouseholds(
            @Reference RegistrySchema schema, @Reference Drafts drafts, @Reference HouseholdWriting writing) {
        this.schema = schema;
        this.drafts = drafts;
        this.writing = writing;
        this.once = new Once(schema.clock());
    }

    /** Forms a household of people who belong to none. Returns its id. */
    public String form(HouseholdDraft draft, String key, Actor by) {
        return onceFormed(key, draft, by, work -> begun(work, draft));
    }

    /** Takes in somebody who belongs to none. */
    public long join(String id, HouseholdDraft.Member member, LocalDate since, long version, Actor by) {
        new Input()
                .required("resident", member.resident())
                .required("relation", member.relation())
                .check();
        return change(id, version, by, work -> {
            HouseholdChange household = work.households.get(0);
            if (member.relation() == Relation.HEAD) {
                throw new PlatformException(Problem.invalid("relation", "is HEAD", "name the head by another change"));
            }
            enter(work, household, member, homeOf(household.row), day(since));
        });
    }

    /**
     * Lets somebody go.
     *
     * @param newHead who is the head from now on, when the head goes and others stay; else null
     */
    public long leave(String id, String resident, LocalDate until, String newHead, long version, Actor by) {
        return change(id, version, by, work -> leave(work, work.households.get(0), resident, day(until), newHead));
    }

    /** Lets some go and form a household of their own elsewhere or in the same dwelling. Returns the new one's id. */
    public String split(String id, HouseholdDraft draft, String newHead, String key, Actor by) {
        return onceFormed(key, draft, by, work -> {
            HouseholdChange before = writing.changeable(work, id);
            List<String> going = draft.members().stream()
                    .map(HouseholdDraft.Member::resident)
                    .toList();
            if (going.contains(before.row.head) && newHead != null && !going.contains(newHead)) {
                before.lead(newHead, Relation.OTHER_RELATIVE);
            }
            going.forEach(resident -> leave(work, before, resident, day(draft.since()), null));
            return begun(work, draft);
        });
    }

    /** Moves the whole household to another dwelling; those who are only registered with it stay where they are. */
    public long move(String id, String dwelling, long version, Actor by) {
        Home home = drafts.dwelling(dwelling, by).home();
        return change(id, version, by, work -> {
            HouseholdChange household = work.households.get(0);
            String former = household.row.dwelling;
            household.row.moveTo(home);
            for (MembershipRow member : household.members) {
                ResidentRow resident = writing.resident(work, member.resident);
                if (resident.residence != Residence.REGISTERED_ONLY || former.equals(resident.dwelling)) {
                    resident.moveTo(home);
                }
            }
        });
    }

    /** Changes its kind, its number, the relations of members and who is the head. */
    public long change(
            String id, HouseholdRow.Kind kind, String number, Map<String, Relation> relations, long version, Actor by) {
        new Input().required("kind", kind).text("number", number, 0, 40).check();
        return change(id, version, by, work -> {
            HouseholdChange household = work.households.get(0);
            household.row.kind = kind;
            household.number = number == null || number.isBlank() ? null : number.strip();
            relations.forEach((resident, relation) -> {
                MembershipRow member = household.member(resident);
                member.relation = relation;
                household.touched.add(member);
                if (relation == Relation.HEAD) {
                    household.row.head = resident;
                }
            });
            requireOneHead(household);
        });
    }

    /** Ends it: all leave. */
    public long end(String id, LocalDate day, long version, Actor by) {
        return change(id, version, by, work -> {
            HouseholdChange household = work.households.get(0);
            for (MembershipRow member : List.copyOf(household.members)) {
                household.remove(member.resident, day(day));
                writing.resident(work, member.resident).household = null;
            }
        });
    }

    /** Records that somebody moved away, died or is back; who goes leaves the household, too. */
    public long status(String resident, ResidentStatus status, long version, Actor by) {
        new Input()
                .that(
                        status == ResidentStatus.ACTIVE
                                || status == ResidentStatus.MOVED_AWAY
                                || status == ResidentStatus.DECEASED,
                        "status",
                        "cannot be set by hand",
                        "ACTIVE, MOVED_AWAY or DECEASED")
                .check();
        Work work = new Work(by, "status");
        ResidentRow row = writing.resident(work, resident);
        JpaResidents.requireVersion(row, version);
        if (status != ResidentStatus.ACTIVE && row.household != null) {
            HouseholdChange household = writing.changeable(work, row.household);
            if (household.row.head.equals(row.id) && household.members.size() > 1) {
                throw new PlatformException(Problem.conflict(
                        "this person is the head of household " + row.household + "; name another head of it first"));
            }
            leave(work, household, row.id, Today.by(schema.clock()), null);
        }
        row.status = status;
        writing.write(work);
        return version + 1;
    }

    private long change(String id, long version, Actor by, Consumer<Work> change) {
        Work work = new Work(by, null);
        writing.changeable(work, id, version);
        change.accept(work);
        writing.write(work);
        return version + 1;
    }

    /** Forms a household unless the same request with the same key did. */
    private String onceFormed(String key, HouseholdDraft draft, Actor by, Function<Work, HouseholdChange> forming) {
        draft.check();
        Optional<String> before = schema.write(em -> once.before(em, by, key, draft));
        if (before.isPresent()) {
            return before.get();
        }
        Work work = new Work(by, null);
        String id = forming.apply(work).row.id;
        work.first.add(em -> {
            if (!once.only(em, by, key, draft, () -> id).equals(id)) {
                throw new PlatformException(Problem.conflict("the same request was done at the same moment"));
            }
        });
        writing.write(work);
        return id;
    }

    private HouseholdChange begun(Work work, HouseholdDraft draft) {
        Home home = drafts.dwelling(draft.dwelling(), work.by).home();
        LocalDate since = day(draft.since());
        HouseholdRow row = new HouseholdRow();
        row.id = Ids.next();
        row.kind = draft.kind();
        row.head = "";
        row.moveTo(home);
        HouseholdChange household = work.with(new HouseholdChange(row, List.of()));
        household.number = draft.number() == null || draft.number().isBlank()
                ? null
                : draft.number().strip();
        draft.members().forEach(member -> enter(work, household, member, home, since));
        return household;
    }

    private void enter(Work work, HouseholdChange household, HouseholdDraft.Member member, Home home, LocalDate since) {
        ResidentRow resident = writing.resident(work, member.resident());
        if (resident.status != ResidentStatus.ACTIVE) {
            throw new PlatformException(Problem.conflict("resident " + resident.id + " is " + resident.status));
        }
        if (resident.household != null) {
            throw new PlatformException(
                    Problem.conflict("resident " + resident.id + " belongs to a household; leave or split that first"));
        }
        household.add(resident.id, member.relation(), since);
        resident.household = household.row.id;
        if (resident.residence != Residence.REGISTERED_ONLY || resident.dwelling == null) {
            resident.moveTo(home);
        }
    }

    private void leave(Work work, HouseholdChange household, String resident, LocalDate until, String newHead) {
        boolean wasHead = household.row.head.equals(resident);
        household.remove(resident, until);
        writing.resident(work, resident).household = null;
        if (wasHead && newHead != null) {
            household.lead(newHead, Relation.OTHER_RELATIVE);
        }
    }

    private static void requireOneHead(HouseholdChange household) {
        long heads = household.members.stream()
                .filter(member -> member.relation == Relation.HEAD)
                .count();
        new Input()
                .that(heads == 1, "relations", "leave " + heads + " heads", "exactly one HEAD")
                .check();
    }

    private Home homeOf(HouseholdRow row) {
        return Home.in(row.dwelling, row.area());
    }

    private LocalDate day(LocalDate given) {
        LocalDate today = Today.by(schema.clock());
        LocalDate day = given == null ? today : given;
        new Input()
                .that(
                        !day.isAfter(today) && !day.isBefore(EARLIEST),
                        "day",
                        "is in the future or too long ago",
                        "a day from 1900 to today")
                .check();
        return day;
    }
}
