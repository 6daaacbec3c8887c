// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.care;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.ledger.Access;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Cursor;
import org.linli.registry.CareReview;
import org.linli.registry.internal.Diary;
import org.linli.registry.internal.Masks;
import org.linli.registry.internal.Neighbours;
import org.linli.registry.internal.RegistrySchema;
import org.linli.registry.internal.Seals;
import org.linli.registry.internal.care.category.CareFacts;
import org.linli.registry.internal.care.category.Category;
import org.linli.registry.internal.care.category.ConfiguredCategories;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The reviews of care files: what is due, what is overdue, what was found. */
@Component(service = CareReviews.class)
public final class CareReviews {
    /** For a category that is not configured any more. */
    static final int USUAL_DAYS = 90;

    private static final String OPERATION = "registry.care-reviews";

    private final RegistrySchema schema;
    private final Seals seals;
    private final Neighbours neighbours;
    private final Diary diary;
    private final ConfiguredCategories categories;
    private final CareRecords records;
    private final CareWriting writing;

    @Activate
    public CareReviews(
            @Reference RegistrySchema schema,
            @Reference Seals seals,
            @Reference Neighbours neighbours,
            @Reference Diary diary,
            @Reference ConfiguredCategories categories,
            @Reference CareRecords records,
            @Reference CareWriting writing) {
        this.schema = schema;
        this.seals = seals;
        this.neighbours = neighbours;
        this.diary = diary;
        this.categories = categories;
        this.records = records;
        this.writing = writing;
    }

    Page<CareReview> list(AreaCode area, LocalDate until, String cursor, int size, String from, Actor by) {
        CareRights.requireList(area, by);
        LocalDate today = records.today();
        List<String> after = Cursor.read(cursor, 2);
        int limit = Page.size(size);
        boolean all = by.may(area, Role.CARE_OFFICER);
        Page<Object[]> found = schema.read(em -> {
            TypedQuery<Object[]> query = em.createQuery(
                    "SELECT r, p.name FROM CareReviewRow r, ResidentRow p WHERE r." + column(area)
                            + " = :area AND r.open = 1 AND r.due <= :until AND p.id = r.resident"
                            + (area.level() == AreaLevel.GRID ? " AND r.community = :community" : "")
                            + (all ? "" : " AND r.sensitive = 0")
                            + (cursor == null ? "" : " AND r.due >= :due AND (r.due > :due OR r.id > :id)")
                            + " ORDER BY r.due, r.id",
                    Object[].class);
            query.setParameter("area", area.value()).setParameter("until", until == null ? today : until);
            if (area.level() == AreaLevel.GRID) {
                query.setParameter(
                        "community", area.at(AreaLevel.COMMUNITY).orElseThrow().value());
            }
            if (cursor != null) {
                query.setParameter("due", day(after.get(0))).setParameter("id", after.get(1));
            }
            List<Object[]> rows = query.setMaxResults(limit + 1).getResultList();
            return Cursor.page(
                    rows, limit, row -> List.of(((CareReviewRow) row[0]).due.toString(), ((CareReviewRow) row[0]).id));
        });
        neighbours.ledger().append(Access.list(by, OPERATION, found.items().size(), from));
        return found.map(row -> view((CareReviewRow) row[0], (String) row[1], today));
    }

    void begin(String id, String ground, Actor by) {
        CareReviewRow review = writable(id, by);
        CareInput.check("ground", ground, CareInput.GROUND_MAX);
        CareRecords.Found file = records.find(review.careFile);
        requireOpen(review);
        String sealed = seals.seal(file.key(), review.owner(), new ReviewWords(ground, null));
        schema.write(em -> {
            CareReviewRow row = em.find(CareReviewRow.class, id);
            requireOpen(row);
            if (row.begunAt == null) {
                row.begunAt = schema.clock().instant();
                row.begunBy = by.id();
                row.sealed = sealed;
            }
            return row.id;
        });
    }

    String end(String id, String finding, Actor by) {
        CareReviewRow review = writable(id, by);
        CareInput.check("finding", finding, CareInput.NOTES_MAX);
        CareRecords.Found file = records.find(review.careFile);
        requireOpen(review);
        LocalDate today = records.today();
        if (!review.isDue(today)) {
            throw new PlatformException(
                    Problem.conflict("the review is due on " + review.due + "; begin it before, with the ground"));
        }
        Optional<Category> category =
                categories.find(file.row().area(), file.words().category());
        CareWords words = category.map(each -> anew(each, file, today)).orElse(file.words());
        int days = category.map(each -> each.reviewDays(words.level())).orElse(USUAL_DAYS);
        ReviewWords before = seals.open(file.key(), review.owner(), review.sealed, ReviewWords.class);
        String ground = before == null ? null : before.ground();
        String found = seals.seal(file.key(), review.owner(), new ReviewWords(ground, finding));
        SealedWords sealed = file.sealed(seals, words);
        String next = schema.write(em -> {
            CareFileRow row = writing.change(em, file.row().id, file.row().version, sealed);
            done(em, id, found, by);
            CareReviewRow following = CareReviewRow.next(row, today.plusDays(days));
            em.persist(following);
            writing.saved(em, row, by);
            return following.id;
        });
        diary.nudge();
        return next;
    }

    private void done(EntityManager em, String id, String found, Actor by) {
        CareReviewRow row = em.find(CareReviewRow.class, id);
        requireOpen(row);
        row.open = 0;
        row.doneAt = schema.clock().instant();
        row.doneBy = by.id();
        row.sealed = found;
    }

    private CareWords anew(Category category, CareRecords.Found file, LocalDate today) {
        Integer age = records.person(file.row().resident)
                .map(person -> person.ageOn(today))
                .orElse(null);
        CareWords words = file.words();
        CareFacts facts = new CareFacts(age, words.livesAlone(), words.needs());
        return CareWords.of(category.code(), category.name(), words.draft(), category.level(facts));
    }

    private CareReviewRow writable(String id, Actor by) {
        CareReviewRow row = schema.read(em -> em.find(CareReviewRow.class, id));
        if (row == null) {
            throw new PlatformException(Problem.notFound("care review", id));
        }
        CareRights.requireWrite("care review", id, row.area(), row.isSensitive(), by);
        return row;
    }

    private static void requireOpen(CareReviewRow row) {
        if (row == null || !row.isOpen()) {
            throw new PlatformException(Problem.conflict("the review is done, or its care file closed"));
        }
    }

    private static String column(AreaCode area) {
        return switch (area.level()) {
            case DISTRICT -> "district";
            case SUBDISTRICT -> "subdistrict";
            case COMMUNITY -> "community";
            case GRID -> "grid";
        };
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            throw new PlatformException(
                    Problem.invalid("cursor", "is none of ours", "the `next` of the page before, or nothing"), none);
        }
    }

    private static CareReview view(CareReviewRow row, String name, LocalDate today) {
        return new CareReview(
                row.id,
                row.careFile,
                row.resident,
                Masks.name(name),
                row.due,
                row.due.isBefore(today),
                row.begunAt != null,
                row.area());
    }
}
