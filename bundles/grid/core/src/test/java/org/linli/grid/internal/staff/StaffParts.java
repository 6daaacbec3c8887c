// SPDX-License-Identifier: Apache-2.0
package org.linli.grid.internal.staff;

import java.time.LocalDate;
import java.util.Hashtable;
import org.linli.grid.Engagement;
import org.linli.grid.Engagement.Background;
import org.linli.grid.Engagement.Kind;
import org.linli.grid.EngagementDraft;
import org.linli.grid.internal.TestModule;
import org.linli.kernel.AreaCode;

/** The parts of staffing on the test module. */
public final class StaffParts {
    public final TestModule module;
    final StaffRules rules = new StaffRules();
    final EngagementReading reading;
    final JpaEngagements engagements;
    public final GatheredGridStaff staff;
    final PublishedTeams published;

    public StaffParts(String database) {
        module = TestModule.empty(database);
        reading = new EngagementReading(module.schema, module.neighbours, module.seals);
        engagements = new JpaEngagements(module.schema, module.neighbours, module.diary, module.seals, reading);
        staff = new GatheredGridStaff(module.neighbours, reading, rules);
        published = new PublishedTeams(module.neighbours, reading, rules);
    }

    /** A file with these keys and values, one after the other. */
    void configure(String pid, String... keysAndValues) {
        Hashtable<String, Object> file = new Hashtable<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            file.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        rules.updated(pid, file);
    }

    public Engagement add(EngagementDraft draft) {
        return engagements.add(draft, null, TestModule.OFFICER);
    }

    /** A volunteer of the grid. */
    public static EngagementDraft informant(AreaCode grid, String name, String phone) {
        return person(Kind.INFORMANT, grid, name, phone, null);
    }

    public static EngagementDraft leader(AreaCode grid, String name, String since) {
        return person(Kind.PARTY_GROUP_LEADER, grid, name, "13900000001", since);
    }

    /** An officer who heads the station of the community. */
    public static EngagementDraft head(AreaCode community, String officer) {
        return new EngagementDraft(Kind.STATION_HEAD, community, null, null, null, officer, null, null, null, null);
    }

    static EngagementDraft memberCheckIn(AreaCode community, String name, String organization) {
        return new EngagementDraft(
                Kind.MEMBER_CHECK_IN,
                community,
                name,
                null,
                Background.CHECKED_IN_MEMBER,
                null,
                null,
                organization,
                null,
                null);
    }

    static EngagementDraft organizationCheckIn(AreaCode community, String organization) {
        return new EngagementDraft(
                Kind.ORGANIZATION_CHECK_IN, community, null, null, null, null, null, organization, null, null);
    }

    private static EngagementDraft person(Kind kind, AreaCode area, String name, String phone, String since) {
        LocalDate first = since == null ? null : LocalDate.parse(since);
        return new EngagementDraft(kind, area, name, phone, Background.VOLUNTEER, null, null, null, null, first);
    }
}
