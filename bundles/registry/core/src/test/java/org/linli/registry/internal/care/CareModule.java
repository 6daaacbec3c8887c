// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.care;

import java.util.ArrayList;
import java.util.List;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.ledger.Access;
import org.linli.kernel.purpose.Purpose;
import org.linli.kernel.purpose.PurposeSource;
import org.linli.kernel.purpose.Purposes;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.organization.testing.TestCity;
import org.linli.registry.CareDraft;
import org.linli.registry.CareLevel;
import org.linli.registry.internal.Neighbours;
import org.linli.registry.internal.TestModule;
import org.linli.registry.internal.care.category.ConfiguredCategories;

/** The care files on a test module, with purposes of theirs that are really checked. */
public final class CareModule implements Purposes {
    public static final Actor WORKER = actor("worker", Role.GRID_WORKER, TestCity.FIRST_GRID);
    public static final Actor OTHER_WORKER = actor("other-worker", Role.GRID_WORKER, TestCity.SECOND_GRID);
    public static final Actor OFFICER = actor("officer", Role.COMMUNITY_OFFICER, TestCity.FIRST_COMMUNITY);
    public static final Actor CARE_OFFICER = actor("care-officer", Role.CARE_OFFICER, TestCity.FIRST_SUBDISTRICT);
    public static final Actor FOREIGN = actor("foreign", Role.CARE_OFFICER, TestCity.WEST_COMMUNITY);

    private final TestModule module;
    private final List<Kind> kinds;
    public final ConfiguredCategories categories = new ConfiguredCategories();
    public final CareRecords records;
    public final JpaCareFiles files;
    public final SealedCareNotes notes;

    public CareModule(TestModule module, Kind... others) {
        this.module = module;
        Neighbours neighbours = new Neighbours(module.areas, module.ledger, this);
        records = new CareRecords(module.schema, module.seals, categories);
        CareWriting writing = new CareWriting(module.schema, module.diary);
        CareReviews reviews =
                new CareReviews(module.schema, module.seals, neighbours, module.diary, categories, records, writing);
        files = new JpaCareFiles(
                module.schema, module.seals, neighbours, module.diary, categories, records, writing, reviews);
        notes = new SealedCareNotes(records);
        kinds = new ArrayList<>(List.of(others));
        kinds.add(new Kind(CareReviewPurpose.KIND_NAME, new CareReviewPurpose(module.schema)));
    }

    /** A kind of purpose and who knows it. */
    public record Kind(String name, PurposeSource source) {}

    @Override
    public void require(Purpose purpose, String person, String operation, String from, Actor reader) {
        for (Kind kind : kinds) {
            if (kind.name().equals(purpose.kind())) {
                refuseUnlessHolds(kind.source().check(purpose.reference(), person, reader));
                return;
            }
        }
        module.purposes.require(purpose, person, operation, from, reader);
    }

    private static void refuseUnlessHolds(PurposeSource.Standing standing) {
        if (standing == PurposeSource.Standing.CLOSED) {
            throw new PlatformException(Problem.conflict("over"));
        }
        if (standing != PurposeSource.Standing.HOLDS) {
            throw new PlatformException(Problem.forbidden("does not hold"));
        }
    }

    /** What is entered about somebody in need. */
    public static CareDraft draft(String category, String... needs) {
        return new CareDraft(
                category,
                true,
                List.of(needs),
                null,
                null,
                "听力不好,敲门要重一些",
                List.of(new CareDraft.Item("上门探望", "网格员", "每周一次")));
    }

    /** The same with a level that overrides the rule's. */
    public static CareDraft overridden(String category, CareLevel level, String ground) {
        return new CareDraft(category, true, List.of(), level, ground, null, List.of());
    }

    public static Actor actor(String id, Role role, AreaCode area) {
        return TestCity.actor(id, new Grant(role, area));
    }

    /** The operations in the ledger, each with its purpose. */
    public List<String> looks() {
        return module.ledger.accesses().stream()
                .map(access -> access.operation()
                        + (access.purpose() == null
                                ? ""
                                : " for " + access.purpose().kind()))
                .toList();
    }

    /** The last look. */
    public Access lastLook() {
        List<Access> all = module.ledger.accesses();
        return all.get(all.size() - 1);
    }
}
