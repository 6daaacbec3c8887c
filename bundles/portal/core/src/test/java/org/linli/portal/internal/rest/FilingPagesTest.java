// SPDX-License-Identifier: Apache-2.0
package org.linli.portal.internal.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;
import static org.linli.portal.internal.rest.Town.form;
import static org.linli.portal.internal.rest.Town.html;

import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.linli.petition.Duplicates;

/** A resident files a petition: with or without a map, photos, and others who have the same. */
public class FilingPagesTest {
    private final Town town = new Town();
    private final FilingPages pages = new FilingPages(town.templates, town.neighbours());

    @Test
    public void theFormOffersTypesAndCommunitiesAndRemembersTheLast() {
        String html = html(pages.form(null, null), 200);
        assertTrue(html, html.contains("<option value=\"street-lamp\">路灯损坏</option>"));
        assertTrue(html, html.contains("<option value=\"990101001001\">"));
        assertFalse("no map as long as nobody knows of where", html.contains("id=\"map\""));
        assertTrue(html(pages.form(null, FakeAreas.COMMUNITY), 200).contains("src=\"/map/990101001001-0-0-0.svg\""));
        assertFalse(html(pages.form(null, "990199001001"), 200).contains("id=\"map\""));
    }

    @Test
    public void theReceiptShowsNumberSecretAndDate() {
        String html = html(pages.file(form("text", "路灯坏了", "type", "street-lamp"), null), 200);
        assertTrue(html, html.contains(FakePetitions.NUMBER) && html.contains(FakePetitions.SECRET));
        assertTrue(html, html.contains("2026年11月27日 星期五 17:30前"));
    }

    @Test
    public void whatWasTypedIsStillThereAfterARefusalAndTheErrorIsAtItsField() {
        String html = html(pages.file(form("address", "演示路<3>号", "key", "k-1"), null), 422);
        assertTrue(html, html.contains("role=\"alert\""));
        assertTrue(html, html.contains("<a href=\"#text\">请用2到2000个字写清楚您要反映的事情</a>"));
        assertTrue(html, html.contains("aria-describedby=\"text-hint text-error\" aria-invalid=\"true\""));
        assertTrue(html, html.contains("<title>有错误："));
        assertTrue(html, html.contains("演示路&lt;3&gt;号"));
        assertTrue("the same key, so that sending again files once", html.contains("value=\"k-1\""));
        assertTrue(town.petitions.filed.isEmpty());
    }

    @Test
    public void aTapOnTheMapIsAPlaceAndNothingTypedIsLost() {
        String html = html(
                pages.again(
                        form(
                                "text",
                                "路灯<坏>了",
                                "area",
                                FakeAreas.COMMUNITY,
                                "view",
                                "990101001001-0-0-0",
                                "tap.x",
                                "160",
                                "tap.y",
                                "160"),
                        null,
                        null),
                200);
        assertTrue(html, html.contains("路灯&lt;坏&gt;了"));
        assertTrue(html, html.contains("name=\"longitude\" value=\"104.02\""));
        assertTrue(html, html.contains("name=\"latitude\" value=\"30.02\""));
        assertTrue("the pin", html.contains("transform=\"translate(160 160)\""));
        assertTrue(html, html.contains("已选定位置：演示东区"));
        String nearer = html(
                pages.again(
                        form(
                                "area",
                                FakeAreas.COMMUNITY,
                                "view",
                                "990101001001-0-0-0",
                                "zoom",
                                "in",
                                "longitude",
                                "104.02",
                                "latitude",
                                "30.02"),
                        null,
                        null),
                200);
        assertTrue("round the pin", nearer.contains("/map/990101001001-1-1-1.svg"));
        assertTrue(nearer, nearer.contains("transform=\"translate(160 160)\""));
    }

    @Test
    public void thePhonesPositionFindsTheCommunityAndOneFarAwaySaysSo() {
        String html = html(
                pages.again(form("here", "yes", "area", "", "longitude", "104.02", "latitude", "30.02"), null, null),
                200);
        assertTrue(html, html.contains("id=\"chosen\" value=\"990101001001\""));
        assertTrue("near enough to see", html.contains("/map/990101001001-2-"));
        String far = html(
                pages.again(form("here", "yes", "area", "", "longitude", "120", "latitude", "30"), null, null), 200);
        assertTrue(far, far.contains("这个位置不在可受理的范围内"));
    }

    @Test
    public void whatMustBeReadFirstIsShownAndConfirmedAndQuestionsAreAnswered() {
        assertTrue(html(pages.form(null, null), 200).contains("<optgroup label=\"公共安全\">"));
        String html = html(pages.file(form("text", "有味道", "type", "gas-smell"), null), 422);
        assertTrue(html, html.contains("请先离开现场") && html.contains("href=\"tel:119\""));
        assertTrue(html, html.contains("id=\"answer-left-error\">请回答：人员是否都已离开"));
        assertTrue(html, html.contains("id=\"stopperSeen-error\">请先看清提示"));
        html(
                pages.file(
                        form(
                                "text",
                                "有味道",
                                "type",
                                "gas-smell",
                                "stopperSeen",
                                "yes",
                                "question",
                                "left",
                                "answer",
                                "no"),
                        null),
                200);
        assertTrue(town.petitions.filed.get(0).stopperSeen());
        assertEquals(Map.of("left", "no"), town.petitions.filed.get(0).answers());
    }

    @Test
    public void aPositionThatIsNoNumberIsRefusedAndNothingIsFiled() {
        html(pages.file(form("text", "路灯坏了", "longitude", "east", "latitude", "30"), null), 422);
        assertTrue(town.petitions.filed.isEmpty());
    }

    @Test
    public void nobodyIsNamedWhereNobodyIsGivenAndAPhoneAloneIsEnough() {
        html(pages.file(form("text", "路灯坏了", "name", " "), null), 200);
        assertNull(town.petitions.filed.get(0).filedBy());
        html(pages.file(form("text", "路灯坏了", "phone", "13800000000"), null), 200);
        assertEquals("居民", town.petitions.filed.get(1).filedBy().name());
    }

    @Test
    public void whoHasTheSameIsShownOnceBeforeFilingAndJoined() {
        town.hints.add(new Duplicates.Hint("token-1", "路灯损坏", "甲一社区", "3天前", "办理中", 2, List.of("很近")));
        Map<String, String> typed = Map.of("text", "路灯坏了", "type", "street-lamp", "area", FakeAreas.COMMUNITY);
        String[] flat = typed.entrySet().stream()
                .flatMap(entry -> List.of(entry.getKey(), entry.getValue()).stream())
                .toArray(String[]::new);
        String html = html(pages.file(form(flat), null), 200);
        assertTrue(html, html.contains("name=\"joins\" value=\"token-1\"") && html.contains("我也遇到"));
        assertTrue(html, html.contains("路灯损坏 · 甲一社区 · 3天前 · 办理中") && html.contains("已有2人也遇到"));
        assertTrue("what is worked on there", html.contains("演示路正在修路灯"));
        assertTrue(town.petitions.filed.isEmpty());
        html(
                pages.file(form("text", "路灯坏了", "type", "street-lamp", "hintsSeen", "yes", "joins", "token-1"), null),
                200);
        assertEquals("token-1", town.petitions.filed.get(0).joins());
    }

    @Test
    public void photosAreAddedToThePetitionAndOneThatIsNoneKeepsNothingBack() {
        Map<String, String> photos = new java.util.LinkedHashMap<>();
        photos.put("灯.jpg", "a photo");
        photos.put("空.jpg", "");
        photos.put("二.jpg", "another");
        String html =
                html(pages.fileWithPhotos(Town.multipart(form("text", "路灯坏了"), photos), Town.MULTIPART, null), 200);
        assertTrue(html, html.contains("收下了2张照片") && html.contains("<li>空.jpg</li>"));
        assertEquals(2, town.photos.size());
        String refused = html(
                pages.fileWithPhotos(
                        Town.multipart(form("address", "演示路"), Map.of("灯.jpg", "a photo")), Town.MULTIPART, null),
                422);
        assertTrue(refused, refused.contains("请重新选一次") && refused.contains("value=\"演示路\""));
        String none =
                html(pages.fileWithPhotos(Town.multipart(form("text", "路灯坏了"), Map.of()), Town.MULTIPART, null), 200);
        assertNotNull(none);
    }

    @Test
    public void anotherLanguageKeepsWhatWasTypedAndIsKeptInACookie() {
        var answer = pages.again(form("text", "路灯坏了", "look", "en"), "zh.l.high", null);
        String html = html(answer, 200);
        assertTrue(html, html.contains("<html lang=\"en\" class=\"size-l contrast\">"));
        assertTrue(html, html.contains("What is the matter?") && html.contains(">路灯坏了</textarea>"));
        assertTrue("Chinese words say that they are", html.contains("<option value=\"street-lamp\" lang=\"zh-CN\">"));
        assertTrue(answer.getHeaderString("Set-Cookie").startsWith("linli-look=en.l.high;"));
    }
}
