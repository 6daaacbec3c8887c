// SPDX-License-Identifier: Apache-2.0
package org.linli.petition.internal.duplicate;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import org.junit.Test;
import org.linli.kernel.GeoPoint;

/** What the index keeps. */
public class SketchTest {
    private static final String TEXT = "翠柳路东口那盏路灯坏了三天了，晚上黑得看不见路，老人走路容易摔跤";

    @Test
    public void whatIsAlikeHasAlikeSketches() {
        String one = sketch(TEXT, "secret");
        assertEquals(64, one.length());
        assertEquals(one, sketch(TEXT, "secret"));
        double near = Sketch.likeness(one, sketch("翠柳路东口那盏路灯坏了，老人走路容易摔跤", "secret"));
        double far = Sketch.likeness(one, sketch("白鹭巷的垃圾桶满了没有清，臭味很大苍蝇到处飞", "secret"));
        assertTrue(near + " and " + far, near > 0.3 && far < 0.2);
    }

    @Test
    public void withoutTheKeyNobodyCanTryWordsAgainstIt() {
        assertNotEquals(sketch(TEXT, "secret"), sketch(TEXT, "guess"));
        assertTrue(Sketch.likeness(sketch(TEXT, "secret"), sketch(TEXT, "guess")) < 0.2);
    }

    @Test
    public void whatLiesNearLiesInTheSameCellsOrBeside() {
        GeoPoint here = new GeoPoint(116.01999, 39.10001);
        GeoPoint acrossTheCorner = new GeoPoint(116.02051, 39.09949);
        assertNotEquals(Cells.of(here), Cells.of(acrossTheCorner));
        assertTrue(Cells.near(here).contains(Cells.of(acrossTheCorner)));
        assertTrue(Cells.near(acrossTheCorner).contains(Cells.of(here)));
        assertEquals(4, Cells.near(here).stream().distinct().count());
    }

    private static String sketch(String text, String secret) {
        return Sketch.of(
                Lexicon.ours().say(Wording.plain(text)).signs().isEmpty()
                        ? java.util.Set.of()
                        : Grams.all(Lexicon.ours().say(Wording.plain(text)).signs()),
                secret);
    }
}
