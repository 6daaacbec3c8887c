// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.linli.kernel.calendar.Limit;
import org.linli.petition.PetitionType;

/** What an operator can set, and what is refused. */
public class PetitionSettingsTest {
    @Test
    public void whatIsShippedIsGood() {
        PetitionSettings.Values values = PetitionSettings.read(configuration(Map.of()));
        assertTrue(values.types().size() >= 12);
        assertEquals(Optional.of(new PetitionType("street-lamp", "路灯损坏")), values.type("street-lamp"));
        assertEquals(Limit.workingHours(2), values.dispatchBy().limit());
        assertEquals("a type that was taken out still has a name", "gone", values.typeName("gone"));
    }

    @Test
    public void aCfgFileGivesAllTypesAsOneText() {
        PetitionSettings.Values values =
                PetitionSettings.read(configuration(Map.of("types", new String[] {"lamp=路灯, bus=公交 ,"})));
        assertEquals(List.of(new PetitionType("lamp", "路灯"), new PetitionType("bus", "公交")), values.types());
    }

    @Test
    public void aMistakeIsRefusedWithItsReasonAndWhatWasInForceStays() {
        Map<String, String[]> mistakes = Map.of(
                "is not code=name", new String[] {"lamp"},
                "is no code", new String[] {"Lamp=路灯"},
                "comes 2 times", new String[] {"lamp=路灯", "lamp=灯"},
                "at least one", new String[] {});
        PetitionSettings settings = new PetitionSettings(configuration(Map.of()));
        PetitionSettings.Values before = settings.now();
        mistakes.forEach((reason, types) -> {
            PetitionConfiguration wrong = configuration(Map.of("types", types));
            String said = assertThrows(IllegalArgumentException.class, () -> PetitionSettings.read(wrong))
                    .getMessage();
            assertTrue(said, said.contains(reason));
            settings.change(wrong);
            assertEquals(before, settings.now());
        });
        settings.change(configuration(Map.of("types", new String[] {"lamp=路灯"})));
        assertEquals(1, settings.now().types().size());
    }

    private static PetitionConfiguration configuration(Map<String, Object> set) {
        return (PetitionConfiguration) Proxy.newProxyInstance(
                PetitionSettingsTest.class.getClassLoader(),
                new Class<?>[] {PetitionConfiguration.class},
                (proxy, method, arguments) -> set.getOrDefault(method.getName(), method.getDefaultValue()));
    }
}
