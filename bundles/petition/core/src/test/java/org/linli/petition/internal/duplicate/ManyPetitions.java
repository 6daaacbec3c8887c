// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.duplicate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.linli.kernel.AreaCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.support.Ids;
import org.linli.organization.Area;
import org.linli.organization.testing.TestCity;
import org.linli.petition.Duplicates;
import org.linli.petition.PetitionType;
import org.linli.petition.Place;
import org.linli.petition.internal.TestPlatform;

/**
 * A district of 300 communities with as many petitions as wanted, of the last two years, worded as the labelled ones, in
 * places of its own; a third of them at ten spots of each community.
 */
final class ManyPetitions {
    private static final String DISTRICT = "990103";
    private static final double WEST = 117.0;
    private static final double SOUTH = 39.0;
    private static final double SIDE = 0.2;
    private static final int SUBDISTRICTS = 20;
    private static final int COMMUNITIES = 15;
    private static final int SPOTS = 10;
    private static final int BATCH = 160;
    private static final long SECONDS = Duration.ofDays(730).toSeconds();
    private static final int OWN = 20_000;

    /** To the community so many further on, and so much earlier; ids of copies begin with 00. */
    private static final String COPIES =
            """
            INSERT INTO likeness (petition_id, type, subdistrict, community, sketch, newest, cell)
            SELECT lpad(':copy', 4, '0') || substr(petition_id, 5), type,
                   '990103' || lpad((ns + 1)::text, 3, '0'),
                   '990103' || lpad((ns + 1)::text, 3, '0') || lpad((nc + 1)::text, 3, '0'), sketch,
                   ((:now + newest + :copy * 1299709) % 63072000) - :now,
                   (floor((latitude + (nc - c) * 0.2 / 15) / 0.004) * 100000
                       + floor((longitude + (ns - s) * 0.01) / 0.005))::bigint
            FROM (SELECT l.*, longitude, latitude, (s * 15 + c + :copy * 7) % 300 / 15 AS ns,
                         (s * 15 + c + :copy * 7) % 15 AS nc
                  FROM (SELECT likeness.*, substr(community, 7, 3)::int - 1 AS s, substr(community, 10, 3)::int - 1 AS c
                        FROM likeness WHERE petition_id > '01') l
                  JOIN petition ON id = petition_id) moved;
            INSERT INTO petition (id, version, number, secret_hash, text, type, longitude, latitude, address, channel,
                                  filed_at, filed_by_key, filed_by)
            SELECT n.petition_id, 1, lpad(':copy', 4, '0') || substr(p.number, 5), p.secret_hash, p.text, p.type,
                   p.longitude + (substr(n.subdistrict, 7, 3)::int - substr(o.subdistrict, 7, 3)::int) * 0.01,
                   p.latitude + (substr(n.community, 10, 3)::int - substr(o.community, 10, 3)::int) * 0.2 / 15,
                   p.address, p.channel, to_timestamp(-n.newest) AT TIME ZONE 'UTC', p.filed_by_key, p.filed_by
            FROM petition p JOIN likeness o ON o.petition_id = p.id
            JOIN likeness n ON n.petition_id = lpad(':copy', 4, '0') || substr(p.id, 5) WHERE p.id > '01';
            INSERT INTO work_order (id, petition_id, version, number, type, opening, filed_at, area, district,
                                    subdistrict, community, found_by, level_area, state, is_open, list_rank,
                                    handler_kind, handler_id, handler_name, handler_public, provisional, replied,
                                    reopened)
            SELECT lpad(':copy', 4, '0') || substr(o.id, 5), n.petition_id, 1,
                   lpad(':copy', 4, '0') || substr(o.number, 5), o.type, o.opening,
                   to_timestamp(-n.newest) AT TIME ZONE 'UTC', n.community, o.district, n.subdistrict, n.community,
                   o.found_by, n.community, o.state, o.is_open, n.newest * 1000, o.handler_kind, o.handler_id,
                   o.handler_name, o.handler_public, 0, 0, 0
            FROM work_order o JOIN likeness n ON n.petition_id = lpad(':copy', 4, '0') || substr(o.petition_id, 5)
            WHERE o.petition_id > '01'""";

    private static final String FASTER =
            """
            ALTER TABLE petition SET UNLOGGED; ALTER TABLE work_order SET UNLOGGED; ALTER TABLE likeness SET UNLOGGED;
            DROP INDEX work_order_in_district; DROP INDEX work_order_in_subdistrict; DROP INDEX work_order_in_community;
            DROP INDEX work_order_of_handler; DROP INDEX work_order_alarm; DROP INDEX work_order_undispatched""";

    private static final String SYLLABLES = "金银玉翠青红白蓝松柏桃李梅兰竹菊云月星河山石泉溪";

    private final TestPlatform platform;
    private final List<Matter> wordings;
    private final String secret;
    private final Random random = new Random(20261122);

    ManyPetitions(TestPlatform platform) {
        this.platform = platform;
        this.secret = Likened.secret(platform.neighbours.keyring());
        Set<Matter> all = new LinkedHashSet<>();
        LabelledPairs.of(LabelledPairs.TUNING).forEach(pair -> {
            all.add(pair.one());
            all.add(pair.other());
        });
        this.wordings = List.copyOf(all);
        platform.world.areas().save(areas(), TestCity.ADMINISTRATOR);
    }

    /** The types that are filed. */
    static List<PetitionType> types() {
        return LabelledPairs.of(LabelledPairs.TUNING).stream()
                .map(pair -> pair.one().type())
                .distinct()
                .map(code -> new PetitionType(code, code))
                .toList();
    }

    private static List<Area> areas() {
        List<Area> areas = new ArrayList<>();
        areas.add(TestCity.area(AreaCode.of(DISTRICT), "大区", WEST, SOUTH, WEST + SIDE, SOUTH + SIDE));
        for (int at = 0; at < SUBDISTRICTS; at++) {
            double west = WEST + at * SIDE / SUBDISTRICTS;
            double east = WEST + (at + 1) * SIDE / SUBDISTRICTS;
            String code = DISTRICT + "%03d".formatted(at + 1);
            areas.add(TestCity.area(AreaCode.of(code), "街道" + at, west, SOUTH, east, SOUTH + SIDE));
            for (int of = 0; of < COMMUNITIES; of++) {
                double south = SOUTH + of * SIDE / COMMUNITIES;
                String community = code + "%03d".formatted(of + 1);
                areas.add(TestCity.area(
                        AreaCode.of(community), "社区" + of, west, south, east, south + SIDE / COMMUNITIES));
            }
        }
        return areas;
    }

    /** Where a petition lies. */
    private record Spot(GeoPoint point, AreaCode community) {}

    private Spot spot() {
        int subdistrict = random.nextInt(SUBDISTRICTS);
        int community = random.nextInt(COMMUNITIES);
        boolean crowded = random.nextInt(3) == 0;
        double across = crowded ? (random.nextInt(SPOTS) + 0.5) / SPOTS : random.nextDouble();
        double up = crowded ? across : random.nextDouble();
        return new Spot(
                new GeoPoint(
                        WEST + (subdistrict + 0.01 + 0.98 * across) * SIDE / SUBDISTRICTS,
                        SOUTH + (community + 0.01 + 0.98 * up) * SIDE / COMMUNITIES),
                AreaCode.of(DISTRICT + "%03d%03d".formatted(subdistrict + 1, community + 1)));
    }

    /** What somebody is about to file somewhere. */
    Duplicates.Matter asked(Instant now) {
        Spot spot = spot();
        Matter matter = next(now, spot);
        Place place = new Place(matter.where().point(), matter.where().address(), spot.community());
        return new Duplicates.Matter(matter.text(), matter.type(), place);
    }

    /** A petition there, at some time before now; every fourth without a point. */
    private Matter next(Instant now, Spot spot) {
        Matter wording = wordings.get(random.nextInt(wordings.size()));
        int name = Math.floorMod(spot.community().value().hashCode(), SYLLABLES.length());
        String text = wording.text()
                .replaceAll("[0-9]{1,2}", String.valueOf(1 + random.nextInt(30)))
                .replaceAll("[\\u4e00-\\u9fa5](?=[苑里路街巷])", SYLLABLES.substring(name, name + 1));
        GeoPoint point = random.nextInt(4) == 0 ? null : spot.point();
        return new Matter(
                text,
                wording.type(),
                wording.type(),
                new Matter.Where(point, wording.where().address()),
                now.minusSeconds((long) (random.nextDouble() * SECONDS)));
    }

    /**
     * Writes so many, straight into the tables: up to 20,000 of their own, and on PostgreSQL as many more by copying those
     * to other communities and times.
     */
    void load(int count, Instant now) throws SQLException {
        try (Connection tx = platform.dataSource.getConnection()) {
            tx.setAutoCommit(false);
            int own = Math.min(count, OWN);
            if (count > OWN) {
                faster(tx);
            }
            for (int done = 0; done < own; done += BATCH) {
                load(tx, Math.min(BATCH, own - done), now);
                tx.commit();
            }
            for (int copy = 1; copy < count / OWN; copy++) {
                copy(tx, copy, now);
                tx.commit();
            }
        }
    }

    /** Nothing of this is read by a hint. */
    private static void faster(Connection tx) throws SQLException {
        try (Statement statement = tx.createStatement()) {
            for (String sql : FASTER.split(";")) {
                statement.execute(sql);
            }
        }
        tx.commit();
    }

    private static void copy(Connection tx, int copy, Instant now) throws SQLException {
        try (Statement statement = tx.createStatement()) {
            for (String sql : COPIES.split(";")) {
                statement.executeUpdate(sql.replace(":copy", String.valueOf(copy))
                        .replace(":now", String.valueOf(now.getEpochSecond())));
            }
        }
    }

    private void load(Connection tx, int count, Instant now) throws SQLException {
        try (PreparedStatement petition = tx.prepareStatement(
                        "INSERT INTO petition (id, version, number, secret_hash, text, type, longitude, latitude, address,"
                                + " channel, filed_at, filed_by_key, filed_by) VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, 'portal', ?, ?, ?)");
                PreparedStatement order = tx.prepareStatement(
                        "INSERT INTO work_order (id, petition_id, version, number, type, opening, filed_at, area, district,"
                                + " subdistrict, community, found_by, level_area, state, is_open, list_rank, handler_kind, handler_id,"
                                + " handler_name, handler_public, provisional, replied, reopened)"
                                + " VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, 'IN_GRID', ?, ?, ?, ?, 'UNIT', 'some-unit', '单位', '单位', 0, 0, 0)")) {
            for (int at = 0; at < count; at++) {
                Spot spot = spot();
                Matter matter = next(now, spot);
                String id = Ids.next();
                petition(petition, id, matter);
                order(order, id, matter, spot.community().value());
                LikenessTable.keep(
                        tx, Likened.of(matter, spot.community(), secret).entry(id));
            }
            petition.executeBatch();
            order.executeBatch();
        }
    }

    private void petition(PreparedStatement insert, String id, Matter matter) throws SQLException {
        GeoPoint point = matter.where().point();
        insert.setString(1, id);
        insert.setString(2, id.substring(10));
        insert.setString(3, id);
        insert.setString(4, matter.text());
        insert.setString(5, matter.type());
        insert.setObject(6, point == null ? null : point.longitude(), java.sql.Types.DOUBLE);
        insert.setObject(7, point == null ? null : point.latitude(), java.sql.Types.DOUBLE);
        insert.setString(8, matter.where().address());
        insert.setTimestamp(9, utc(matter));
        // as long as sealed contacts are
        insert.setString(10, "k".repeat(180));
        insert.setString(11, "s".repeat(120));
        insert.addBatch();
    }

    private void order(PreparedStatement insert, String petition, Matter matter, String community) throws SQLException {
        boolean open = random.nextInt(10) == 0;
        insert.setString(1, Ids.next());
        insert.setString(2, petition);
        insert.setString(3, petition.substring(10));
        insert.setString(4, matter.type());
        insert.setString(
                5, matter.text().substring(0, Math.min(60, matter.text().length())));
        insert.setTimestamp(6, utc(matter));
        insert.setString(7, community);
        insert.setString(8, DISTRICT);
        insert.setString(9, community.substring(0, 9));
        insert.setString(10, community);
        insert.setString(11, community);
        insert.setString(12, open ? "IN_PROGRESS" : "CLOSED");
        insert.setInt(13, open ? 1 : 0);
        insert.setLong(14, -matter.filedAt().toEpochMilli());
        insert.addBatch();
    }

    private static Timestamp utc(Matter matter) {
        return Timestamp.valueOf(LocalDateTime.ofInstant(matter.filedAt(), ZoneOffset.UTC));
    }
}
