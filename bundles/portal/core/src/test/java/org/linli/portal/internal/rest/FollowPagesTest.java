// SPDX-License-Identifier: Apache-2.0
package org.linli.portal.internal.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;
import static org.linli.portal.internal.rest.Town.form;
import static org.linli.portal.internal.rest.Town.html;

import java.util.Map;
import org.junit.Test;
import org.linli.petition.Rating;

/** A resident follows a petition, adds a photo and rates it. */
public class FollowPagesTest {
    private final Town town = new Town();
    private final FollowPages pages = new FollowPages(town.templates, town.neighbours());

    @Test
    public void whatPeopleWriteIsEscaped() {
        town.petitions.text = "<script>alert(1)</script>";
        String html = html(follow(FakePetitions.SECRET), 200);
        assertFalse(html, html.contains("<script>alert"));
        assertTrue(html, html.contains("&lt;script&gt;"));
    }

    @Test
    public void aWrongSecretFindsNothing() {
        String html = html(follow("guess"), 404);
        assertTrue(html, html.contains("没有找到"));
        assertTrue("the number need not be typed again", html.contains(FakePetitions.NUMBER));
    }

    @Test
    public void aRatingIsGivenOnce() {
        String html = html(rate("grade", "GOOD"), 200);
        assertTrue(html, html.contains("谢谢您的评价") && html.contains("好评"));
        assertFalse("no form any more", html.contains("action=\"/rate\""));
        assertEquals(Rating.Grade.GOOD, town.petitions.rating.grade());
    }

    @Test
    public void aBadRatingWithoutWordsIsAskedForThem() {
        String html = html(rate("grade", "BAD", "words", " "), 422);
        assertTrue(html, html.contains("id=\"words-error\">差评请写明原因") && html.contains("action=\"/rate\""));
        assertTrue("still chosen", html.contains("value=\"BAD\" required checked"));
        assertNull(town.petitions.rating);
        html(rate(), 422);
    }

    @Test
    public void aPhotoIsAddedLater() {
        String html = html(
                pages.photo(
                        Town.multipart(
                                form("number", FakePetitions.NUMBER, "secret", FakePetitions.SECRET),
                                Map.of("灯.jpg", "a photo")),
                        Town.MULTIPART,
                        null),
                200);
        assertTrue(html, html.contains("收下了1张照片") && html.contains(">灯.jpg</button>"));
    }

    @Test
    public void progressIsReadInEnglishToo() {
        String html = html(
                pages.follow(form("number", FakePetitions.NUMBER, "secret", FakePetitions.SECRET, "look", "en"), null),
                200);
        assertTrue(html, html.contains("<strong class=\"now\">Done</strong>"));
        assertTrue(html, html.contains("<p class=\"text\" lang=\"zh-CN\">已更换灯泡</p>"));
    }

    private javax.ws.rs.core.Response follow(String secret) {
        return pages.follow(form("number", FakePetitions.NUMBER, "secret", secret), null);
    }

    private javax.ws.rs.core.Response rate(String... typed) {
        var form = form(typed);
        form.add("number", FakePetitions.NUMBER);
        form.add("secret", FakePetitions.SECRET);
        return pages.rate(form, null);
    }
}
