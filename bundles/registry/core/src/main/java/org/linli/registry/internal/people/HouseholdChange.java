// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.registry.Relation;
import org.linli.registry.internal.HouseholdRow;
import org.linli.registry.internal.MembershipRow;

/** A household that is being changed, outside of any transaction. */
final class HouseholdChange {
    final HouseholdRow row;
    /** Null for a new one. */
    final AreaCode former;
    /** Those who belong to it now, in the order in which they came. */
    final List<MembershipRow> members;
    /** What is to be written of memberships. */
    final List<MembershipRow> touched = new ArrayList<>();
    /** In the household register. */
    String number;

    HouseholdChange(HouseholdRow row, List<MembershipRow> members) {
        this.row = row;
        this.former = row.version == 0 ? null : row.area();
        this.members = new ArrayList<>(members);
    }

    MembershipRow member(String resident) {
        return members.stream()
                .filter(member -> member.resident.equals(resident))
                .findFirst()
                .orElseThrow(() -> new PlatformException(
                        Problem.invalid("resident", "is no member of this household", "the id of a member")));
    }

    void add(String resident, Relation relation, LocalDate since) {
        if (members.size() >= HouseholdDraft.MOST_MEMBERS) {
            throw new PlatformException(
                    Problem.conflict("a household has at most " + HouseholdDraft.MOST_MEMBERS + " members"));
        }
        MembershipRow member = MembershipRow.of(row.id, resident, relation, since);
        members.add(member);
        touched.add(member);
        if (relation == Relation.HEAD) {
            row.head = resident;
        }
    }

    void remove(String resident, LocalDate until) {
        MembershipRow member = member(resident);
        if (until.isBefore(member.since)) {
            throw new PlatformException(
                    Problem.invalid("day", "lies before the day they came", member.since + " or later"));
        }
        member.until = until;
        members.remove(member);
        touched.add(member);
    }

    /** Makes somebody the head; who was it before gets the relation. */
    void lead(String resident, Relation formerHead) {
        for (MembershipRow member : members) {
            if (member.relation == Relation.HEAD && !member.resident.equals(resident)) {
                member.relation = formerHead;
                touched.add(member);
            }
        }
        MembershipRow head = member(resident);
        head.relation = Relation.HEAD;
        touched.add(head);
        row.head = resident;
    }

    /** Refuses a household with members and without a head among them. */
    void requireHead() {
        boolean led = members.stream().anyMatch(member -> member.resident.equals(row.head));
        if (!members.isEmpty() && !led) {
            throw new PlatformException(Problem.invalid(
                    "head",
                    "the household would be without a head",
                    "the id of the member who is the head from now on"));
        }
    }
}
