// SPDX-License-Identifier: Apache-2.0
package org.linli.registry.internal;

import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Test;
import org.linli.kernel.crypto.Keyring;
import org.linli.kernel.purpose.Purpose;

public class RegistryKeysTest extends OnEachDatabase {
    @Test
    public void everyKeyIsWrappedAnewAFewAtATime() {
        TestModule module = TestModule.empty(database);
        String id =
                module.residents.add(TestModule.draft("甲一", null, "13800000000"), List.of(), null, TestModule.OFFICER);
        for (String name : List.of("甲二", "甲三", "甲四", "甲五")) {
            module.resident(name);
        }
        AtomicInteger asked = new AtomicInteger();
        RegistryKeys keys = new RegistryKeys(module.schema, new Seals(counting(module.keyring, asked)));
        String after = "";
        int steps = 0;
        do {
            after = keys.rewrap(after, 2);
            steps++;
        } while (!after.isEmpty());
        assertEquals(5, asked.get());
        assertEquals(3, steps);
        Purpose petition = module.purposes.hold("petition", "P-1", id);
        assertEquals(
                "13800000000",
                module.residents.read(id, petition, null, TestModule.OFFICER).phone());
    }

    private static Keyring counting(Keyring keyring, AtomicInteger asked) {
        return new Keyring() {
            @Override
            public byte[] newKey() {
                return keyring.newKey();
            }

            @Override
            public byte[] seal(byte[] wrappedKey, byte[] data, String context) {
                return keyring.seal(wrappedKey, data, context);
            }

            @Override
            public byte[] open(byte[] wrappedKey, byte[] sealed, String context) {
                return keyring.open(wrappedKey, sealed, context);
            }

            @Override
            public String index(String context, String value) {
                return keyring.index(context, value);
            }

            @Override
            public byte[] rewrap(byte[] wrappedKey) {
                asked.incrementAndGet();
                return keyring.rewrap(wrappedKey);
            }
        };
    }
}
