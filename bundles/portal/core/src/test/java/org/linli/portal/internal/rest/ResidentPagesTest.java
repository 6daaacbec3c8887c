// SPDX-License-Identifier: Apache-2.0
package org.linli.portal.internal.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.lang.reflect.Field;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.ws.rs.core.Response;
import org.junit.Test;
import org.linli.petition.Rating;
import org.linli.portal.internal.Templates;

/** What a resident sees: the pages of filing, following and rating, as HTML. */
public class ResidentPagesTest {
    private final FakePetitions petitions = new FakePetitions();
    private final ResidentPages pages = new ResidentPages(
            new Templates(Clock.fixed(FakePetitions.FILED, ZoneOffset.UTC)), petitions, new Places(new FakeAreas()));

    @Test
    public void theFormOffersTypesAndCommunities() {
        String html = html(pages.form(), 200);
        assertTrue(html, html.contains("<option value=\"street-lamp\">路灯损坏</option>"));
        assertTrue(html, html.contains("<option value=\"990101001001\">"));
    }

    @Test
    public void theReceiptShowsNumberSecretAndDate() throws Exception {
        String html = html(pages.file(form(Map.of("text", "路灯坏了", "type", "street-lamp")), null), 200);
        assertTrue(html, html.contains(FakePetitions.NUMBER) && html.contains(FakePetitions.SECRET));
        assertTrue(html, html.contains("2026年11月27日 星期五 17:30前"));
    }

    @Test
    public void whatWasTypedIsStillThereAfterARefusal() throws Exception {
        String html = html(pages.file(form(Map.of("address", "演示路<3>号", "key", "k-1")), null), 422);
        assertTrue(html, html.contains("role=\"alert\""));
        assertTrue(html, html.contains("请用2到2000个字写清楚您要反映的事情"));
        assertTrue(html, html.contains("演示路&lt;3&gt;号"));
        assertTrue("the same key, so that sending again files once", html.contains("value=\"k-1\""));
        assertTrue(petitions.filed.isEmpty());
    }

    @Test
    public void whatMustBeReadFirstIsShownAndConfirmedAndQuestionsAreAnswered() throws Exception {
        assertTrue(html(pages.form(), 200).contains("<optgroup label=\"公共安全\">"));
        String html = html(pages.file(form(Map.of("text", "有味道", "type", "gas-smell")), null), 422);
        assertTrue(html, html.contains("请先离开现场") && html.contains("href=\"tel:119\""));
        assertTrue(html, html.contains("请回答：人员是否都已离开") && html.contains("请先看清提示"));
        assertTrue(html, html.contains("name=\"question\" value=\"left\""));
        PetitionForm again = form(Map.of("text", "有味道", "type", "gas-smell", "stopperSeen", "yes"));
        set(again, "question", List.of("left"));
        set(again, "answer", List.of("no"));
        html(pages.file(again, null), 200);
        assertTrue(petitions.filed.get(0).stopperSeen());
        assertEquals(Map.of("left", "no"), petitions.filed.get(0).answers());
    }

    @Test
    public void aPositionThatIsNoNumberIsRefusedAndNothingIsFiled() throws Exception {
        html(pages.file(form(Map.of("text", "路灯坏了", "longitude", "east", "latitude", "30")), null), 422);
        assertTrue(petitions.filed.isEmpty());
    }

    @Test
    public void nobodyIsNamedWhereNobodyIsGiven() throws Exception {
        html(pages.file(form(Map.of("text", "路灯坏了", "name", " ")), null), 200);
        assertNull(petitions.filed.get(0).filedBy());
    }

    @Test
    public void whatPeopleWriteIsEscaped() {
        petitions.text = "<script>alert(1)</script>";
        String html = html(pages.follow(FakePetitions.NUMBER, FakePetitions.SECRET), 200);
        assertFalse(html, html.contains("<script>alert"));
        assertTrue(html, html.contains("&lt;script&gt;"));
    }

    @Test
    public void aWrongSecretFindsNothing() {
        String html = html(pages.follow(FakePetitions.NUMBER, "guess"), 404);
        assertTrue(html, html.contains("请核对编号和查询码"));
        assertTrue("the number need not be typed again", html.contains(FakePetitions.NUMBER));
    }

    @Test
    public void aRatingIsGivenOnce() {
        String html = html(pages.rate(FakePetitions.NUMBER, FakePetitions.SECRET, "GOOD", ""), 200);
        assertTrue(html, html.contains("谢谢您的评价") && html.contains("好评"));
        assertFalse("no form any more", html.contains("action=\"/rate\""));
        assertEquals(Rating.Grade.GOOD, petitions.rating.grade());
    }

    @Test
    public void aBadRatingWithoutWordsIsAskedForThem() {
        String html = html(pages.rate(FakePetitions.NUMBER, FakePetitions.SECRET, "BAD", " "), 422);
        assertTrue(html, html.contains("差评请写明原因") && html.contains("action=\"/rate\""));
        assertNull(petitions.rating);
    }

    private static String html(Response answer, int status) {
        String html = answer.getEntity().toString();
        assertEquals(html, status, answer.getStatus());
        return html;
    }

    private static PetitionForm form(Map<String, String> fields) throws ReflectiveOperationException {
        PetitionForm form = new PetitionForm();
        for (Map.Entry<String, String> entry : fields.entrySet()) {
            set(form, entry.getKey(), entry.getValue());
        }
        return form;
    }

    private static void set(PetitionForm form, String name, Object value) throws ReflectiveOperationException {
        Field field = PetitionForm.class.getDeclaredField(name);
        field.setAccessible(true);
        field.set(form, value);
    }
}
