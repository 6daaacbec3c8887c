// SPDX-License-Identifier: Apache-2.0
package org.linli.portal.internal.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.linli.portal.internal.rest.Town.form;
import static org.linli.portal.internal.rest.Town.html;

import org.junit.Test;

/** My community: who looks after it and what is published. */
public class CommunityPagesTest {
    private final Town town = new Town();
    private final CommunityPages pages = new CommunityPages(town.templates, town.neighbours());

    @Test
    public void theWorkerIsNamedWhereTheAreaPublishesIt() {
        String html = html(pages.community(null, FakeAreas.COMMUNITY), 200);
        assertTrue(html, html.contains("王五") && html.contains("href=\"tel:028-1234567\""));
        town.published = false;
        String silent = html(pages.community(null, FakeAreas.COMMUNITY), 200);
        assertFalse(silent, silent.contains("王五"));
        assertTrue(silent, silent.contains("没有在网上公布"));
    }

    @Test
    public void meetingsWorksAndResultsStandThere() {
        String html = html(pages.community(null, FakeAreas.COMMUNITY), 200);
        assertTrue(html, html.contains("三号院：停车") && html.contains("将要召开"));
        assertTrue(html, html.contains("演示路正在修路灯") && html.contains("预计2026年12月1日前完成"));
        assertTrue(html, html.contains("电梯加装") && html.contains("12条意见"));
    }

    @Test
    public void whatIsAwayLeavesOnlyItsOwnPlaceEmpty() {
        town.visitAway = true;
        String html = html(pages.community(null, FakeAreas.COMMUNITY), 200);
        assertTrue(html, html.contains("正在更新") && html.contains("王五"));
    }

    @Test
    public void theCommunityIsKeptInACookieAndInNoAddress() {
        var answer = pages.choose(form("longitude", "104.02", "latitude", "30.02", "area", ""), null);
        assertEquals(303, answer.getStatus());
        assertEquals("/community", answer.getHeaderString("Location"));
        assertTrue(answer.getHeaderString("Set-Cookie").startsWith("linli-area=990101001001001;"));
        assertTrue(html(pages.choose(form("area", ""), null), 422).contains("请选择社区"));
        assertTrue(html(pages.community(null, null), 200).contains("请选择您住的社区"));
    }
}
