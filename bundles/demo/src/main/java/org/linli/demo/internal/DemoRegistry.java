// SPDX-License-Identifier: Apache-2.0
package org.linli.demo.internal;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.linli.demo.internal.DemoPeople.Member;
import org.linli.kernel.gate.ServiceGate;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.organization.Area;
import org.linli.registry.CareDraft;
import org.linli.registry.CareFiles;
import org.linli.registry.ChangeDraft;
import org.linli.registry.ChangeRequest;
import org.linli.registry.ChangeRequests;
import org.linli.registry.Imports;
import org.linli.registry.Places;
import org.linli.registry.Residence;
import org.linli.registry.ResidentDraft;
import org.linli.registry.ResidentImport;
import org.linli.registry.Residents;
import org.linli.registry.Sex;
import org.osgi.framework.BundleContext;

/**
 * The demo's homes and people: the petitioner first, because a petition looks for its resident when it is filed; the
 * others by an import, which writes little at a time, while the platform is already in use.
 */
final class DemoRegistry {
    private final ServiceGate<Residents> residents;
    private final ServiceGate<Places> places;
    private final ServiceGate<Imports> imports;
    private final ServiceGate<CareFiles> careFiles;
    private final ServiceGate<ChangeRequests> requests;
    private final Actor by = actor();

    DemoRegistry(BundleContext context) {
        residents = new ServiceGate<>(context, Residents.class);
        places = new ServiceGate<>(context, Places.class);
        imports = new ServiceGate<>(context, Imports.class);
        careFiles = new ServiceGate<>(context, CareFiles.class);
        requests = new ServiceGate<>(context, ChangeRequests.class);
    }

    void close() {
        List.of(residents, places, imports, careFiles, requests).forEach(ServiceGate::close);
    }

    /** Enters the one who has a petition, and where they live. */
    void begin(List<Area> land) {
        if (residents.service().withPhone(DemoPeople.PETITIONER_PHONE).isEmpty()) {
            String home = new DemoPlaces(places.service(), land, by).build();
            residents
                    .service()
                    .add(
                            new ResidentDraft(
                                    DemoPeople.PETITIONER,
                                    Sex.FEMALE,
                                    null,
                                    DemoPeople.PETITIONER_NUMBER,
                                    DemoPeople.PETITIONER_PHONE,
                                    Residence.REGISTERED_AND_LIVING,
                                    null,
                                    false,
                                    home,
                                    null),
                            List.of(),
                            "demo-petitioner",
                            by);
        }
    }

    /**
     * Enters the others, once.
     *
     * @param stopped waits a moment and tells whether to give up
     */
    void fill(List<Area> land, BooleanSupplier stopped) {
        if (!one(DemoPeople.members().get(0)).isEmpty() || !imported(stopped)) {
            return;
        }
        new DemoPlaces(places.service(), land, by).furnish();
        care();
        Member member = DemoPeople.members().get(0);
        Map<String, String> phone = Map.of("phone", DemoPeople.phone(9001));
        requests.service()
                .ask(
                        new ChangeDraft(ChangeRequest.Kind.RESIDENT, one(member).get(0), null, phone, "入户走访时本人告知（演示）"),
                        "demo-change-request",
                        by);
    }

    private boolean imported(BooleanSupplier stopped) {
        byte[] csv = DemoPeople.csv().getBytes(StandardCharsets.UTF_8);
        String id = imports.service().upload(new ByteArrayInputStream(csv), null, "demo-people", by);
        while (true) {
            ResidentImport now = imports.service().find(id, by);
            switch (now.state()) {
                case DONE -> {
                    return true;
                }
                case FAILED, THROWN_AWAY -> {
                    return false;
                }
                case CHECKED -> imports.service().apply(id, ResidentImport.Mode.GOOD_ROWS_ONLY, List.of(), by);
                default -> {
                    if (stopped.getAsBoolean()) {
                        return false;
                    }
                }
            }
        }
    }

    private void care() {
        care(residents.service().withPhone(DemoPeople.PETITIONER_PHONE), "elder-alone", true, "行动不便");
        List<Member> members = DemoPeople.members();
        List<Member> old = members.stream().filter(one -> one.year() < 1952).toList();
        List<Member> grown = members.stream()
                .filter(one -> one.year() > 1965 && one.year() < 2000 && !one.isTenant())
                .toList();
        List<Member> tenants = members.stream()
                .filter(one -> one.isTenant() && one.relation().equals("户主"))
                .toList();
        care(one(old.get(0)), "elder-unsupported", false, "无稳定收入");
        care(one(old.get(1)), "illness", false, "需要陪同就医");
        care(one(grown.get(0)), "low-income", false, "无稳定收入");
        care(one(grown.get(3)), "disabled", false, "需要辅具");
        care(one(grown.get(6)), "correction", true, "住房困难");
        care(one(tenants.get(0)), "floating", false, "子女入学");
        care(one(tenants.get(1)), "rented", false, "电气隐患");
    }

    private void care(List<String> resident, String category, boolean alone, String need) {
        CareDraft draft = new CareDraft(
                category, alone, List.of(need), null, null, "演示数据", List.of(new CareDraft.Item("上门探望", "网格员", "每周一次")));
        careFiles.service().open(resident.get(0), draft, "demo-care-" + category, by);
    }

    private List<String> one(Member member) {
        return residents.service().withPhone(member.phone());
    }

    /** The demo in the roles of those who would enter this. */
    private static Actor actor() {
        List<Grant> grants = List.of(
                new Grant(Role.REGISTRAR, DemoLand.EAST),
                new Grant(Role.COMMUNITY_OFFICER, DemoLand.EAST),
                new Grant(Role.CARE_OFFICER, DemoLand.EAST),
                new Grant(Role.GRID_WORKER, DemoLand.EAST));
        return new Actor("system:demo", "演示数据", grants, Set.of());
    }
}
