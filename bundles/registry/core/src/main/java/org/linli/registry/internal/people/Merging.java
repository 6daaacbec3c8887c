// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.people;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.persistence.EntityManager;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.ledger.Access;
import org.linli.kernel.security.Actor;
import org.linli.kernel.support.Input;
import org.linli.kernel.support.data.Schema;
import org.linli.registry.Relation;
import org.linli.registry.ResidentStatus;
import org.linli.registry.Sex;
import org.linli.registry.event.ResidentMerged;
import org.linli.registry.internal.Diary;
import org.linli.registry.internal.Masks;
import org.linli.registry.internal.MembershipRow;
import org.linli.registry.internal.Neighbours;
import org.linli.registry.internal.PrivateFields;
import org.linli.registry.internal.RegistrySchema;
import org.linli.registry.internal.ResidentRow;
import org.linli.registry.internal.Rights;
import org.linli.registry.internal.Today;
import org.linli.registry.internal.care.CareAreas;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Puts two records of one person together. One is kept; the other's id goes on answering with it. What only the other
 * knows is taken over; where both say something else, the registrar chooses.
 */
@Component(service = Merging.class)
public final class Merging {
    /** What may differ. */
    public enum Field {
        NAME,
        SEX,
        BORN,
        ID_NUMBER,
        PHONE,
        REGISTERED_ADDRESS,
        RESIDENCE,
        PARTY_MEMBER,
        HOME,
        HOUSEHOLD
    }

    /** A field in which the two differ, masked as in lists; null where nothing is known. */
    public record Difference(Field field, String kept, String other) {}

    /** The two and their versions, as they were seen. */
    public record Pair(String kept, long keptVersion, String other, long otherVersion) {}

    private final RegistrySchema schema;
    private final Neighbours neighbours;
    private final ResidentChanging changing;
    private final HouseholdWriting households;
    private final Diary diary;

    @Activate
    public Merging(
            @Reference RegistrySchema schema,
            @Reference Neighbours neighbours,
            @Reference ResidentChanging changing,
            @Reference HouseholdWriting households,
            @Reference Diary diary) {
        this.schema = schema;
        this.neighbours = neighbours;
        this.changing = changing;
        this.households = households;
        this.diary = diary;
    }

    /** One of the two, with what is sealed. */
    private record Side(ResidentRow row, PrivateFields fields) {}

    /** In what the two differ, masked; written into the ledger as a list of two. */
    public List<Difference> preview(String kept, String other, String from, Actor by) {
        ResidentRow keptRow = row(kept, by);
        ResidentRow otherRow = row(other, by);
        requireTwo(keptRow, otherRow);
        neighbours.ledger().append(Access.list(by, "registry.merge-preview", 2, from));
        Side one = new Side(keptRow, changing.fields(keptRow));
        Side two = new Side(otherRow, changing.fields(otherRow));
        return Arrays.stream(Field.values())
                .filter(field -> !Objects.equals(value(field, one), value(field, two)))
                .map(field -> new Difference(field, masked(field, one), masked(field, two)))
                .toList();
    }

    /**
     * Merges.
     *
     * @param fromOther in what the other is right where both say something else
     */
    public void merge(Pair pair, Set<Field> fromOther, Actor by) {
        Work work = new Work(by, "merge " + pair.other());
        // The other first: it lets go of the ID number before the kept one takes it.
        ResidentRow other = work.with(row(pair.other(), by));
        ResidentRow kept = work.with(row(pair.kept(), by));
        requireTwo(kept, other);
        JpaResidents.requireVersion(kept, pair.keptVersion());
        JpaResidents.requireVersion(other, pair.otherVersion());
        Set<Field> taken = fromOther.isEmpty() ? EnumSet.noneOf(Field.class) : EnumSet.copyOf(fromOther);
        Side one = new Side(kept, changing.fields(kept));
        Side two = new Side(other, changing.fields(other));
        Arrays.stream(Field.values()).filter(field -> value(field, one) == null).forEach(taken::add);
        households(work, kept, other, taken.contains(Field.HOUSEHOLD));
        fill(kept, two, taken);
        work.fields.put(kept.id, fields(one, two, taken));
        other.status = ResidentStatus.MERGED;
        other.mergedInto = kept.id;
        long version = other.version + 1;
        work.first.add(em -> {
            point(em, other, kept);
            diary.tell(
                    Schema.connection(em),
                    new ResidentMerged(other.id, kept.id, kept.area().value()),
                    other.id,
                    version);
        });
        households.write(work);
    }

    /** Memberships, care files and requests go on with the record that is kept. */
    private static void point(EntityManager em, ResidentRow other, ResidentRow kept) {
        em.createQuery("UPDATE MembershipRow m SET m.resident = :kept WHERE m.resident = :other")
                .setParameter("kept", kept.id)
                .setParameter("other", other.id)
                .executeUpdate();
        CareAreas.merged(Schema.connection(em), other.id, kept.id, kept.home());
    }

    private void households(Work work, ResidentRow kept, ResidentRow other, boolean others) {
        String theirs = other.household;
        other.household = null;
        if (theirs == null) {
            return;
        }
        if (others && kept.household != null && !kept.household.equals(theirs)) {
            leave(work, kept.household, kept.id);
            kept.household = null;
        }
        if (kept.household == null) {
            HouseholdChange household = households.changeable(work, theirs);
            MembershipRow member = household.member(other.id);
            member.resident = kept.id;
            household.touched.add(member);
            if (household.row.head.equals(other.id)) {
                household.row.head = kept.id;
            }
            kept.household = theirs;
        } else if (kept.household.equals(theirs)) {
            HouseholdChange household = households.changeable(work, theirs);
            if (household.row.head.equals(other.id)) {
                household.lead(kept.id, Relation.OTHER_RELATIVE);
            }
            end(household, kept.id, other.id);
        } else {
            leave(work, theirs, other.id);
            work.households.forEach(household -> rename(household, other.id, kept.id));
        }
    }

    private void leave(Work work, String id, String resident) {
        HouseholdChange household = households.changeable(work, id);
        if (household.row.head.equals(resident) && household.members.size() > 1) {
            throw new PlatformException(Problem.conflict(
                    "one of the two is the head of household " + id + "; name another head of it first"));
        }
        household.remove(resident, Today.by(schema.clock()));
    }

    private void end(HouseholdChange household, String kept, String other) {
        household.remove(other, Today.by(schema.clock()));
        rename(household, other, kept);
    }

    private static void rename(HouseholdChange household, String other, String kept) {
        household.touched.stream()
                .filter(member -> member.resident.equals(other))
                .forEach(member -> member.resident = kept);
    }

    private ResidentRow row(String id, Actor by) {
        ResidentRow row = Optional.ofNullable(schema.read(em -> em.find(ResidentRow.class, id)))
                .orElseThrow(() -> new PlatformException(Problem.notFound("resident", id)));
        Rights.requireRegistrar("resident", id, row.area(), by);
        if (row.status == ResidentStatus.MERGED) {
            throw new PlatformException(Problem.conflict("resident " + id + " was merged already"));
        }
        return row;
    }

    private static void requireTwo(ResidentRow kept, ResidentRow other) {
        new Input()
                .that(!kept.id.equals(other.id), "other", "is the same record", "the id of another one")
                .check();
    }

    private static void fill(ResidentRow kept, Side other, Set<Field> taken) {
        ResidentRow row = other.row();
        if (taken.contains(Field.NAME)) {
            kept.name = row.name;
            kept.nameKey = row.nameKey;
            kept.pinyin = row.pinyin;
            kept.initials = row.initials;
        }
        boolean byNumber = taken.contains(Field.ID_NUMBER) && other.fields().idNumber() != null;
        if (taken.contains(Field.SEX) || byNumber) {
            kept.sex = row.sex;
        }
        if (taken.contains(Field.BORN) || byNumber) {
            kept.born = row.born;
        }
        if (taken.contains(Field.RESIDENCE)) {
            kept.residence = row.residence;
        }
        if (taken.contains(Field.PARTY_MEMBER)) {
            kept.partyMember = row.partyMember;
        }
        if (taken.contains(Field.PHONE)) {
            kept.phoneConfirmed = row.phoneConfirmed;
        }
        if (taken.contains(Field.HOME)) {
            kept.moveTo(row.home());
        }
    }

    private static PrivateFields fields(Side kept, Side other, Set<Field> taken) {
        return new PrivateFields(
                taken(Field.ID_NUMBER, kept, other, taken, PrivateFields::idNumber),
                taken(Field.PHONE, kept, other, taken, PrivateFields::phone),
                taken(Field.REGISTERED_ADDRESS, kept, other, taken, PrivateFields::registeredAddress));
    }

    private static String taken(
            Field field, Side kept, Side other, Set<Field> taken, Function<PrivateFields, String> value) {
        return value.apply((taken.contains(field) ? other : kept).fields());
    }

    private static String value(Field field, Side side) {
        ResidentRow row = side.row();
        return switch (field) {
            case NAME -> row.name;
            case SEX -> row.sex == Sex.UNKNOWN ? null : row.sex.name();
            case BORN -> row.born == null ? null : row.born.toString();
            case ID_NUMBER -> side.fields().idNumber();
            case PHONE -> side.fields().phone();
            case REGISTERED_ADDRESS -> side.fields().registeredAddress();
            case RESIDENCE -> row.residence.name();
            case PARTY_MEMBER -> Boolean.toString(row.partyMember == 1);
            case HOME -> row.dwelling;
            case HOUSEHOLD -> row.household;
        };
    }

    private static String masked(Field field, Side side) {
        String value = value(field, side);
        if (value == null) {
            return null;
        }
        return switch (field) {
            case NAME -> Masks.name(value);
            case BORN -> value.substring(0, 4);
            case ID_NUMBER -> Masks.idNumber(value);
            case PHONE -> Masks.phone(value);
            case REGISTERED_ADDRESS -> Masks.address(value);
            default -> value;
        };
    }
}
