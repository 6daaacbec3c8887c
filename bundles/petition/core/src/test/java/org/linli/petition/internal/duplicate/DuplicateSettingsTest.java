// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.duplicate;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.lang.annotation.Annotation;
import java.util.Set;
import org.junit.Test;

/** When petitions are hinted at, as configured. */
public class DuplicateSettingsTest {
    @Test
    public void whatAClerkWritesHoldsAndAMistakeChangesNothing() {
        DuplicateSettings settings = new DuplicateSettings(new Written(70, "neighbour，medical; pets"));
        assertEquals(0.7, settings.now().least(), 0);
        assertEquals(Set.of("neighbour", "medical", "pets"), settings.now().privateTypes());
        settings.change(new Written(20, "pets"));
        assertEquals(0.7, settings.now().least(), 0);
        assertEquals(3, settings.now().privateTypes().size());
        settings.change(new Written(60, ""));
        assertEquals(Set.of(), settings.now().privateTypes());
    }

    @Test
    public void theFirstMistakeLeavesTheUsual() {
        DuplicateSettings settings = new DuplicateSettings(new Written(1000, "pets"));
        assertEquals(0.5, settings.now().least(), 0);
        assertTrue(settings.now().privateTypes().contains("pets"));
    }

    private record Written(int leastPercent, String... privateTypes) implements DuplicateConfiguration {
        @Override
        public Class<? extends Annotation> annotationType() {
            return DuplicateConfiguration.class;
        }
    }
}
