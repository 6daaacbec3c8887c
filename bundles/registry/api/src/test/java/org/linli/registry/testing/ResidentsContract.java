// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.testing;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.List;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.linli.kernel.AreaCode;
import org.linli.kernel.PlatformException;
import org.linli.kernel.Problem;
import org.linli.kernel.security.Actor;
import org.linli.kernel.security.Grant;
import org.linli.kernel.security.Role;
import org.linli.registry.Residence;
import org.linli.registry.ResidentDraft;
import org.linli.registry.Residents;

/** What every {@link Residents} does for other modules. */
public abstract class ResidentsContract {
    private static final String GRID = "990101001001001";
    private static final Actor OFFICER = new Actor(
            "officer", "officer", List.of(new Grant(Role.COMMUNITY_OFFICER, AreaCode.of("990101"))), Set.of());

    private Residents residents;

    /** Nobody yet; the areas of the organization's test city are known. */
    protected abstract Residents residents();

    @Before
    public final void begin() {
        residents = residents();
    }

    @Test
    public void aPhoneIsFoundInAnyWrittenForm() {
        String first = add("甲一", "138 0000 0000");
        String second = add("甲二", "+86-13800000000");
        add("甲三", null);
        for (String written : List.of("13800000000", "+86 138-0000-0000", "008613800000000")) {
            assertEquals(written, List.of(first, second), residents.withPhone(written));
        }
        assertEquals(List.of(), residents.withPhone("13800000001"));
        assertEquals(List.of(), residents.withPhone(null));
        assertEquals(List.of(), residents.withPhone(""));
    }

    @Test
    public void aPhoneGivenUpIsFoundNoMore() {
        String id = add("甲一", "13800000000");
        assertEquals(2, residents.change(id, draft("甲一", "13900000000"), 1, null, OFFICER));
        assertEquals(List.of(), residents.withPhone("13800000000"));
        assertEquals(List.of(id), residents.withPhone("13900000000"));
        assertEquals(Problem.STALE_VERSION, refusal(() -> residents.change(id, draft("甲一", null), 1, null, OFFICER)));
    }

    @Test
    public void everybodyHasAnArea() {
        assertEquals(AreaCode.of(GRID), residents.areaOf(add("甲一", null)));
        assertEquals(Problem.NOT_FOUND, refusal(() -> residents.areaOf("nobody")));
    }

    private String add(String name, String phone) {
        return residents.add(draft(name, phone), List.of(), null, OFFICER);
    }

    private static ResidentDraft draft(String name, String phone) {
        return new ResidentDraft(
                name, null, null, null, phone, Residence.REGISTERED_AND_LIVING, null, false, null, GRID);
    }

    private static String refusal(Runnable refused) {
        return assertThrows(PlatformException.class, refused::run).problem().type();
    }
}
