// SPDX-License-Identifier: Apache-2.0
package org.linli.demo.internal;

import java.util.List;
import org.linli.kernel.AreaLevel;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.security.Actor;
import org.linli.organization.Area;
import org.linli.petition.Person;
import org.linli.petition.PetitionDraft;
import org.linli.petition.Petitions;
import org.linli.petition.Place;

/** Some petitions to begin with, the same at each start: an idempotency key each, so they are filed once. */
final class DemoPetitions {
    private static final List<String> TEXTS = List.of(
            "楼下路灯坏了三天，晚上老人出门看不清路。",
            "单元门口的下水道堵了，一下雨就往上冒水。",
            "楼道里堆满纸箱和旧家具，担心着火。",
            "小区门口停了两辆没人管的旧车，占了消防通道。",
            "想请人帮独居的老人把窗户修一下。",
            "公交站牌倒了，早上等车的人不知道车来没来。");

    /** Their types; the last two are of the first one. */
    private static final List<String> TYPES = List.of(
            "street-lamp", "road", "garbage", "water-power-gas", "noise", "drainage", "street-lamp", "street-lamp");

    private final Petitions petitions;

    DemoPetitions(Petitions petitions) {
        this.petitions = petitions;
    }

    /**
     * Files them in the grids of the first subdistrict; one lies where two grids overlap, one where there is none; the
     * first is of a resident, so that it is a purpose to read their record for.
     */
    void file(List<Area> areas) {
        List<Area> grids = DemoLand.ofLevel(areas, AreaLevel.GRID).stream()
                .filter(grid -> DemoLand.FIRST_SUBDISTRICT.contains(grid.code()))
                .toList();
        for (int i = 0; i < TEXTS.size(); i++) {
            Area grid = grids.get(i * 5 % grids.size());
            file(i, DemoLand.middle(grid), grid.name());
        }
        file(TEXTS.size(), new GeoPoint(104.009, 30.002), "甲一社区两个网格交界处");
        file(TEXTS.size() + 1, new GeoPoint(104.005, 30.0095), "甲一社区北侧河边");
    }

    private void file(int number, GeoPoint point, String address) {
        PetitionDraft draft = new PetitionDraft(
                TEXTS.get(number % TEXTS.size()),
                TYPES.get(number),
                new Place(point, address, null),
                number == 0
                        ? new Person(DemoPeople.PETITIONER, DemoPeople.PETITIONER_PHONE)
                        : new Person(DemoNames.of(200 + number), DemoNames.phone(900 + number)),
                null,
                null,
                "portal");
        petitions.file(draft, "demo-petition-" + (number == 0 ? "resident" : number), Actor.ANONYMOUS);
    }
}
