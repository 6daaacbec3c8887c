// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.type;

import static org.junit.Assert.assertEquals;

import java.util.Hashtable;
import java.util.Map;
import org.junit.Test;
import org.linli.organization.testing.TestCity;
import org.linli.petition.internal.OnBothDatabases;

/** Types come and go with packs; petitions of theirs stay. */
public class TypeNamesTest extends OnBothDatabases {
    private static final Map<String, String> PACK =
            Map.of("area", "990101001", "groups", "life", "group.life", "生活: reading-room", "reading-room", "老年文化");

    @Test
    public void aTypeThatIsGoneKeepsItsNameAlsoAfterAStartWithoutIt() {
        ConfiguredTypes types = new ConfiguredTypes();
        TypeNames names = new TypeNames(platform.schema, types);
        types.updated("pack", new Hashtable<>(PACK));
        assertEquals(java.util.List.of(), types.refused());
        names.keep();
        Map<String, String> other = new java.util.HashMap<>(PACK);
        other.put("area", "990102");
        other.put("reading-room", "图书阅览");
        types.updated("other", new Hashtable<>(other));
        names.keep();
        types.deleted("pack");
        assertEquals("老年文化", types.name("reading-room", TestCity.FIRST_GRID));

        ConfiguredTypes started = new ConfiguredTypes();
        new TypeNames(platform.schema, started);
        assertEquals("老年文化", started.name("reading-room", TestCity.FIRST_GRID));
        assertEquals("never-heard", started.name("never-heard", TestCity.FIRST_GRID));
        int statements = platform.counted.statements.size();
        names.keep();
        assertEquals("nothing new is nothing to do", statements, platform.counted.statements.size());
    }
}
