// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal;

import static org.junit.Assert.assertEquals;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import org.junit.Test;
import org.linli.kernel.calendar.Limit;
import org.linli.petition.internal.type.ConfiguredTypes;

/** What an operator can set, and what is refused. */
public class PetitionSettingsTest {
    @Test
    public void whatIsShippedIsGood() {
        PetitionSettings.Values values = PetitionSettings.read(new ConfiguredTypes(), configuration(Map.of()));
        assertEquals("路灯损坏", values.typeName("street-lamp", null));
        assertEquals(Limit.workingHours(2), values.dispatchBy().limit());
        assertEquals("a type that was taken out still has a name", "gone", values.typeName("gone", null));
    }

    @Test
    public void aMistakeIsRefusedAndWhatWasInForceStays() {
        PetitionSettings settings = new PetitionSettings(new ConfiguredTypes(), configuration(Map.of()));
        PetitionSettings.Values before = settings.now();
        settings.change(configuration(Map.of("receiptWaitMillis", 5000)));
        assertEquals(before, settings.now());
        settings.change(configuration(Map.of("receiptWaitMillis", 100)));
        assertEquals(Duration.ofMillis(100), settings.now().receiptWait());
    }

    private static PetitionConfiguration configuration(Map<String, Object> set) {
        return (PetitionConfiguration) Proxy.newProxyInstance(
                PetitionSettingsTest.class.getClassLoader(),
                new Class<?>[] {PetitionConfiguration.class},
                (proxy, method, arguments) -> set.getOrDefault(method.getName(), method.getDefaultValue()));
    }
}
