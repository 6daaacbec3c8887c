// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.care;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.linli.kernel.AreaCode;
import org.linli.kernel.Page;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.ledger.Access;
import org.linli.kernel.purpose.Purpose;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Role;
import org.linli.kernel.support.Ids;
import org.linli.kernel.support.Json;
import org.linli.kernel.support.data.Once;
import org.linli.registry.CareCategory;
import org.linli.registry.CareDraft;
import org.linli.registry.CareFile;
import org.linli.registry.CareFiles;
import org.linli.registry.CareReview;
import org.linli.registry.internal.Diary;
import org.linli.registry.internal.Neighbours;
import org.linli.registry.internal.RegistrySchema;
import org.linli.registry.internal.Seals;
import org.linli.registry.internal.care.category.Advice;
import org.linli.registry.internal.care.category.CareFacts;
import org.linli.registry.internal.care.category.Category;
import org.linli.registry.internal.care.category.ConfiguredCategories;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The care files in the database. */
@Component(service = {CareFiles.class, JpaCareFiles.class})
public final class JpaCareFiles implements CareFiles {
    private static final String OPERATION = "registry.care-file";
    static final String CATEGORY = "care-category";

    private final RegistrySchema schema;
    private final Seals seals;
    private final Neighbours neighbours;
    private final Diary diary;
    private final ConfiguredCategories categories;
    private final CareRecords records;
    private final CareWriting writing;
    private final CareReviews reviews;
    private final Once once;

    @Activate
    public JpaCareFiles(
            @Reference RegistrySchema schema,
            @Reference Seals seals,
            @Reference Neighbours neighbours,
            @Reference Diary diary,
            @Reference ConfiguredCategories categories,
            @Reference CareRecords records,
            @Reference CareWriting writing,
            @Reference CareReviews reviews) {
        this.schema = schema;
        this.seals = seals;
        this.neighbours = neighbours;
        this.diary = diary;
        this.categories = categories;
        this.records = records;
        this.writing = writing;
        this.reviews = reviews;
        this.once = new Once(schema.clock());
    }

    @Override
    public List<CareCategory> categories(AreaCode area) {
        return categories.in(area).stream().map(Category::view).toList();
    }

    @Override
    public CareFile read(String id, Purpose purpose, String from, Actor by) {
        CareRecords.Found file = readable(id, by);
        look(file.row().resident, purpose, from, by);
        return file.view();
    }

    @Override
    public List<CareFile> of(String resident, Purpose purpose, String from, Actor by) {
        Person person = person(resident);
        CareRights.requireRead("resident", resident, person.area(), false, by);
        look(resident, purpose, from, by);
        return records.of(resident, false).stream()
                .filter(file -> CareRights.mayRead(file.row().area(), file.sensitive(), by))
                .map(CareRecords.Found::view)
                .toList();
    }

    @Override
    public List<CareFile> versions(String id, Purpose purpose, String from, Actor by) {
        CareRecords.Found file = readable(id, by);
        look(file.row().resident, purpose, from, by);
        return records.versions(file);
    }

    @Override
    public String open(String resident, CareDraft draft, String key, Actor by) {
        Person person = person(resident);
        CareRights.requireWrite("resident", resident, person.area(), false, by);
        Category category = categories
                .find(person.area(), draft.category())
                .filter(Category::used)
                .orElseThrow(() -> new PlatformException(
                        Problem.invalid("category", "is none of the area's", "a code from the list of categories")));
        if (category.sensitive()) {
            by.require(person.area(), Role.CARE_OFFICER);
        }
        CareInput.check(draft, category.needs());
        if (!person.isLive()) {
            throw new PlatformException(Problem.conflict("the resident's record is not in use"));
        }
        LocalDate today = records.today();
        CareWords words = CareWords.of(category.code(), category.name(), draft, advice(category, person, draft));
        CareFileRow row = new CareFileRow();
        row.id = Ids.next();
        row.resident = resident;
        row.categoryIndex = seals.index(CATEGORY, category.code());
        row.sensitive = category.sensitive() ? 1 : 0;
        SealedWords sealed = SealedWords.of(seals, person.key(), row.owner(), words);
        row.sealed = sealed.text();
        row.levelIndex = sealed.levelIndex();
        LocalDate review = today.plusDays(category.reviewDays(words.level()));
        // The digest of a request is kept for its key: of a blind index, so that nobody can guess what was asked.
        Asked asked = new Asked(resident, seals.index("care-request", Json.write(draft)));
        String id = schema.write(em -> once.only(em, by, key, asked, () -> writing.open(em, row, review, by)));
        diary.nudge();
        return id;
    }

    @Override
    public long change(String id, CareDraft draft, long version, Actor by) {
        CareRecords.Found file = writable(id, by);
        Optional<Category> category =
                categories.find(file.row().area(), file.words().category());
        if (draft.category() != null && !draft.category().equals(file.words().category())) {
            throw new PlatformException(
                    Problem.invalid("category", "is another", "the one it was opened with, or a new file"));
        }
        CareInput.check(draft, category.map(Category::needs).orElse(file.words().needs()));
        Person person = person(file.row().resident);
        Advice advice = category.map(each -> advice(each, person, draft))
                .orElseGet(
                        () -> new Advice(file.words().ruleLevel(), file.words().reason()));
        String name = category.map(Category::name).orElse(file.words().categoryName());
        CareWords words = CareWords.of(file.words().category(), name, draft, advice);
        LocalDate sooner = records.today()
                .plusDays(category.map(each -> each.reviewDays(words.level())).orElse(CareReviews.USUAL_DAYS));
        SealedWords sealed = file.sealed(seals, words);
        long changed = schema.write(em -> {
            CareFileRow row = writing.change(em, id, version, sealed);
            CareReviewRow review = CareRecords.openReview(em, id);
            if (review != null && review.due.isAfter(sooner)) {
                review.due = sooner;
            }
            return writing.saved(em, row, by);
        });
        diary.nudge();
        return changed;
    }

    @Override
    public long close(String id, String reason, long version, Actor by) {
        CareRecords.Found file = writable(id, by);
        CareInput.check("reason", reason, CareInput.GROUND_MAX);
        SealedWords sealed = file.sealed(seals, file.words().closedFor(reason));
        long changed = schema.write(em -> {
            CareFileRow row = writing.change(em, id, version, sealed);
            row.open = 0;
            row.openOf = null;
            row.closedAt = row.changedAt;
            CareWriting.closeReview(em, row);
            return writing.saved(em, row, by);
        });
        diary.nudge();
        return changed;
    }

    @Override
    public Page<CareReview> reviews(AreaCode area, LocalDate until, String cursor, int size, String from, Actor by) {
        return reviews.list(area, until, cursor, size, from, by);
    }

    @Override
    public void beginReview(String id, String ground, Actor by) {
        reviews.begin(id, ground, by);
    }

    @Override
    public String endReview(String id, String finding, Actor by) {
        return reviews.end(id, finding, by);
    }

    private Advice advice(Category category, Person person, CareDraft draft) {
        return category.level(new CareFacts(person.ageOn(records.today()), draft.livesAlone(), draft.needs()));
    }

    private Person person(String resident) {
        return records.person(resident)
                .orElseThrow(() -> new PlatformException(Problem.notFound("resident", resident)));
    }

    private CareRecords.Found readable(String id, Actor by) {
        CareRecords.Found file = records.find(id);
        CareRights.requireRead("care file", id, file.row().area(), file.sensitive(), by);
        return file;
    }

    private CareRecords.Found writable(String id, Actor by) {
        CareRecords.Found file = records.find(id);
        CareRights.requireWrite("care file", id, file.row().area(), file.sensitive(), by);
        return file;
    }

    private void look(String resident, Purpose purpose, String from, Actor by) {
        neighbours.purposes().require(purpose, resident, OPERATION, from, by);
        neighbours.ledger().append(Access.record(by, OPERATION, resident, purpose, from));
    }

    private record Asked(String resident, String what) {}
}
