// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal.transfer;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.kernel.AreaCode;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.support.Chunks;
import org.linli.kernel.support.Codes;
import org.linli.registry.ExportDraft;
import org.linli.registry.FieldGroup;
import org.linli.registry.Relation;
import org.linli.registry.Residence;
import org.linli.registry.Sex;
import org.linli.registry.internal.PrivateFields;
import org.linli.registry.internal.RegistrySchema;
import org.linli.registry.internal.Seals;
import org.linli.registry.internal.Summaries;
import org.linli.registry.internal.Today;
import org.linli.registry.internal.people.HouseholdBatch;

/** The people of an export, page by page in the order of communities and names; no transaction is kept open between. */
final class ExportRows {
    static final int PAGE = 400;

    private static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);

    private final RegistrySchema schema;
    private final Seals seals;
    private final Summaries summaries;
    private final HouseholdBatch households;

    ExportRows(RegistrySchema schema, Seals seals, Summaries summaries, HouseholdBatch households) {
        this.schema = schema;
        this.seals = seals;
        this.summaries = summaries;
        this.households = households;
    }

    /** Somebody as the table has them. */
    record Person(
            String id,
            String name,
            String nameKey,
            Sex sex,
            LocalDate born,
            Residence residence,
            String dwelling,
            String household,
            String community,
            String grid,
            String key,
            String sealed) {}

    /** Where to go on. */
    record After(String community, String nameKey, String id) {
        static final After NOBODY = new After("", "", "");
    }

    /** The headings of a file with these parts. */
    static List<String> headings(ExportDraft draft) {
        List<String> headings = new ArrayList<>(List.of("姓名", "性别", "出生年份", "社区或网格编码"));
        if (draft.fields().contains(FieldGroup.IDENTITY)) {
            headings.addAll(List.of("证件号码", "出生日期"));
        }
        if (draft.fields().contains(FieldGroup.CONTACT)) {
            headings.add("电话");
        }
        if (draft.fields().contains(FieldGroup.HOME)) {
            headings.addAll(List.of("地址", "户籍地址", "居住类型"));
        }
        if (draft.fields().contains(FieldGroup.HOUSEHOLD)) {
            headings.addAll(List.of("户号", "与户主关系"));
        }
        headings.add("溯源码");
        return headings;
    }

    /** How many there are, counted no further than one more than can be exported. */
    int count(ExportDraft draft, int most) {
        return schema.jdbc(tx -> {
            try (PreparedStatement select = tx.prepareStatement("SELECT COUNT(*) FROM (SELECT id FROM resident WHERE"
                    + " community BETWEEN ? AND ?" + filter(draft) + " FETCH FIRST " + (most + 1)
                    + " ROWS ONLY) some_people")) {
                Codes codes = Codes.in(bound(draft));
                select.setString(1, codes.first());
                select.setString(2, codes.last());
                setFilter(select, 3, draft);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return row.getInt(1);
                }
            }
        });
    }

    /** The next people; empty at the end. */
    List<Person> next(ExportDraft draft, After after) {
        Codes codes = Codes.in(bound(draft));
        String community = after.community().isEmpty()
                ? schema.jdbc(tx -> community(tx, codes.first(), codes.last(), true))
                : after.community();
        After at = after.community().isEmpty() ? new After(community, "", "") : after;
        while (community != null) {
            After from = at;
            List<Person> people = schema.jdbc(tx -> people(tx, draft, from));
            if (!people.isEmpty()) {
                return people;
            }
            String done = community;
            community = schema.jdbc(tx -> community(tx, done, codes.last(), false));
            at = new After(community, "", "");
        }
        return List.of();
    }

    static After after(List<Person> page) {
        Person last = page.get(page.size() - 1);
        return new After(last.community(), last.nameKey(), last.id());
    }

    /** The cells of people, all but the mark; opens what is sealed. */
    List<List<String>> cells(ExportDraft draft, List<Person> people) {
        boolean home = draft.fields().contains(FieldGroup.HOME);
        boolean household = draft.fields().contains(FieldGroup.HOUSEHOLD);
        Map<String, String> addresses =
                home ? summaries.addresses(ids(people.stream().map(Person::dwelling))) : new HashMap<>();
        Map<String, String> numbers =
                household ? households.numbers(ids(people.stream().map(Person::household))) : Map.of();
        Map<String, Relation> relations =
                household ? relations(people.stream().map(Person::id).toList()) : Map.of();
        return people.stream()
                .map(person -> {
                    List<String> cells = cells(draft, person, addresses.get(person.dwelling()));
                    if (household) {
                        Relation relation = relations.get(person.id());
                        cells.add(person.household() == null ? null : numbers.get(person.household()));
                        cells.add(relation == null ? null : Words.word(Words.RELATIONS, relation));
                    }
                    return cells;
                })
                .toList();
    }

    private List<String> cells(ExportDraft draft, Person person, String address) {
        boolean identity = draft.fields().contains(FieldGroup.IDENTITY);
        boolean contact = draft.fields().contains(FieldGroup.CONTACT);
        boolean home = draft.fields().contains(FieldGroup.HOME);
        PrivateFields opened = identity || contact || home
                ? seals.open(person.key(), person.id(), person.sealed(), PrivateFields.class)
                : null;
        PrivateFields fields = opened == null ? new PrivateFields(null, null, null) : opened;
        List<String> cells = new ArrayList<>();
        cells.add(person.name());
        cells.add(Words.word(Words.SEXES, person.sex()));
        cells.add(person.born() == null ? null : Integer.toString(person.born().getYear()));
        cells.add(person.grid().isEmpty() ? person.community() : person.grid());
        if (identity) {
            cells.add(fields.idNumber());
            cells.add(person.born() == null ? null : person.born().toString());
        }
        if (contact) {
            cells.add(fields.phone());
        }
        if (home) {
            cells.add(address);
            cells.add(fields.registeredAddress());
            cells.add(Words.word(Words.RESIDENCES, person.residence()));
        }
        return cells;
    }

    private static List<String> ids(Stream<String> ids) {
        return ids.filter(Objects::nonNull).distinct().toList();
    }

    private Map<String, Relation> relations(List<String> residents) {
        Map<String, Relation> relations = new TreeMap<>();
        for (List<String> some : Chunks.of(residents)) {
            schema.read(em -> em.createQuery(
                                    "SELECT m.resident, m.relation FROM MembershipRow m WHERE m.resident IN :ids"
                                            + " AND m.until IS NULL",
                                    Object[].class)
                            .setParameter("ids", some)
                            .getResultList())
                    .forEach(row -> relations.put((String) row[0], (Relation) row[1]));
        }
        return relations;
    }

    private List<Person> people(Connection tx, ExportDraft draft, After after) throws SQLException {
        try (PreparedStatement select = tx.prepareStatement("SELECT id, name, name_key, sex, born, residence, dwelling,"
                + " household, community, grid, wrapped_key, sealed FROM resident --DERBY-PROPERTIES index=resident_name_community\n WHERE community = ?"
                + " AND name_key >= ? AND (name_key > ? OR id > ?)" + filter(draft)
                + " ORDER BY name_key, id FETCH FIRST " + PAGE + " ROWS ONLY")) {
            select.setString(1, after.community());
            select.setString(2, after.nameKey());
            select.setString(3, after.nameKey());
            select.setString(4, after.id());
            setFilter(select, 5, draft);
            List<Person> people = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    people.add(person(row));
                }
            }
            return people;
        }
    }

    private static Person person(ResultSet row) throws SQLException {
        Date born = row.getDate("born");
        return new Person(
                row.getString("id"),
                row.getString("name"),
                row.getString("name_key"),
                Sex.valueOf(row.getString("sex")),
                born == null ? null : born.toLocalDate(),
                Residence.valueOf(row.getString("residence")),
                row.getString("dwelling"),
                row.getString("household"),
                row.getString("community"),
                row.getString("grid"),
                row.getString("wrapped_key"),
                row.getString("sealed"));
    }

    /** The first community there is at or after a code; null for none. */
    private static String community(Connection tx, String from, String to, boolean inclusive) throws SQLException {
        try (PreparedStatement select = tx.prepareStatement("SELECT MIN(community) FROM resident --DERBY-PROPERTIES"
                + " index=resident_name_community\n WHERE community "
                + (inclusive ? ">=" : ">") + " ? AND community <= ?")) {
            select.setString(1, from);
            select.setString(2, to);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    /** A grid's people stand with its community. */
    private static AreaCode bound(ExportDraft draft) {
        AreaCode area = AreaCode.of(draft.area());
        return area.level() == AreaLevel.GRID ? area.parent().orElseThrow() : area;
    }

    private static String filter(ExportDraft draft) {
        return Stream.of(
                        " AND status = 'ACTIVE'",
                        AreaCode.of(draft.area()).level() == AreaLevel.GRID ? " AND grid = ?" : "",
                        draft.residence() == null ? "" : " AND residence = ?",
                        draft.ageFrom() == null ? "" : " AND born <= ?",
                        draft.ageTo() == null ? "" : " AND born > ?")
                .collect(Collectors.joining());
    }

    private void setFilter(PreparedStatement select, int first, ExportDraft draft) throws SQLException {
        LocalDate today = Today.by(schema.clock());
        int at = first;
        if (AreaCode.of(draft.area()).level() == AreaLevel.GRID) {
            select.setString(at++, draft.area());
        }
        if (draft.residence() != null) {
            select.setString(at++, draft.residence().name());
        }
        if (draft.ageFrom() != null) {
            select.setDate(at++, Date.valueOf(today.minusYears(draft.ageFrom())));
        }
        if (draft.ageTo() != null) {
            LocalDate older = today.minusYears(draft.ageTo() + 1L);
            select.setDate(at, Date.valueOf(older.isBefore(EARLIEST) ? EARLIEST : older));
        }
    }
}
